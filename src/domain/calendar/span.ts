import { addDays, type Day, daysInMonth, longMonth, mondayOf, spokenDay, weekdayName } from '../time/day.ts'

export const spanUnits = ['week', 'month'] as const
export type SpanUnit = (typeof spanUnits)[number]

/** The days that a calendar shows, both counted. */
export interface CalendarSpan {
  readonly unit: SpanUnit
  readonly from: Day
  readonly to: Day
}

/** Seven days from a day on, or the month that holds it; without a day the week or the month of today. */
export function spanOf(unit: SpanUnit, from: Day | null, today: Day): CalendarSpan {
  if (unit === 'week') {
    const first = from ?? mondayOf(today)
    return { unit, from: first, to: addDays(first, 6) }
  }
  const month = (from ?? today).slice(0, 7)
  const first = `${month}-01`
  return { unit, from: first, to: `${month}-${daysInMonth(first)}` }
}

export function daysOf({ from, to }: CalendarSpan): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** `Mon 23 to Sun 29 Nov 2026`, `Mon 30 Nov to Sun 6 Dec 2026`, `November 2026`. */
export function spokenSpan({ unit, from, to }: CalendarSpan): string {
  const year = to.slice(0, 4)
  if (unit === 'month') return `${longMonth(from)} ${year}`
  const begin = from.slice(0, 7) === to.slice(0, 7) ? `${weekdayName(from)} ${Number(from.slice(8))}` : spokenDay(from)
  const withYear = from.slice(0, 4) === year ? begin : `${begin} ${from.slice(0, 4)}`
  return `${withYear} to ${spokenDay(to)} ${year}`
}
