import type { Client } from '../client.ts'
import type { ClockTime } from '../time/clock-time.ts'
import type { Day } from '../time/day.ts'
import { cityOf, otherClock } from '../time/two-clocks.ts'
import { instantOf, localTime } from '../time/zone.ts'
import type { TodayFacts } from './facts.ts'

/** What the client's own clock shows at a time of the desk's, with its city: `10:00 Madrid`; null where both show the same. */
export function clientTime(facts: TodayFacts, client: Client, day: Day | null, time: ClockTime | null): string | null {
  const { zone } = facts.desk
  if (day === null || time === null || client.zone === zone) return null
  const there = localTime(client.zone, instantOf(zone, { day, time }, facts.spans), facts.spans)
  const other = otherClock({ day, time }, there)
  return other === null ? null : `${other} ${cityOf(client.zone)}`
}
