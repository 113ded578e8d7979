import type { ClockTime } from './clock-time.ts'
import { type Day, weekdayName } from './day.ts'
import type { Instant } from './instant.ts'
import { type LocalTime, localTime, type ZoneSpans } from './zone.ts'

/** A moment by the desk's clock and by a client's. */
export interface TwoTimes {
  readonly at: Instant
  /** The desk's. */
  readonly day: Day
  readonly time: ClockTime
  readonly clientDay: Day
  readonly clientTime: ClockTime
  /** The client's. */
  readonly zone: string
}

/** A moment as both clocks show it. */
export function twoTimes(at: Instant, deskZone: string, zone: string, spans: ZoneSpans): TwoTimes {
  const there = localTime(zone, at, spans)
  return { at, ...localTime(deskZone, at, spans), clientDay: there.day, clientTime: there.time, zone }
}

/** The city of a zone as people say it: `America/New_York` → `New York`. */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** What another clock shows beside this one: `17:30`, with its weekday where that is another too (`Tue 00:30`); null where both show the same. */
export function otherClock(here: LocalTime, there: LocalTime): string | null {
  if (here.day !== there.day) return `${weekdayName(there.day)} ${there.time}`
  return here.time === there.time ? null : there.time
}
