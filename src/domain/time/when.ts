import { SmmError } from '../errors.ts'
import { type ClockTime, parseClockTime } from './clock-time.ts'
import { addDays, type Day, daysBetween, isDay, mondayOf, weekdayIndex, weekdayOf, weekdays } from './day.ts'
import { weekdayNamed } from './weekdays.ts'
import type { LocalTime } from './zone.ts'

/** A day, with a time when one was said. */
export interface When {
  readonly day: Day
  readonly time: ClockTime | null
}

/** A time without a day; a bare number is none, and 30.11 is a date that somebody wrote in another way. */
const timeAlone = /^(noon|\d{1,2}(:\d{2}|h(\d{2})?|([:.]\d{2})?[ap]m)|([01]?\d|2[0-3])\.[0-5]\d)$/

/** Ten years: dates further away are slips of the finger. */
const farthestDays = 3660

/**
 * Dates in words, seen from `today`: `2026-11-30`, `today`, `tomorrow`, `yesterday`, `fri`, `fri 14:00`, `+3d`, `-2d`, `+1w`, `eow`, `14:00`,
 * and times in every way that `parseClockTime` reads. A weekday is the next one after today, or with `towards: 'past'` the last one before it; so is the end of
 * the week, which may be today. Who says what time it is now (`seen` with a time) means today by today's weekday with a time that is still to come. Anything else,
 * and years nobody means, is a usage error that names the words.
 */
export function parseWhen(text: string, seen: Day | LocalTime, towards: 'future' | 'past' = 'future'): When {
  const { day: today, time: now } = typeof seen === 'string' ? { day: seen, time: null } : seen
  const words = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(\d) (am|pm|h)\b/g, '$1$2')
  const [first = '', second, third] = words.split(' ')
  const day = dayNamed(first, today, towards)
  if (third === undefined && day !== undefined) {
    if (Math.abs(daysBetween(today, day)) > farthestDays) throw tooFar(text, today)
    const time = second === undefined ? null : parseClockTime(second)
    const isToday = time !== null && now !== null && time > now && towards === 'future'
    return { day: isToday && weekdayNamed(first) === weekdayOf(today) ? today : day, time }
  }
  if (second === undefined && timeAlone.test(first)) return { day: today, time: parseClockTime(first) }
  throw notWhen(text)
}

function dayNamed(word: string, today: Day, towards: 'future' | 'past'): Day | undefined {
  if (word === 'today') return today
  if (word === 'tomorrow') return addDays(today, 1)
  if (word === 'yesterday') return addDays(today, -1)
  if (word === 'eow') return endOfWeek(today, towards)
  if (isDay(word)) return word
  const step = /^([+-])(\d{1,4})([dw])$/.exec(word)
  if (step) return addDays(today, Number(`${step[1]}${step[2]}`) * (step[3] === 'w' ? 7 : 1))
  const weekday = weekdayNamed(word)
  if (weekday === undefined) return undefined
  const ahead = (weekdays.indexOf(weekday) - weekdayIndex(today) + 7) % 7
  return towards === 'future' ? addDays(today, ahead || 7) : addDays(today, ahead - 7)
}

/** Friday. On a weekend the one ahead for what is to come, on any day before it the one behind for what is over. */
function endOfWeek(today: Day, towards: 'future' | 'past'): Day {
  const friday = addDays(mondayOf(today), 4)
  if (towards === 'future') return friday < today ? addDays(friday, 7) : friday
  return friday > today ? addDays(friday, -7) : friday
}

function tooFar(text: string, today: Day): SmmError {
  const [from, until] = [addDays(today, -farthestDays), addDays(today, farthestDays)]
  return new SmmError('usage', `"${text}" is further away than smm reckons with, which is ${from} to ${until}`)
}

function notWhen(text: string): SmmError {
  return new SmmError('usage', `"${text}" is not a date; write 2026-11-30, tomorrow, fri, "fri 14:00" or +3d`)
}
