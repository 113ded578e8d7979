import type { Client } from './client.ts'
import { SmmError } from './errors.ts'
import { addDays, type Day } from './time/day.ts'
import type { Instant } from './time/instant.ts'
import { wallClock } from './time/wall-clock.ts'
import type { Week } from './time/week.ts'
import { parseWhen } from './time/when.ts'
import { type WorkingTime, worksOn } from './time/working-time.ts'
import { type LocalTime, localTime, type ZoneSpans } from './time/zone.ts'

/** By when a client is asked for its word on a pack. */

export interface DeadlineFacts {
  readonly client: Pick<Client, 'name' | 'slug' | 'zone' | 'working'>
  readonly spans: ZoneSpans
  readonly at: Instant
  readonly week: Week
  /** When the first of what is shown goes out. */
  readonly firstAt: Instant
  /** The deadline of the week's earlier pack; null: there is none. */
  readonly before: Instant | null
  /** Silence is to be a yes to something new, for which a client has a working day at least, unless the deadline is said. */
  readonly needsTime: boolean
}

/** As it was said, else as the week's earlier pack had it, else the usual one. A deadline that was said and has passed is a usage error. */
export function packDeadline(facts: DeadlineFacts, said?: string): Instant {
  if (said !== undefined) return saidDeadline(facts, said)
  const { client, spans, at, week, firstAt, before, needsTime } = facts
  const now = localTime(client.zone, at, spans)
  const instant = (local: LocalTime) => wallClock(client.zone, local, spans).instant
  const soonest = needsTime ? instant(workingDayOn(client.working, now)) : at
  if (before !== null && before > at && before >= soonest) return before
  const usual = instant(usualDeadline(week, client.working, localTime(client.zone, firstAt, spans), now))
  return usual < soonest ? soonest : usual
}

/** By the client's clock; a day alone ends with its work. */
function saidDeadline({ client, spans, at }: DeadlineFacts, said: string): Instant {
  const { day, time: saidTime } = parseWhen(said, localTime(client.zone, at, spans))
  const time = saidTime ?? client.working.until
  const { instant } = wallClock(client.zone, { day, time }, spans)
  if (instant > at) return instant
  throw new SmmError('usage', `The deadline ${day} ${time} has passed for ${client.name}`, [
    `smm pack ${client.slug} --deadline "thu 12:00"`,
  ])
}

/**
 * By when an answer is wanted where nobody said it, by the client's wall clock: noon on the last of its working days up to the Thursday before the week; where that
 * has passed, noon on the last of its working days before the first post; where that has passed too, the moment of the first post.
 */
function usualDeadline(week: Week, working: WorkingTime, first: LocalTime, now: LocalTime): LocalTime {
  const noons = [addDays(week.from, -4), addDays(first.day, -1)].map((day) => ({
    day: lastWorkingDay(working, day),
    time: '12:00',
  }))
  return noons.find((each) => isAfter(each, now)) ?? first
}

/** The same time on the next of its working days, within its hours: the least that somebody needs who is to answer, where silence is a yes. */
function workingDayOn(working: WorkingTime, { day, time }: LocalTime): LocalTime {
  const next = [1, 2, 3, 4, 5, 6, 7].map((days) => addDays(day, days)).find((each) => worksOn(working, each))
  const within = time < working.from ? working.from : time > working.until ? working.until : time
  return { day: next ?? addDays(day, 1), time: within }
}

function lastWorkingDay(working: WorkingTime, day: Day): Day {
  for (let back = 0; back < 7; back++) if (worksOn(working, addDays(day, -back))) return addDays(day, -back)
  return day
}

function isAfter(one: LocalTime, other: LocalTime): boolean {
  return one.day === other.day ? one.time > other.time : one.day > other.day
}
