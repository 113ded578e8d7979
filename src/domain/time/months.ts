import { type Day, dayOfMonth, daysInMonth } from './day.ts'

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
  const last = daysInMonth(`${month}-01`)
  return `${month}-${String(Math.min(dayOfMonth(day), last)).padStart(2, '0')}`
}
