import { type Channel, parseCadence, parseSlots, parseSweeps } from '../channel.ts'
import type { Goal } from '../goal.ts'
import type { Strategy } from './shape.ts'

/** One value to set in a strategy's file; `undefined` takes it out. */
export interface StrategyEdit {
  readonly path: readonly (string | number)[]
  readonly value: unknown
}

/** What a changed channel means for the strategy that holds it; nothing when it does not. The address is no part of a strategy. */
export function channelEdits(strategy: Strategy, before: Channel, after: Channel): StrategyEdit[] {
  const at = strategy.channels.findIndex((plan) => plan.key === before.key)
  if (at < 0) return []
  const edit = (is: boolean, key: string, value: () => unknown): StrategyEdit[] =>
    is ? [{ path: ['channels', at, key], value: value() }] : []
  return [
    ...edit(before.handle !== after.handle, 'handle', () => after.handle ?? undefined),
    ...edit(before.cadence !== after.cadence, 'cadence', () => parseCadence(after.cadence)),
    ...edit(before.byClient !== after.byClient, 'by_client', () => parseCadence(after.byClient)),
    ...edit(before.slots !== after.slots, 'slots', () => parseSlots(after.slots)),
    ...edit(before.sweeps !== after.sweeps, 'sweeps', () => parseSweeps(after.sweeps)),
  ]
}

/** What a changed goal means for the strategy that holds it; nothing when it does not. */
export function goalEdits(strategy: Strategy, before: Goal, after: Goal): StrategyEdit[] {
  const at = strategy.goals.findIndex((plan) => plan.key === before.key)
  if (at < 0) return []
  const changed = [
    ['title', before.title, after.title],
    ['baseline', before.baseline, after.baseline],
    ['target', before.target, after.target],
    ['due', before.dueOn, after.dueOn],
  ] as const
  return changed
    .filter(([, old, value]) => old !== value)
    .map(([key, , value]) => ({ path: ['goals', at, key], value: value ?? undefined }))
}

/** Takes a channel out of the strategy and out of what makes posts for it; nothing when the strategy does not hold it. */
export function withoutChannelEdits(strategy: Strategy, key: string): StrategyEdit[] {
  const at = strategy.channels.findIndex((plan) => plan.key === key)
  if (at < 0) return []
  const makers = (['routines', 'homework'] as const).flatMap((list) =>
    strategy[list].flatMap((work, index) =>
      work.makes.includes(key) ? [{ path: [list, index, 'makes'], value: work.makes.filter((each) => each !== key) }] : [],
    ),
  )
  return [...makers, { path: ['channels', at], value: undefined }]
}

/** What of a strategy would hang in the air without a channel, in words: `goal rating`, `routine reshare`. */
export function dependsOnChannel(strategy: Strategy, key: string): string[] {
  return [
    ...strategy.goals.filter((goal) => goal.channel === key).map((goal) => `goal ${goal.key}`),
    ...strategy.routines.filter((routine) => routine.channel === key).map((routine) => `routine ${routine.key}`),
    ...strategy.homework.filter((routine) => routine.channel === key).map((routine) => `homework ${routine.key}`),
  ]
}
