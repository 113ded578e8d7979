import type { Problem } from '../problem.ts'
import { parseRecurrence } from '../time/recurrence.ts'
import { parseMeasure } from './measure.ts'
import type { Strategy } from './shape.ts'

/**
 * What keeps a strategy from being stored: a key that stands twice, a word that names nothing, a recurrence or measure that cannot be read.
 * Paths are those of the YAML file.
 */
export function findBroken(strategy: Strategy): readonly Problem[] {
  return [...doubledKeys(strategy), ...lostReferences(strategy), ...unreadable(strategy)]
}

type Path = readonly (string | number)[]

function error(rule: string, message: string, path: Path): Problem {
  return { rule, severity: 'error', message, path }
}

function doubledKeys(strategy: Strategy): Problem[] {
  // Routines and homework are one kind of thing, so a key stands in one of the two lists only.
  const work = [
    ...strategy.routines.map((each, index) => ({ key: each.key, path: ['routines', index, 'key'] })),
    ...strategy.homework.map((each, index) => ({ key: each.key, path: ['homework', index, 'key'] })),
  ]
  const lists = (['goals', 'tactics', 'pillars', 'channels', 'win', 'loss', 'facts'] as const).map((list) =>
    strategy[list].map((each, index) => ({ key: each.key, path: [list, index, 'key'] })),
  )
  return [work, ...lists].flatMap((entries) => {
    const seen = new Set<string>()
    return entries.flatMap(({ key, path }) => {
      if (!seen.has(key)) {
        seen.add(key)
        return []
      }
      return [error('doubled-key', `the key ${key} stands here a second time`, path)]
    })
  })
}

function lostReferences(strategy: Strategy): Problem[] {
  const goals = new Set(strategy.goals.map((goal) => goal.key))
  const channels = new Set(strategy.channels.map((channel) => channel.key))
  const routines = new Set(strategy.routines.map((routine) => routine.key))
  const look = (known: ReadonlySet<string>, kind: string, key: string | null, path: Path): Problem[] =>
    key === null || known.has(key)
      ? []
      : [error(`unknown-${kind}`, `there is no ${kind} ${key}; there are ${[...known].join(', ') || 'none'}`, path)]
  const lookAll = (known: ReadonlySet<string>, kind: string, keys: readonly string[], path: Path) =>
    keys.flatMap((key, index) => look(known, kind, key, [...path, index]))

  return [
    ...strategy.goals.flatMap((goal, at) => look(channels, 'channel', goal.channel, ['goals', at, 'channel'])),
    ...strategy.tactics.flatMap((tactic, at) => lookAll(goals, 'goal', tactic.goals, ['tactics', at, 'goals'])),
    ...strategy.channels.flatMap((channel, at) => lookAll(goals, 'goal', channel.goals, ['channels', at, 'goals'])),
    ...(['routines', 'homework'] as const).flatMap((list) =>
      strategy[list].flatMap((routine, at) => [
        ...look(channels, 'channel', routine.channel, [list, at, 'channel']),
        ...look(goals, 'goal', routine.goal, [list, at, 'goal']),
        ...lookAll(channels, 'channel', routine.makes, [list, at, 'makes']),
      ]),
    ),
    ...(['win', 'loss'] as const).flatMap((list) =>
      strategy[list].flatMap((rule, at) => look(goals, 'goal', rule.goal, [list, at, 'goal'])),
    ),
    ...strategy.handover.flatMap((step, at) => look(routines, 'routine', step.routine, ['handover', at, 'routine'])),
  ]
}

function unreadable(strategy: Strategy): Problem[] {
  const attempt = (rule: string, path: Path, read: () => unknown): Problem[] => {
    try {
      read()
      return []
    } catch (wrong) {
      return [error(rule, wrong instanceof Error ? wrong.message : String(wrong), path)]
    }
  }
  return [
    ...(['routines', 'homework'] as const).flatMap((list) =>
      strategy[list].flatMap((each, at) =>
        attempt('wrong-recurrence', [list, at, 'every'], () => parseRecurrence(each.every)),
      ),
    ),
    ...(['win', 'loss'] as const).flatMap((list) =>
      strategy[list].flatMap((rule, at) =>
        attempt('wrong-measure', [list, at, 'measure'], () => parseMeasure(rule.measure)),
      ),
    ),
  ]
}
