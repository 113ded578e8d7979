import { addDays, type Day, dayOfMonth, longMonth, longWeekday } from '../time/day.ts'

/** A day as a template says it: so many days after (or before) the first day, the last day, or one that the template names. */
export interface DayRule {
  readonly from: string
  readonly days: number
}

/** The two that every campaign has. */
export const fixedDays = ['start', 'end'] as const

/** `start`, `end-2`, `draw+1` → a rule; null: no such words. */
export function parseDayRule(text: string): DayRule | null {
  const [, from = '', days = '0'] = /^([a-z][a-z0-9-]*?)([+-]\d{1,3})?$/.exec(text.replace(/\s*([+-])\s*/, '$1')) ?? []
  return from === '' ? null : { from, days: Number(days) }
}

/** What a template's days come to for one campaign. Days are calendar days, so that no change of the clocks moves one. */
export function dayFinder(
  named: Readonly<Record<string, DayRule>>,
  { startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day },
): (rule: DayRule) => Day {
  const bases = new Map<string, Day>([
    ['start', startsOn],
    ['end', endsOn],
  ])
  // A named day may count from one that is named before it.
  for (const [name, { from, days }] of Object.entries(named))
    bases.set(name, addDays(bases.get(from) ?? startsOn, days))
  return ({ from, days }) => addDays(bases.get(from) ?? startsOn, days)
}

/** `Tuesday 1 December`, as readers of a post have it. */
export function readersDay(day: Day): string {
  return `${longWeekday(day)} ${dayOfMonth(day)} ${longMonth(day)}`
}
