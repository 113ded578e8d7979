import { SmmError } from '../errors.ts'
import { type Day, dayOfMonth, daysInMonth } from './day.ts'

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
  const last = daysInMonth(`${month}-01`)
  return `${month}-${String(Math.min(dayOfMonth(day), last)).padStart(2, '0')}`
}

/** A month from its first day to its last. */
export interface Month {
  readonly from: Day
  readonly to: Day
}

/** `2026-11`, `this` or `last`; else a usage error that names it. */
export function parseMonth(text: string, today: Day): Month {
  const word = text.trim().toLowerCase()
  const first = `${today.slice(0, 7)}-01`
  const from = word === 'this' ? first : word === 'last' ? addMonths(first, -1) : `${word}-01`
  if (!/^(19|20)\d\d-(0[1-9]|1[0-2])-01$/.test(from)) {
    throw new SmmError('usage', `"${text}" is not a month; write 2026-11, this or last`)
  }
  return { from, to: `${from.slice(0, 8)}${String(daysInMonth(from)).padStart(2, '0')}` }
}
