import { type Cadence, type Channel, parseCadence, parseSlots, parseSweeps } from '../channel.ts'
import type { Goal } from '../goal.ts'
import { formats } from '../words.ts'
import type { Strategy } from './shape.ts'

/** One value to set in a strategy's file; `undefined` takes it out. Edits are made one after another. */
export interface StrategyEdit {
  readonly path: readonly (string | number)[]
  readonly value: unknown
}

/**
 * What a changed channel means for the strategy; nothing when it does not hold the channel. Maps and lists are changed entry by entry, so that the
 * file keeps their form and their comments. The address is no part of a strategy.
 */
export function channelEdits(strategy: Strategy, before: Channel, after: Channel): StrategyEdit[] {
  const at = strategy.channels.findIndex((plan) => plan.key === before.key)
  const plan = strategy.channels[at]
  if (!plan) return []
  const path = (name: string) => ['channels', at, name]
  const handle = before.handle === after.handle ? [] : [{ path: path('handle'), value: after.handle ?? undefined }]
  return [
    ...handle,
    ...cadenceEdits(path('cadence'), plan.cadence, parseCadence(after.cadence)),
    ...cadenceEdits(path('by_client'), plan.byClient, parseCadence(after.byClient)),
    ...listEdits(path('slots'), plan.slots, parseSlots(after.slots), before.slots !== after.slots),
    ...listEdits(path('sweeps'), plan.sweeps, parseSweeps(after.sweeps), before.sweeps !== after.sweeps),
  ]
}

function cadenceEdits(path: StrategyEdit['path'], before: Cadence, after: Cadence): StrategyEdit[] {
  return formats
    .filter((format) => (before[format] ?? 0) !== (after[format] ?? 0))
    .map((format) => ({ path: [...path, format], value: after[format] }))
}

/** The items of a list one by one; what is too many goes from the end. A list in another order alone stays as the file has it. */
function listEdits(
  path: StrategyEdit['path'],
  before: readonly string[],
  after: readonly string[],
  isChanged: boolean,
): StrategyEdit[] {
  if (!isChanged) return []
  const set = after.flatMap((value, index) => (before[index] === value ? [] : [{ path: [...path, index], value }]))
  const surplus = before
    .slice(after.length)
    .map((_, index) => ({ path: [...path, after.length + index], value: undefined }))
  return [...set, ...surplus.reverse()]
}

/** What a changed goal means for the strategy; nothing when it does not hold the goal. */
export function goalEdits(strategy: Strategy, before: Goal, after: Goal): StrategyEdit[] {
  const at = strategy.goals.findIndex((plan) => plan.key === before.key)
  if (at < 0) return []
  const values = [
    ['title', before.title, after.title],
    ['baseline', before.baseline, after.baseline],
    ['target', before.target, after.target],
    ['due', before.dueOn, after.dueOn],
  ] as const
  return values
    .filter(([, old, value]) => old !== value)
    .map(([name, , value]) => ({ path: ['goals', at, name], value: value ?? undefined }))
}

/** Takes a channel out of the strategy and of what makes posts for it; what else names it is told by `dependsOnChannel`. */
export function withoutChannelEdits(strategy: Strategy, key: string): StrategyEdit[] {
  const at = strategy.channels.findIndex((plan) => plan.key === key)
  if (at < 0) return []
  const makers = (['routines', 'homework'] as const).flatMap((list) =>
    strategy[list].flatMap((work, index) => {
      const place = work.makes.indexOf(key)
      return place < 0 ? [] : [{ path: [list, index, 'makes', place], value: undefined }]
    }),
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
