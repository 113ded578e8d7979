import { type ClockTime, fromMinuteOfDay, minuteOfDay } from '../time/clock-time.ts'
import type { WorkingTime } from '../time/working-time.ts'

const hour = 60

/** A wished time, and hour by hour those around it while somebody is at work, the nearest first and of two the later. */
export function hoursNear(wished: ClockTime, { from, until }: Pick<WorkingTime, 'from' | 'until'>): ClockTime[] {
  const [first, wish, last] = [minuteOfDay(from), minuteOfDay(wished), minuteOfDay(until)]
  const around = Array.from({ length: 23 }, (_, index) => (index + 1) * hour)
    .flatMap((apart) => [wish + apart, wish - apart])
    .filter((minute) => minute >= first && minute < last)
  return [wished, ...around.map(fromMinuteOfDay)]
}
