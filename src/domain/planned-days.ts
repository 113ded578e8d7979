import type { RoutineRule } from './routine.ts'
import { addDays, type Day } from './time/day.ts'
import { occurrencesBetween } from './time/recurrence.ts'

/**
 * The days from `from` to `to`, both counted, on which a routine comes round, each by the rule in force on it. A routine that ended does not come
 * round on its last day. A rule that counts from the last time has no days of its own: somebody has to do it first.
 */
export function plannedDays(rules: readonly RoutineRule[], endedOn: Day | null, from: Day, to: Day): Day[] {
  const last = endedOn !== null && endedOn <= to ? addDays(endedOn, -1) : to
  const inOrder = [...rules].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
  return inOrder.flatMap((rule, index) => {
    const next = inOrder[index + 1]
    const until = next && next.fromOn <= last ? addDays(next.fromOn, -1) : last
    return occurrencesBetween(rule.recurrence, rule.fromOn, from, until)
  })
}
