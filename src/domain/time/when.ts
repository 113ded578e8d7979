import { SmmError } from '../errors.ts'
import { type ClockTime, parseClockTime } from './clock-time.ts'
import { addDays, type Day, daysBetween, isDay, mondayOf, weekdayIndex, weekdays } from './day.ts'
import { weekdayNamed } from './weekdays.ts'

/** A day, with a time when one was said. */
export interface When {
  readonly day: Day
  readonly time: ClockTime | null
}

const farthestDays = 3660

/**
 * Dates in words, seen from `today`: `2026-11-30`, `today`, `tomorrow`, `yesterday`, `fri`, `fri 14:00`, `+3d`, `-2d`, `+1w`, `eow`, `14:00`.
 * A weekday is the next one after today, or with `towards: 'past'` the last one before it. Anything else, and years nobody means,
 * is a usage error that names the words.
 */
export function parseWhen(text: string, today: Day, towards: 'future' | 'past' = 'future'): When {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const [first = '', second, third] = words.split(' ')
  const day = dayNamed(first, today, towards)
  if (third === undefined && day !== undefined && Math.abs(daysBetween(today, day)) <= farthestDays) {
    return { day, time: second === undefined ? null : timeNamed(second, text) }
  }
  if (second === undefined && /^\d{1,2}:\d{2}$/.test(first)) return { day: today, time: parseClockTime(first) }
  throw notWhen(text)
}

function dayNamed(word: string, today: Day, towards: 'future' | 'past'): Day | undefined {
  if (word === 'today') return today
  if (word === 'tomorrow') return addDays(today, 1)
  if (word === 'yesterday') return addDays(today, -1)
  if (word === 'eow') return addDays(mondayOf(today), 4)
  if (isDay(word)) return word
  const step = /^([+-])(\d{1,4})([dw])$/.exec(word)
  if (step) return addDays(today, Number(`${step[1]}${step[2]}`) * (step[3] === 'w' ? 7 : 1))
  const weekday = weekdayNamed(word)
  if (weekday === undefined) return undefined
  const ahead = (weekdays.indexOf(weekday) - weekdayIndex(today) + 7) % 7
  return towards === 'future' ? addDays(today, ahead || 7) : addDays(today, ahead - 7)
}

function timeNamed(word: string, text: string): ClockTime {
  if (word === 'noon') return '12:00'
  try {
    return parseClockTime(word)
  } catch (cause) {
    throw notWhen(text, cause)
  }
}

function notWhen(text: string, cause?: unknown): SmmError {
  return new SmmError(
    'usage',
    `"${text}" is not a date; write 2026-11-30, tomorrow, fri, "fri 14:00" or +3d`,
    [],
    cause,
  )
}
