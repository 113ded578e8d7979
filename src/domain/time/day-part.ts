import { type ClockTime, fromMinuteOfDay, minuteOfDay } from './clock-time.ts'
import type { WorkingTime } from './working-time.ts'

/** How long before its time somebody begins with what is due at a time. */
const earlyMinutes = 60

/** The time by which `morning`, `noon` or `afternoon` is over, by the working hours of whose day it is; a wall-clock time is itself. */
export function endOfPart(at: string, { from: begins, until: ends }: WorkingTime): ClockTime {
  const from = minuteOfDay(begins)
  const until = minuteOfDay(ends)
  if (at === 'morning') return fromMinuteOfDay(from + (until - from) / 3)
  if (at === 'noon') return fromMinuteOfDay(from + (until - from) / 2)
  if (at === 'afternoon') return ends
  return at
}

/** The time from which on an act is the one that is due then: a part of the day from the end of the one before, a wall-clock time from an hour before it. */
export function beginOfPart(at: string, working: WorkingTime): ClockTime {
  if (at === 'morning') return '00:00'
  if (at === 'noon') return endOfPart('morning', working)
  if (at === 'afternoon') return endOfPart('noon', working)
  return fromMinuteOfDay(minuteOfDay(at) - earlyMinutes)
}
