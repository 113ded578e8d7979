import type { Routine } from '../routine.ts'
import { formatRecurrence, type Recurrence } from '../time/recurrence.ts'
import type { StrategyEdit } from './edits.ts'
import type { Strategy } from './shape.ts'

/** Changes of routines and goals as edits of the strategy that holds them; none where it does not. */

/** Where a routine stands in the file: among the manager's or the client's. */
function placeOfRoutine(strategy: Strategy, key: string): readonly (string | number)[] | null {
  for (const list of ['routines', 'homework'] as const) {
    const index = strategy[list].findIndex((routine) => routine.key === key)
    if (index >= 0) return [list, index]
  }
  return null
}

/**
 * A changed routine as edits of the strategy that holds it. One that passes to the client, or comes back, moves to the other list as it stands there (`entryAt`
 * gives what stands at a place), and its `handover` entries have done their work.
 */
export function routineEdits(
  strategy: Strategy,
  before: Routine,
  after: Routine,
  recurrence: Recurrence | null,
  entryAt: (path: StrategyEdit['path']) => unknown,
): StrategyEdit[] {
  const from = placeOfRoutine(strategy, before.key)
  if (!from) return []
  const isPassed = before.owner !== after.owner
  const place = isPassed ? movedPlace(strategy, from, after) : from
  const moves = isPassed ? moveEdits(strategy, before.key, { from, to: place }, after, entryAt) : []
  const fields = ['title', 'stage', 'action', 'at', 'minutes', 'count'] as const
  const edits = fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ path: [...place, field], value: after[field] }))
  if (recurrence) edits.push({ path: [...place, 'every'], value: formatRecurrence(recurrence) })
  if (before.how !== after.how) edits.push({ path: [...place, 'how'], value: after.how })
  return [...moves, ...edits]
}

/** Behind the others of the list of whoever does it now; where it stands there already it stays. */
function movedPlace(strategy: Strategy, from: StrategyEdit['path'], { owner }: Routine): StrategyEdit['path'] {
  const list = owner === 'client' ? 'homework' : 'routines'
  return from[0] === list ? from : [list, strategy[list].length]
}

function moveEdits(
  strategy: Strategy,
  key: string,
  { from, to }: EntryBack,
  { owner }: Routine,
  entryAt: (path: StrategyEdit['path']) => unknown,
): StrategyEdit[] {
  // Among the routines somebody may have said whose it is; homework is the client's by its place.
  if (from[0] === to[0]) return [{ path: [...from, 'owner'], value: owner === 'client' ? 'client' : 'me' }]
  return [
    ...withoutHandover(strategy, key),
    { path: to, value: entryAt(from) },
    { path: [...to, 'owner'], value: undefined },
    { path: from, value: undefined },
  ]
}

/** Takes the `handover` entries of a routine out, from the back, so that the places of those before stay right. */
function withoutHandover(strategy: Strategy, key: string): StrategyEdit[] {
  const passed = strategy.handover.flatMap((entry, index) => (entry.routine === key ? [index] : []))
  return passed.reverse().map((index) => ({ path: ['handover', index], value: undefined }))
}

/** Takes a routine out; `handover` entries that pass it on go with it. */
export function withoutRoutineEdits(strategy: Strategy, key: string): StrategyEdit[] {
  const place = placeOfRoutine(strategy, key)
  if (!place) return []
  return [...withoutHandover(strategy, key), { path: place, value: undefined }]
}

/** Takes a goal out; what still serves it is named by `dependsOnGoal`. */
export function withoutGoalEdits(strategy: Strategy, key: string): StrategyEdit[] {
  const index = strategy.goals.findIndex((goal) => goal.key === key)
  return index < 0 ? [] : [{ path: ['goals', index], value: undefined }]
}

/** What in the strategy still names a goal, in words. */
export function dependsOnGoal(strategy: Strategy, key: string): string[] {
  return [
    ...strategy.tactics.filter((each) => each.goals.includes(key)).map((each) => `tactic ${each.key}`),
    ...strategy.channels.filter((each) => each.goals.includes(key)).map((each) => `channel ${each.key}`),
    ...[...strategy.routines, ...strategy.homework]
      .filter((each) => each.goal === key)
      .map((each) => `routine ${each.key}`),
    ...[...strategy.win, ...strategy.loss].filter((each) => each.goal === key).map((each) => `outcome ${each.key}`),
  ]
}

/** Where an entry stands in an earlier version, and where it comes to stand now. */
export interface EntryBack {
  readonly from: StrategyEdit['path']
  readonly to: StrategyEdit['path']
}

/** Puts a routine that an earlier version holds behind the others of its list, and the `handover` entries that pass it on; none where it stands already. */
export function routineBack(now: Strategy | null, before: Strategy, key: string): EntryBack[] {
  const from = placeOfRoutine(before, key)
  if (!from || (now !== null && placeOfRoutine(now, key))) return []
  const list = from[0] as 'routines' | 'homework'
  const passed = before.handover.flatMap((entry, index) => (entry.routine === key ? [index] : []))
  return [
    { from, to: [list, now?.[list].length ?? 0] },
    ...passed.map((index, nth) => ({
      from: ['handover', index],
      to: ['handover', (now?.handover.length ?? 0) + nth],
    })),
  ]
}

/** The same for a goal. */
export function goalBack(now: Strategy | null, before: Strategy, key: string): EntryBack[] {
  const index = before.goals.findIndex((goal) => goal.key === key)
  if (index < 0 || now?.goals.some((goal) => goal.key === key)) return []
  return [{ from: ['goals', index], to: ['goals', now?.goals.length ?? 0] }]
}
