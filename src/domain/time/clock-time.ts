import { SmmError } from '../errors.ts'

/** A wall-clock time without a day: `09:30`. */
export type ClockTime = string

const form = /^(\d{1,2})(?:[:.](\d{2})|h(\d{2})?)?\s?(am|pm)?$/

/** `9`, `9:30`, `09:30`, `17`, `9.30`, `18h`, `18h30`, `6pm`, `noon` → `09:30`; anything else is a usage error that names it. */
export function parseClockTime(text: string): ClockTime {
  const time = clockTime(text.trim().toLowerCase())
  if (time === null) throw new SmmError('usage', `"${text}" is no time of day; write 9, 9:30, 17:00 or 6pm`)
  return time
}

function clockTime(word: string): ClockTime | null {
  if (word === 'noon') return '12:00'
  const [, digits, after, afterH, half] = form.exec(word) ?? []
  if (digits === undefined) return null
  const [said, minutes] = [Number(digits), after ?? afterH ?? '00']
  if (half !== undefined && (said < 1 || said > 12 || word.includes('h'))) return null
  // Twelve is the first hour of each half.
  const hours = half === undefined ? said : (said % 12) + (half === 'pm' ? 12 : 0)
  return hours < 24 && minutes < '60' ? `${String(hours).padStart(2, '0')}:${minutes}` : null
}

/** Minutes since midnight. */
export function minuteOfDay(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

export function fromMinuteOfDay(minute: number): ClockTime {
  const bounded = Math.max(0, Math.min(1439, Math.round(minute)))
  return `${String(Math.floor(bounded / 60)).padStart(2, '0')}:${String(bounded % 60).padStart(2, '0')}`
}
