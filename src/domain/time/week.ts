import { getISOWeek } from 'date-fns/getISOWeek'
import { getISOWeekYear } from 'date-fns/getISOWeekYear'
import { SmmError } from '../errors.ts'
import { addDays, type Day, isDay, mondayOf } from './day.ts'

/** An ISO week, Monday to Sunday, named `2026-W47`. */
export interface Week {
  readonly name: string
  readonly from: Day
  readonly to: Day
}

export function weekOf(day: Day): Week {
  const from = mondayOf(day)
  // date-fns reads local fields, so the Thursday that decides the year is given as local noon.
  const thursday = new Date(`${addDays(from, 3)}T12:00:00`)
  const name = `${getISOWeekYear(thursday)}-W${String(getISOWeek(thursday)).padStart(2, '0')}`
  return { name, from, to: addDays(from, 6) }
}

/** `2026-W47`, `W47`, `47`, `this`, `last`, `next`, or any day of the week; else a usage error that names it. */
export function parseWeek(text: string, today: Day): Week {
  const word = text.trim().toLowerCase()
  if (word === 'this') return weekOf(today)
  if (word === 'last') return weekOf(addDays(today, -7))
  if (word === 'next') return weekOf(addDays(today, 7))
  if (isDay(word)) return weekOf(word)
  const parts = /^(?:(\d{4})-)?w?(\d{1,2})$/.exec(word)
  if (parts) {
    const year = parts[1] ?? weekOf(today).name.slice(0, 4)
    // 4 January always lies in week 1.
    const first = mondayOf(`${year}-01-04`)
    const week = weekOf(addDays(first, (Number(parts[2]) - 1) * 7))
    if (week.name === `${year}-W${(parts[2] ?? '').padStart(2, '0')}`) return week
  }
  throw new SmmError('usage', `"${text}" is not a week; write 2026-W47, this, last, next, or a day in it`)
}
