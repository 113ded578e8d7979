import type { ClockTime } from '../../domain/time/clock-time.ts'
import type { Day } from '../../domain/time/day.ts'
import { daysFrom, type Instant } from '../../domain/time/instant.ts'
import { instantOf, localTime, type ZoneSpans, zoneSpans } from '../../domain/time/zone.ts'
import { demoDesk } from './desk.ts'

/** Wall clocks of the demo. */
export interface Moments {
  readonly today: Day
  readonly now: Instant
  /** The instant at which a zone's wall clock shows this, or now when that is still to come. */
  at(day: Day, time: ClockTime, zone?: string): Instant
  /** The same, also when it is still to come. */
  clock(day: Day, time: ClockTime, zone?: string): Instant
  /** True when the desk's wall clock has shown this. */
  isOver(day: Day, time: ClockTime): boolean
  /** The zones' offsets in all the weeks that the demo tells of. */
  readonly spans: ZoneSpans
  /** The day by the wall clock of a zone. */
  dayOf(at: Instant, zone: string): Day
}

/** The zones' offsets are worked out once for all the weeks that the demo tells of. */
export function momentsOf(today: Day, now: Instant, zones: readonly string[]): Moments {
  const span = (zone: string) => zoneSpans(zone, daysFrom(now, -16 * 7), daysFrom(now, 3 * 7))
  const spans: ZoneSpans = [...new Set(zones)].flatMap(span)
  return {
    today,
    now,
    spans,
    at(day, time, zone = demoDesk.zone) {
      const at = instantOf(zone, { day, time }, spans)
      return at > now ? now : at
    },
    clock: (day, time, zone = demoDesk.zone) => instantOf(zone, { day, time }, spans),
    isOver: (day, time) => instantOf(demoDesk.zone, { day, time }, spans) <= now,
    dayOf: (at, zone) => localTime(zone, at, spans).day,
  }
}
