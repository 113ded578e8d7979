import { tzOffset } from '@date-fns/tz/tzOffset'
import { SmmError } from '../errors.ts'
import { type ClockTime, fromMinuteOfDay, minuteOfDay } from './clock-time.ts'
import { type Day, dayNumber, fromDayNumber } from './day.ts'
import { type Instant, toInstant, toMilliseconds } from './instant.ts'

/**
 * Zones cost a formatter of `Intl`, which is half a start of the program. So the offsets of every zone in use are worked out
 * when something is written, kept as spans, and reading only compares.
 */

/** From one instant until just before another the zone is `offset` minutes ahead of UTC. */
export interface ZoneSpan {
  readonly zone: string
  readonly fromAt: Instant
  readonly untilAt: Instant
  readonly offset: number
}

/** All spans known, in any order. */
export type ZoneSpans = readonly ZoneSpan[]

export interface LocalTime {
  readonly day: Day
  readonly time: ClockTime
}

const minute = 60_000
const day = 86_400_000

/** A zone of the tz database under the name that was typed, in its usual capitals, or a usage error that names the words. */
export function parseZone(text: string): string {
  try {
    // An offset such as +02:00 is a valid zone to Intl, but it knows no daylight saving: not what a client has.
    if (/^[a-z]/i.test(text)) {
      const usual = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
      return usual.toLowerCase() === text.toLowerCase() ? usual : withCapitals(text)
    }
  } catch {}
  throw new SmmError('usage', `"${text}" is not a time zone; write one such as Europe/Madrid or America/New_York`)
}

/** Intl gives Kolkata and Kyiv names that nobody there uses any more. */
function withCapitals(zone: string): string {
  return zone === zone.toLowerCase() ? zone.replace(/(?<=^|[/_-])[a-z]/g, (letter) => letter.toUpperCase()) : zone
}

/** The spans of a zone from one instant to another, whole minutes both: the offset at the start and every change after it, to the minute. */
export function zoneSpans(zone: string, beginsAt: Instant, endsAt: Instant): ZoneSpan[] {
  // Changes are looked for in steps of minutes, so a start between two minutes would put each of them some seconds late.
  const [start, end] = [beginsAt, endsAt].map((at) => Math.floor(toMilliseconds(at) / minute) * minute) as [
    number,
    number,
  ]
  let offset = tzOffset(zone, new Date(start))
  let fromAt = toInstant(start)
  const spans: ZoneSpan[] = []
  // Offsets last for weeks at least, so looking every ten days misses no lasting change.
  for (let at = start; at < end; at += 10 * day) {
    const next = Math.min(at + 10 * day, end)
    const changed = tzOffset(zone, new Date(next))
    if (changed === offset) continue
    const changedAt = toInstant(firstWith(changed, at, next, (milliseconds) => tzOffset(zone, new Date(milliseconds))))
    spans.push({ zone, fromAt, untilAt: changedAt, offset })
    fromAt = changedAt
    offset = changed
  }
  spans.push({ zone, fromAt, untilAt: toInstant(end), offset })
  return spans
}

/** The first minute in (from, to] at which a zone has the offset that it has at `to`, in milliseconds; between the two it changes once. */
export function changeBetween(from: number, to: number, offsetThen: (milliseconds: number) => number): number {
  return firstWith(offsetThen(to), from, to, offsetThen)
}

/** The first minute in (from, to] at which a zone has this offset, which it has at `to`. */
function firstWith(offset: number, from: number, to: number, offsetThen: (milliseconds: number) => number): number {
  let low = from
  let high = to
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / 2 / minute) * minute
    if (offsetThen(middle) === offset) high = middle
    else low = middle
  }
  return high
}

/** Minutes ahead of UTC at an instant; outside the known spans the tz database of the system is asked. */
export function offsetAt(zone: string, instant: Instant, spans: ZoneSpans): number {
  for (const span of spans) {
    if (span.zone === zone && span.fromAt <= instant && instant < span.untilAt) return span.offset
  }
  return tzOffset(zone, new Date(toMilliseconds(instant)))
}

/** Minutes ahead of UTC where they are the same from one instant to another, both whole days away from any change; null where that is not known. */
export function steadyOffset(zone: string, from: Instant, until: Instant, spans: ZoneSpans): number | null {
  const span = spans.find((each) => each.zone === zone && each.fromAt <= from && until < each.untilAt)
  return span?.offset ?? null
}

/** The wall clock of a zone at an instant. */
export function localTime(zone: string, instant: Instant, spans: ZoneSpans): LocalTime {
  const shifted = toMilliseconds(instant) + offsetAt(zone, instant, spans) * minute
  const days = Math.floor(shifted / day)
  return { day: fromDayNumber(days), time: fromMinuteOfDay(Math.floor((shifted - days * day) / minute)) }
}

/**
 * The first instant at which a zone's wall clock shows this day and time, or a later one where it skips them: a time in the gap that spring leaves is
 * the gap's end, and in the hour that autumn repeats it is the first of the two. So a later wall clock is never an earlier instant.
 */
export function instantOf(zone: string, local: LocalTime, spans: ZoneSpans): Instant {
  const wall = dayNumber(local.day) * day + minuteOfDay(local.time) * minute
  const offsetThen = (milliseconds: number) => offsetAt(zone, toInstant(milliseconds), spans)
  // No clock is a whole day away from UTC, and none changes twice in two days.
  const [before, after] = [offsetThen(wall - day), offsetThen(wall + day)]
  const byOldClock = wall - before * minute
  if (before === after) return toInstant(byOldClock)
  const changesAt = firstWith(after, wall - day, wall + day, offsetThen)
  return toInstant(byOldClock < changesAt ? byOldClock : Math.max(changesAt, wall - after * minute))
}
