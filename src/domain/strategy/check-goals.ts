import { findMetric } from '../metric.ts'
import { type Finding, when } from '../problem.ts'
import { parseMeasure } from './measure.ts'
import type { Rule } from './rule.ts'
import type { GoalPlan, Strategy } from './shape.ts'

/** Rules about goals, what is measured, tactics, and what counts as a win or a loss. */
export const goalRules: readonly Rule[] = [
  {
    id: 'no-goal',
    severity: 'error',
    find: ({ goals }) => when(goals.length === 0, 'There is no goal. What do you want more of?', ['goals']),
  },
  {
    id: 'goal-without-metric',
    severity: 'error',
    find: (strategy) => goalsWhere(strategy, (goal) => goal.metric === '', 'has no metric: what would we count?'),
  },
  {
    id: 'goal-without-target',
    severity: 'error',
    find: (strategy) => goalsWhere(strategy, (goal) => goal.target === null, 'has no target'),
  },
  {
    id: 'goal-without-date',
    severity: 'error',
    find: (strategy) => goalsWhere(strategy, (goal) => goal.dueOn === null, 'has no day on which it is due'),
  },
  {
    id: 'due-before-start',
    severity: 'error',
    find: (strategy) =>
      goalsWhere(
        strategy,
        (goal) => goal.dueOn !== null && goal.dueOn <= goal.startsOn,
        'is due before it starts',
        'due',
      ),
  },
  {
    id: 'not-measurable',
    severity: 'error',
    find: notMeasurable,
  },
  {
    id: 'followers-only',
    severity: 'error',
    find: ({ goals }) =>
      when(
        goals.length > 0 && goals.every((goal) => audienceSizes.has(goal.metric)),
        'A follower count is not a goal. What should the followers do?',
        ['goals', 0, 'metric'],
      ),
  },
  {
    id: 'nothing-to-move',
    severity: 'warning',
    find: (strategy) =>
      goalsWhere(
        strategy,
        (goal) => goal.target !== null && goal.target === goal.baseline,
        'is at its target already',
        'target',
      ),
  },
  {
    id: 'too-few-tactics',
    severity: 'error',
    find: ({ tactics }) =>
      when(
        tactics.length < 2,
        `There ${tactics.length === 1 ? 'is one tactic' : 'are no tactics'}; two to four are a plan`,
        ['tactics'],
      ),
  },
  {
    id: 'too-many-tactics',
    severity: 'error',
    find: ({ tactics }) =>
      when(tactics.length > 4, `There are ${tactics.length} tactics; more than four are a list of wishes`, [
        'tactics',
        4,
      ]),
  },
  {
    id: 'tactic-without-goal',
    severity: 'error',
    find: ({ tactics }) =>
      tactics.flatMap((tactic, index) =>
        when(tactic.goals.length === 0, `The tactic ${tactic.key} serves no goal`, ['tactics', index]),
      ),
  },
  {
    id: 'no-win',
    severity: 'error',
    find: ({ win }) => when(win.length === 0, 'Nothing says what a win would be', ['win']),
  },
  {
    id: 'no-loss',
    severity: 'error',
    find: ({ loss }) => when(loss.length === 0, 'Nothing says what a loss would be', ['loss']),
  },
]

const audienceSizes = new Set(['followers', 'subscribers'])

function goalsWhere(
  { goals }: Strategy,
  condition: (goal: GoalPlan) => boolean,
  words: string,
  key?: string,
): readonly Finding[] {
  return goals.flatMap((goal, index) =>
    when(condition(goal), `The goal ${goal.key} ${words}`, ['goals', index, ...(key === undefined ? [] : [key])]),
  )
}

/** A metric must come from a file of a platform, from smm's own ledger, or from a routine that says it fills it. */
function notMeasurable(strategy: Strategy): readonly Finding[] {
  const filled = new Set([...strategy.routines, ...strategy.homework].flatMap((routine) => routine.fills))
  const isKnown = (metric: string) => metric === '' || findMetric(metric) !== undefined || filled.has(metric)
  const finding = (metric: string, path: Finding['path']) =>
    when(!isKnown(metric), `Nobody counts ${metric}: no import, no ledger, and no routine that fills it`, path)
  return [
    ...strategy.goals.flatMap((goal, index) => finding(goal.metric, ['goals', index, 'metric'])),
    ...(['win', 'loss'] as const).flatMap((list) =>
      strategy[list].flatMap((rule, index) => finding(parseMeasure(rule.measure).metric, [list, index, 'measure'])),
    ),
  ]
}
