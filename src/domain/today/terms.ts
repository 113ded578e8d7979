import type { Client } from '../client.ts'
import type { ClockTime } from '../time/clock-time.ts'
import type { Day } from '../time/day.ts'
import { minutesADay, type WorkingTime, workingMinutesBetween } from '../time/working-time.ts'
import type { LocalTime } from '../time/zone.ts'

/**
 * How close or past due: 0 at five working days before, 0.5 at the moment, 1 at two targets past, straight lines between, counted in working
 * minutes of the desk. Without a time the moment is the end of the working day; without a day it is 0.
 */
export function dueMeasure(
  working: WorkingTime,
  targetHours: number,
  now: LocalTime,
  dueOn: Day | null,
  dueTime: ClockTime | null,
): number {
  if (dueOn === null) return 0
  const minutes = workingMinutesBetween(working, now, { day: dueOn, time: dueTime ?? working.until })
  if (minutes > 0) return Math.max(0, 0.5 * (1 - minutes / (5 * minutesADay(working))))
  return 0.5 + 0.5 * Math.min(1, -minutes / (2 * targetHours * 60))
}

/**
 * neglect = 1 − min(1, social minutes this week ÷ fair share), where the fair share is the hours sold a week × the share of the week gone × the
 * social floor. Before the week has begun, and where no hours are sold, nobody is neglected; nor is the manager's own business.
 */
export function neglectMeasure(
  client: Client,
  socialMinutes: number,
  shareOfWeekGone: number,
  socialFloor: number,
): number {
  const fair = fairShare(client, shareOfWeekGone, socialFloor)
  return fair <= 0 ? 0 : 1 - Math.min(1, socialMinutes / fair)
}

/** Social minutes that a client should have had by now this week; 0 where no hours are sold. */
export function fairShare(
  client: Pick<Client, 'hoursSold' | 'isBuiltIn'>,
  shareOfWeekGone: number,
  socialFloor: number,
): number {
  if (client.isBuiltIn) return 0
  const minutesAWeek = ((client.hoursSold ?? 0) * 60 * 12) / 52
  return minutesAWeek * shareOfWeekGone * (socialFloor / 100)
}

/** 1 to 3 → 0 to 1. */
export function priorityMeasure(client: Client): number {
  return (client.priority - 1) / 2
}
