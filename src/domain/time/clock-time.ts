import { SmmError } from '../errors.ts'

/** A wall-clock time without a day: `09:30`. */
export type ClockTime = string

const form = /^([01]?\d|2[0-3])(?::([0-5]\d))?$/

/** `9`, `9:30`, `09:30`, `17` → `09:30`; anything else is a usage error that names it. */
export function parseClockTime(text: string): ClockTime {
  const parts = form.exec(text.trim())
  if (!parts) throw new SmmError('usage', `"${text}" is not a time of day; write 9, 9:30 or 17:00`)
  return `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}`
}

/** Minutes since midnight. */
export function minuteOfDay(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

export function fromMinuteOfDay(minute: number): ClockTime {
  const bounded = Math.max(0, Math.min(1439, Math.round(minute)))
  return `${String(Math.floor(bounded / 60)).padStart(2, '0')}:${String(bounded % 60).padStart(2, '0')}`
}
