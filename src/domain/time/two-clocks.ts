import { weekdayName } from './day.ts'
import type { LocalTime } from './zone.ts'

/** The city of a zone as people say it: `America/New_York` → `New York`. */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** What another clock shows beside this one: `17:30`, with its weekday where that is another too (`Tue 00:30`); null where both show the same. */
export function otherClock(here: LocalTime, there: LocalTime): string | null {
  if (here.day !== there.day) return `${weekdayName(there.day)} ${there.time}`
  return here.time === there.time ? null : there.time
}
