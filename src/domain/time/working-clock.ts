import { minuteOfDay } from './clock-time.ts'
import { addDays, type Day, dayNumber } from './day.ts'
import { isHoliday } from './holidays.ts'
import { type Instant, toInstant, toMilliseconds } from './instant.ts'
import { type WorkingTime, worksOn } from './working-time.ts'
import { changeBetween, localTime, offsetAt, type ZoneSpans } from './zone.ts'

/** When somebody works: by the wall clock of their zone, but for holidays. */
export interface WorkingCalendar {
  readonly zone: string
  readonly working: WorkingTime
  /** Canonical words, as `parseHolidays` gives them. */
  readonly holidays: string
  readonly spans: ZoneSpans
}

/** From one moment until just before another, in milliseconds. */
interface Piece {
  readonly from: number
  readonly until: number
}

const minute = 60_000
const dayLength = 86_400_000
/** Whoever does not work on any of so many days does not work at all. */
const longestPause = 400

/**
 * Working minutes from one instant to another, negative when `to` is the earlier; whole minutes, because seconds are left out on both sides. Counted is the
 * time that really passes while the wall clock shows working hours: an hour that spring skips is none, and one that autumn repeats is two.
 */
export function workingMinutes(calendar: WorkingCalendar, from: Instant, to: Instant): number {
  const [start, end] = [from, to].map(wholeMinute) as [number, number]
  // Not a minus, which would make a zero below zero of nothing.
  if (end < start) return 0 - workingMinutes(calendar, to, from)
  const lastDay = localTime(calendar.zone, to, calendar.spans).day
  let sum = 0
  for (let day = localTime(calendar.zone, from, calendar.spans).day; day <= lastDay; day = addDays(day, 1)) {
    for (const piece of piecesOf(calendar, day)) {
      sum += Math.max(0, Math.min(piece.until, end) - Math.max(piece.from, start))
    }
  }
  return sum / minute
}

/**
 * The instant at which so many working minutes have passed; for none of them the instant itself, to the minute. Somebody who never works is waited for by the
 * ordinary clock.
 */
export function afterWorkingMinutes(calendar: WorkingCalendar, from: Instant, minutes: number): Instant {
  const start = wholeMinute(from)
  let left = minutes * minute
  if (left <= 0) return toInstant(start)
  let day = localTime(calendar.zone, from, calendar.spans).day
  for (let pause = 0; pause < longestPause; pause++, day = addDays(day, 1)) {
    for (const piece of piecesOf(calendar, day)) {
      const begins = Math.max(piece.from, start)
      const length = piece.until - begins
      if (length <= 0) continue
      if (length >= left) return toInstant(begins + left)
      left -= length
      pause = 0
    }
  }
  return toInstant(start + minutes * minute)
}

function wholeMinute(instant: Instant): number {
  return Math.floor(toMilliseconds(instant) / minute) * minute
}

/** The working hours of a day as stretches of real time: one, or two where the clock changes inside of them. */
function piecesOf({ zone, working, holidays, spans }: WorkingCalendar, day: Day): Piece[] {
  if (!worksOn(working, day) || isHoliday(holidays, day)) return []
  const midnight = dayNumber(day) * dayLength
  const opens = midnight + minuteOfDay(working.from) * minute
  const closes = midnight + minuteOfDay(working.until) * minute
  const offsetThen = (milliseconds: number) => offsetAt(zone, toInstant(milliseconds), spans) * minute
  // No clock is a whole day away from UTC, and none changes twice in two days.
  const [early, late] = [midnight - dayLength, midnight + 2 * dayLength]
  const [before, after] = [offsetThen(early), offsetThen(late)]
  if (before === after) return [{ from: opens - before, until: closes - before }]
  const changesAt = changeBetween(early, late, offsetThen)
  return [
    { from: opens - before, until: Math.min(closes - before, changesAt) },
    { from: Math.max(opens - after, changesAt), until: closes - after },
  ].filter((piece) => piece.from < piece.until)
}
