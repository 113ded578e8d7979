import { SmmError } from '../errors.ts'
import { readTime } from '../export/time-form.ts'
import { type ClockTime, parseClockTime } from '../time/clock-time.ts'
import { type Day, isDay } from '../time/day.ts'
import { toInstant } from '../time/instant.ts'
import type { PostRow } from './row.ts'

/** When a row says that it goes out: forms of a tool or of the person, else the usual ones, in which day and month cannot be mixed up. */

const usualDays = ['YYYY-MM-DD', 'YYYY/MM/DD']
const usualTimes = ['HH:mm', 'HH:mm:ss']
const usualBoth = ['YYYY-MM-DD HH:mm:ss', 'YYYY-MM-DDTHH:mm:ss', 'YYYY/MM/DD HH:mm:ss']
const withZone = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/

/** The cells that say it, empty where the file has no such column, and the form of each; null: one of the usual ones. */
export interface WhenCells {
  readonly date: string
  readonly time: string
  readonly datetime: string
  readonly forms: { readonly date: string | null; readonly time: string | null; readonly datetime: string | null }
  readonly isUtc: boolean
}

/** The moment, null for none; a usage error for what is no date, or half of one. */
export function rowWhen(cells: WhenCells): PostRow['when'] {
  const both = (cells.datetime || (cells.time === '' ? cells.date : '')).trim()
  if (both !== '') return momentOf(both, cells)
  if (cells.date.trim() === '' && cells.time.trim() === '') return null
  if (cells.date.trim() === '') throw new SmmError('usage', `"${cells.time}" is a time without a day`)
  const day = firstOf(cells.forms.date, usualDays, cells.date)?.day
  if (!day) throw notDate(cells.date, cells.forms.date)
  const time = firstOf(cells.forms.time, usualTimes, cells.time)?.time ?? clockTimeOf(cells.time, cells.forms.time)
  return asMoment(day, time, cells.isUtc)
}

/** The day of a cell that says no time of it; null for anything else. `form` is that of dates and times, or null for the usual ones. */
export function rowDay(text: string, form: string | null): Day | null {
  return firstOf(form?.split(/[T ]/)[0] ?? null, usualDays, text)?.day ?? null
}

function momentOf(text: string, { forms, isUtc }: WhenCells): PostRow['when'] {
  const zoned = withZone.exec(text)
  if (zoned && isDay(zoned[1] ?? '')) return { at: zonedInstant(zoned) }
  const found = firstOf(forms.datetime, usualBoth, text)
  if (found?.day && found.time) return asMoment(found.day, found.time, isUtc)
  if (firstOf(forms.date, usualDays, text)) {
    throw new SmmError('usage', `"${text}" says no time of day; write 2026-12-31 09:30`)
  }
  const [first = '', rest = ''] = text.split(/[T ](.*)/s)
  const dayForm = forms.datetime?.split(/[T ]/)[0] ?? null
  const day = rest === '' ? null : firstOf(dayForm, usualDays, first)?.day
  if (day) return asMoment(day, clockTimeOf(rest, forms.datetime), isUtc)
  throw notDate(text, forms.datetime)
}

/** A time as people write it (6pm, 9.30) where no form was said. */
function clockTimeOf(text: string, form: string | null): ClockTime {
  if (form === null) return parseClockTime(text)
  throw new SmmError('usage', `"${text}" is no time of day; write ${form}`)
}

function firstOf(form: string | null, usual: readonly string[], text: string): ReturnType<typeof readTime> {
  for (const each of form === null ? usual : [form]) {
    const found = readTime(each, text)
    if (found) return found
  }
  return null
}

function asMoment(day: string, time: string, isUtc: boolean): PostRow['when'] {
  return isUtc ? { at: `${day}T${time}:00Z` } : { local: { day, time } }
}

function zonedInstant([, day, hours, minutes, zone = 'Z']: RegExpExecArray): string {
  const utc = Date.parse(`${day}T${hours}:${minutes}:00Z`)
  if (zone === 'Z') return toInstant(utc)
  const ahead = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return toInstant(utc - (zone.startsWith('-') ? -ahead : ahead) * 60_000)
}

function notDate(text: string, form: string | null): SmmError {
  const how = form ?? '2026-12-31 09:30, or say how with --dates, such as DD/MM/YYYY HH:mm'
  return new SmmError('usage', `"${text}" is no date; write ${how}`)
}
