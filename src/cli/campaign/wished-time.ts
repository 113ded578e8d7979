import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import type { PlannedVariant } from '../../domain/planned.ts'
import { nextFreeSlot } from '../../domain/slot.ts'
import type { ClockTime } from '../../domain/time/clock-time.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { daysFrom, type Instant, toInstant, toMilliseconds } from '../../domain/time/instant.ts'
import { wallClock } from '../../domain/time/wall-clock.ts'
import { worksOn } from '../../domain/time/working-time.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { PlannedTime } from '../post/plan-time.ts'
import type { OpenDesk } from '../with-store.ts'

/** Where a channel has no slot near the day, people are up and somebody can answer. */
const usualTime: ClockTime = '10:00'
/** A slot that is further away than this is another day's slot. */
const nearDays = 2

/** When a post of a campaign is wished to go out on one channel. */
export interface Wish {
  readonly day: Day
  readonly time: 'next' | ClockTime
  /** The day that it must not pass; null: none. */
  readonly until: Day | null
}

/** Finds times for the posts of one campaign: what one of them takes, no other gets. */
export function wishedTimes(open: OpenDesk, client: Client) {
  const { store, spans, at } = open
  const taken = new Map<number, Instant[]>()
  const now = localTime(client.zone, at, spans)
  const planned = store.planned(daysFrom(at, -1), daysFrom(at, 366))
  return (channel: Channel, wish: Wish): PlannedTime => {
    // What would lie in the past is wished for the first time that there is.
    const day = wish.day < now.day ? now.day : wish.day
    const before = taken.get(channel.id) ?? []
    const found = wish.time === 'next' ? nearSlot(open, client, channel, { ...wish, day }, planned, before) : null
    const time =
      found ??
      (wish.time === 'next'
        ? onTheClock(open, client, nearWorkday(client, { ...wish, day }), usualTime)
        : onTheClock(open, client, day, wish.time))
    taken.set(channel.id, [...before, time.at])
    return time
  }
}

/** The last day that is near enough. */
function lastNear({ day, until }: Pick<Wish, 'day' | 'until'>): Day {
  const near = addDays(day, nearDays)
  return until !== null && until < near ? until : near
}

/** The first day from there on on which somebody can answer, while it is near; else the day itself. */
function nearWorkday(client: Client, wish: Pick<Wish, 'day' | 'until'>): Day {
  for (let day = wish.day; day <= lastNear(wish); day = addDays(day, 1)) if (worksOn(client.working, day)) return day
  return wish.day
}

/** The channel's first free slot from the day on, while it is near; null: there is none. */
function nearSlot(
  { spans, at }: OpenDesk,
  client: Client,
  channel: Channel,
  { day, until }: Wish,
  planned: readonly PlannedVariant[],
  taken: readonly Instant[],
): PlannedTime | null {
  if (channel.slots === '') return null
  const clock = { channel, zone: client.zone, spans }
  const midnight = wallClock(client.zone, { day, time: '00:00' }, spans).instant
  const last = lastNear({ day, until })
  const after = midnight > at ? toInstant(toMilliseconds(midnight) - 1000) : at
  const slot = nextFreeSlot(clock, planned, after, { taken })
  return slot && slot.day <= last ? { day: slot.day, time: slot.time, at: slot.at } : null
}

/** The day and time by the client's clock, or the same time of the next day where it has passed. */
function onTheClock({ spans, at }: OpenDesk, client: Client, day: Day, time: ClockTime): PlannedTime {
  const { instant } = wallClock(client.zone, { day, time }, spans)
  if (instant > at) return { day, time, at: instant }
  const next = addDays(day, 1)
  return { day: next, time, at: wallClock(client.zone, { day: next, time }, spans).instant }
}
