import { SmmError } from '../errors.ts'

/**
 * A calendar day is a string, `2026-11-22`: it sorts, compares and travels without a zone. Arithmetic goes over the number
 * of days since 1970-01-01, which has no daylight saving.
 */
export type Day = string

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

const millisecondsPerDay = 86_400_000
const form = /^(\d{4})-(\d{2})-(\d{2})$/

export function isDay(text: string): boolean {
  const parts = form.exec(text)
  return parts !== null && fromDayNumber(dayNumber(text)) === text
}

/** The day, or a usage error that names the value. */
export function parseDay(text: string): Day {
  if (isDay(text)) return text
  throw new SmmError('usage', `"${text}" is not a day of the calendar; a day is written 2026-11-30`)
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / millisecondsPerDay
}

export function fromDayNumber(days: number): Day {
  return new Date(days * millisecondsPerDay).toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return fromDayNumber(dayNumber(day) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The later of two days, of which either may be none. */
export function laterOf<First extends Day | null>(first: First, second: Day | null): First | Day {
  return second !== null && (first === null || second > first) ? second : first
}

/** The earlier of two days. */
export function earlierOf(first: Day, second: Day): Day {
  return second < first ? second : first
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayIndex(day: Day): number {
  return weekdayIndexOf(dayNumber(day))
}

/** The same for a number of days since 1970-01-01, which was a Thursday. */
export function weekdayIndexOf(days: number): number {
  return (((days + 3) % 7) + 7) % 7
}

export function weekdayOf(day: Day): Weekday {
  return weekdays[weekdayIndex(day)] as Weekday
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -weekdayIndex(day))
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10))
}

export function daysInMonth(day: Day): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `Mon`. */
export function weekdayName(day: Day): string {
  const name = weekdayOf(day)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** `23 Nov`. */
export function shortDay(day: Day): string {
  return `${dayOfMonth(day)} ${monthNames[Number(day.slice(5, 7)) - 1]}`
}

/** `23 Nov 2026`, for days of other years. */
export function longDay(day: Day): string {
  return `${shortDay(day)} ${day.slice(0, 4)}`
}

/** `Mon 23 Nov`; beside a `today` of another year with its own, because a slip of the year hides a thing for long. */
export function spokenDay(day: Day, today = day): string {
  const year = day.slice(0, 4)
  return `${weekdayName(day)} ${shortDay(day)}${year === today.slice(0, 4) ? '' : ` ${year}`}`
}

/** By `weekdayIndex`. */
export const longWeekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** `Monday`. */
export function longWeekday(day: Day): string {
  return longWeekdayNames[weekdayIndex(day)] as string
}

const longMonthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `November`. */
export function longMonth(day: Day): string {
  return longMonthNames[Number(day.slice(5, 7)) - 1] as string
}
