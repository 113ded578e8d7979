import { type Instant, toInstant, toMilliseconds } from './instant.ts'
import { instantOf, type LocalTime, localTime, offsetAt, type ZoneSpans } from './zone.ts'

/** When something is that was said by a zone's wall clock. */
export interface WallClock {
  readonly instant: Instant
  /** What the clock shows then, which is what was asked for unless that was skipped. */
  readonly local: LocalTime
  /** `skipped`: the clock never shows what was asked for, and the next minute that it does show was taken. `twice`: it shows it twice, and the first was taken. */
  readonly moved: 'skipped' | 'twice' | null
}

const minute = 60_000
const day = 86_400_000

/** The instant of a day and time by a zone's wall clock, and whether a change of the clock stood in the way. */
export function wallClock(zone: string, asked: LocalTime, spans: ZoneSpans): WallClock {
  const instant = instantOf(zone, asked, spans)
  const local = localTime(zone, instant, spans)
  if (!isSame(local, asked)) return { instant, local, moved: 'skipped' }
  return { instant, local, moved: isRepeated(zone, instant, local, spans) ? 'twice' : null }
}

/** True when the clock goes back within a day and then shows the same again. */
function isRepeated(zone: string, instant: Instant, local: LocalTime, spans: ZoneSpans): boolean {
  const at = toMilliseconds(instant)
  const back = offsetAt(zone, instant, spans) - offsetAt(zone, toInstant(at + day), spans)
  return back > 0 && isSame(localTime(zone, toInstant(at + back * minute), spans), local)
}

function isSame(one: LocalTime, other: LocalTime): boolean {
  return one.day === other.day && one.time === other.time
}
