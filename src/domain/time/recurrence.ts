import { SmmError } from '../errors.ts'
import {
  addDays,
  type Day,
  dayNumber,
  dayOfMonth,
  daysInMonth,
  fromDayNumber,
  type Weekday,
  weekdayIndexOf,
  weekdays,
} from './day.ts'
import { formatWeekdays, parseWeekdays } from './weekdays.ts'

/** When a routine comes round. Days are the desk's; no rule has a time of day, so no clock change can touch it. */
export type Recurrence =
  | { readonly every: 'week'; readonly weeks: number; readonly on: readonly Weekday[] }
  | { readonly every: 'days'; readonly days: number }
  | { readonly every: 'month'; readonly on: readonly (number | 'last')[] }
  | { readonly every: 'after-done'; readonly days: number }
  /** No day of its own: it is done whenever somebody asks, so it is never open, late or missed. */
  | { readonly every: 'asked' }
  /** Not at all: a routine that ended. Nobody writes it in a strategy. */
  | { readonly every: 'never' }

/**
 * Reads the words of a recurrence: `weekdays`, `mon, thu`, `mon-fri`, `3 days`, `2 weeks on tue`, `month on 1, last`,
 * `10 days after done`, `when asked`. Anything else is a usage error that names the words.
 */
export function parseRecurrence(text: string): Recurrence {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (words === 'when asked') return { every: 'asked' }
  const afterDone = /^(\d{1,3}) days? after done$/.exec(words)
  if (afterDone) return { every: 'after-done', days: counted(afterDone[1], text) }
  const days = /^(\d{1,3}) days?$/.exec(words)
  if (days) return { every: 'days', days: counted(days[1], text) }
  const weeks = /^(\d{1,2}) weeks? on (.+)$/.exec(words)
  if (weeks) return { every: 'week', weeks: counted(weeks[1], text), on: parseWeekdays(weeks[2] ?? '') }
  const month = /^month on (.+)$/.exec(words)
  if (month) return { every: 'month', on: monthDays(month[1] ?? '', text) }
  try {
    return { every: 'week', weeks: 1, on: parseWeekdays(words) }
  } catch (cause) {
    throw notRecurrence(text, cause)
  }
}

/** Words as they are stored: those that people write, and `never` for a routine that ended. */
export function parseStoredRecurrence(text: string): Recurrence {
  return text === 'never' ? { every: 'never' } : parseRecurrence(text)
}

function counted(digits: string | undefined, text: string): number {
  const number = Number(digits)
  if (number >= 1) return number
  throw notRecurrence(text)
}

function monthDays(list: string, text: string): (number | 'last')[] {
  const days = list.split(/[\s,]+/).filter(Boolean)
  if (days.length === 0) throw notRecurrence(text)
  const read = days.map((word): number | 'last' => {
    if (word === 'last') return 'last'
    if (/^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31) return Number(word)
    throw notRecurrence(text)
  })
  return [...new Set(read)].sort((a, b) => order(a) - order(b))
}

function order(day: number | 'last'): number {
  return day === 'last' ? 32 : day
}

function notRecurrence(text: string, cause?: unknown): SmmError {
  return new SmmError(
    'usage',
    `"${text}" is not a recurrence; write weekdays, "mon, thu", "3 days", "2 weeks on tue", "month on 1, last", "10 days after done" or "when asked"`,
    [],
    cause,
  )
}

/** The canonical words, which parse back to the same rule. */
export function formatRecurrence(rule: Recurrence): string {
  switch (rule.every) {
    case 'week':
      return rule.weeks === 1 ? formatWeekdays(rule.on) : `${rule.weeks} weeks on ${formatWeekdays(rule.on)}`
    case 'days':
      return rule.days === 1 ? '1 day' : `${rule.days} days`
    case 'month':
      return `month on ${rule.on.join(', ')}`
    case 'after-done':
      return `${rule.days} day${rule.days === 1 ? '' : 's'} after done`
    case 'asked':
      return 'when asked'
    case 'never':
      return 'never'
  }
}

/**
 * The newest day on which the rule comes round, at or before `upTo` and not before `startsOn`; null when there is none.
 * `lastDoneOn` matters to `after-done` alone: n days after it, and at once while nothing was ever done.
 */
export function newestOccurrence(rule: Recurrence, startsOn: Day, upTo: Day, lastDoneOn: Day | null): Day | null {
  if (upTo < startsOn) return null
  switch (rule.every) {
    case 'after-done': {
      const next = lastDoneOn === null ? startsOn : addDays(lastDoneOn, rule.days)
      const due = next < startsOn ? startsOn : next
      return due <= upTo ? due : null
    }
    case 'days': {
      const since = dayNumber(upTo) - dayNumber(startsOn)
      return addDays(startsOn, since - (since % rule.days))
    }
    case 'week':
      return lastOfWeeks(rule, dayNumber(startsOn), dayNumber(upTo))
    case 'month':
      return lastOfMonths(rule.on, startsOn, upTo)
    case 'asked':
    case 'never':
      return null
  }
}

/** Rules that have no days of their own, because they wait for a person, or that have ended. */
function hasNoDays(rule: Recurrence): boolean {
  return rule.every === 'after-done' || rule.every === 'asked' || rule.every === 'never'
}

/** The first day on which the rule comes round at or after `from`; null for one that has no days. */
export function nextOccurrence(rule: Recurrence, startsOn: Day, from: Day): Day | null {
  if (hasNoDays(rule)) return null
  let day = from < startsOn ? startsOn : from
  // The longest gap that a rule can have is 999 days.
  for (let step = 0; step <= 1000; step++) {
    if (newestOccurrence(rule, startsOn, day, null) === day) return day
    day = addDays(day, 1)
  }
  return null
}

/** Every day from `from` to `to`, both counted, on which the rule comes round; none for one that has no days. */
export function occurrencesBetween(rule: Recurrence, startsOn: Day, from: Day, to: Day): Day[] {
  const days: Day[] = []
  if (hasNoDays(rule)) return days
  let day = newestOccurrence(rule, startsOn, to, null)
  while (day !== null && day >= from) {
    days.push(day)
    day = newestOccurrence(rule, startsOn, addDays(day, -1), null)
  }
  return days.reverse()
}

/** How often the rule comes round in an average week; `after-done` counts as if done on the day it falls due. */
export function timesAWeek(rule: Recurrence): number {
  switch (rule.every) {
    case 'week':
      return rule.on.length / rule.weeks
    case 'days':
    case 'after-done':
      return 7 / rule.days
    case 'month':
      return (rule.on.length * 12) / 52
    case 'asked':
    case 'never':
      return 0
  }
}

/** Looks back day by day, in numbers, because today's list asks this for every routine. Every nth week is counted from the week of the start. */
function lastOfWeeks(rule: { weeks: number; on: readonly Weekday[] }, start: number, upTo: number): Day | null {
  const first = start - weekdayIndexOf(start)
  for (let day = upTo; day >= start && day > upTo - rule.weeks * 7 - 7; day--) {
    const index = weekdayIndexOf(day)
    const weeks = (day - index - first) / 7
    if (weeks % rule.weeks === 0 && rule.on.includes(weekdays[index] as Weekday)) return fromDayNumber(day)
  }
  return null
}

/** Two months back is far enough: every month has each of the days, if only as its last one. */
function lastOfMonths(on: readonly (number | 'last')[], startsOn: Day, upTo: Day): Day | null {
  for (let day = upTo, back = 0; day >= startsOn && back <= 62; day = addDays(day, -1), back++) {
    if (inMonth(on, day)) return day
  }
  return null
}

/** A day that a month does not have (31 in April) falls on its last day, so no month is left out. */
function inMonth(on: readonly (number | 'last')[], day: Day): boolean {
  const number = dayOfMonth(day)
  const last = daysInMonth(day)
  return on.some((each) => (each === 'last' ? last : Math.min(each, last)) === number)
}
