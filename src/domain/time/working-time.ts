import { type ClockTime, minuteOfDay } from './clock-time.ts'
import { addDays, type Day, type Weekday, weekdayOf } from './day.ts'
import type { LocalTime } from './zone.ts'

/** Working days and hours by the wall clock of whoever they belong to. */
export interface WorkingTime {
  readonly days: readonly Weekday[]
  readonly from: ClockTime
  readonly until: ClockTime
}

export function worksOn(working: WorkingTime, day: Day): boolean {
  return working.days.includes(weekdayOf(day))
}

/** Minutes of one working day. */
export function minutesADay(working: WorkingTime): number {
  return minuteOfDay(working.until) - minuteOfDay(working.from)
}

/** Working minutes from a moment of that day to its end; 0 on a day off and after hours. */
export function minutesLeft(working: WorkingTime, at: LocalTime): number {
  if (!worksOn(working, at.day)) return 0
  const begin = Math.max(minuteOfDay(at.time), minuteOfDay(working.from))
  return Math.max(0, minuteOfDay(working.until) - begin)
}

/** Working minutes between two moments by the same wall clock; negative when `to` is the earlier. Looks at most 60 days far. */
export function workingMinutesBetween(working: WorkingTime, from: LocalTime, to: LocalTime): number {
  if (to.day < from.day || (to.day === from.day && to.time < from.time)) {
    return -workingMinutesBetween(working, to, from)
  }
  if (from.day === to.day) return minutesLeft(working, from) - minutesLeft(working, to)
  let minutes = minutesLeft(working, from)
  let day = addDays(from.day, 1)
  for (let step = 0; day < to.day && step < 60; step++, day = addDays(day, 1)) {
    if (worksOn(working, day)) minutes += minutesADay(working)
  }
  if (worksOn(working, to.day)) minutes += minutesADay(working) - minutesLeft(working, to)
  return minutes
}

/** The share of the working week (Monday to Sunday) that lies before this moment: 0 to 1. */
export function shareOfWeekGone(working: WorkingTime, monday: Day, at: LocalTime): number {
  const whole = working.days.length * minutesADay(working)
  if (whole <= 0) return 1
  const gone = workingMinutesBetween(working, { day: monday, time: '00:00' }, at)
  return Math.max(0, Math.min(1, gone / whole))
}
