import { formatCadence } from '../../domain/channel.ts'
import { formatMeasure, parseMeasure } from '../../domain/strategy/measure.ts'
import type { GoalPlan, RoutinePlan, Strategy } from '../../domain/strategy/shape.ts'
import type { CardPart, CardRow } from '../card.ts'

/** The short page of a strategy: what is wanted, the paths to it, and the work that comes round. */
export function strategyCard(
  strategy: Strategy,
  facts: { readonly cost: string; readonly version: string },
): CardPart[] {
  return [
    {
      rows: [
        row('more of', strategy.moreOf),
        row('summary', strategy.summary),
        ...(strategy.regulated === null ? [] : [row('regulated', strategy.regulated)]),
        row('cost', facts.cost),
        row('version', facts.version),
      ],
    },
    { title: 'Goals', rows: strategy.goals.map((goal) => row(goal.key, goal.title, goalNeedle(goal))) },
    {
      title: 'Tactics',
      rows: strategy.tactics.map((tactic) =>
        row(tactic.key, `${tactic.title} (${tactic.goals.join(', ') || 'no goal'})`),
      ),
    },
    {
      title: 'Pillars',
      rows: strategy.pillars.map((pillar) => row(pillar.key, `${pillar.title}: ${pillar.share} %, ${pillar.kind}`)),
    },
    {
      title: 'Channels',
      rows: strategy.channels.map((channel) =>
        row(
          channel.key,
          `${formatCadence(channel.cadence) || 'no posts of ours'} a week${channel.slots.length > 0 ? ` at ${channel.slots.join(', ')}` : ''}`,
          ...(Object.keys(channel.byClient).length > 0
            ? [`the client: ${formatCadence(channel.byClient)} a week`]
            : []),
          ...(channel.sweeps.length > 0 ? [`looked at ${channel.sweeps.join(', ')}`] : []),
        ),
      ),
    },
    { title: 'Routines', rows: strategy.routines.map(workRow) },
    { title: 'Homework of the client', rows: strategy.homework.map(workRow) },
    { title: 'A win', rows: strategy.win.map((rule) => row(rule.key, rule.title, measured(rule.measure))) },
    { title: 'A loss', rows: strategy.loss.map((rule) => row(rule.key, rule.title, measured(rule.measure))) },
  ]
}

function row(label: string, ...texts: string[]): CardRow {
  return { label, texts }
}

function goalNeedle(goal: GoalPlan): string {
  const metric = goal.channel === null ? goal.metric || 'no metric' : `${goal.metric} of ${goal.channel}`
  return `${metric}: ${goal.baseline ?? '—'} → ${goal.target ?? '—'} by ${goal.dueOn ?? '—'}`
}

function workRow(routine: RoutinePlan): CardRow {
  return row(routine.key, routine.title, `${routine.stage}, ${routine.every}, ${routine.at}, ${routine.minutes} min`)
}

function measured(words: string): string {
  return formatMeasure(parseMeasure(words))
}
