import { hoursNear } from '../../domain/campaign/wish-hours.ts'
import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { crowding, nextFreeSlot, type Taker } from '../../domain/slot.ts'
import { type ClockTime, fromMinuteOfDay } from '../../domain/time/clock-time.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { daysFrom, toInstant, toMilliseconds } from '../../domain/time/instant.ts'
import { wallClock } from '../../domain/time/wall-clock.ts'
import { worksOn } from '../../domain/time/working-time.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { PlannedTime } from '../post/time/plan-time.ts'
import type { OpenDesk } from '../with-store.ts'

/** Where a channel has no slot near the day, people are up and somebody can answer. */
const usualTime: ClockTime = '10:00'
/** When nobody is at work any more, and the last day is this one. */
const everyHour = Array.from({ length: 24 }, (_, hour) => fromMinuteOfDay(hour * 60))
/** A slot that is further away than this is another day's slot. */
const nearDays = 2

/** When a post of a campaign is wished to go out on one channel. */
export interface Wish {
  readonly day: Day
  readonly time: 'next' | ClockTime
  /** The day that it must not pass; null: none. */
  readonly until: Day | null
}

/** A time for a post, and whether something else of the channel stands within the hour, because no time near is free. */
export interface WishedTime extends PlannedTime {
  readonly isCrowded: boolean
}

/** Finds times for the posts of one campaign at which nothing of the client stands in the channel: what one of them takes, no other gets. */
export function wishedTimes(open: OpenDesk, client: Client) {
  const { store, spans, at } = open
  const now = localTime(client.zone, at, spans)
  const planned: Taker[] = store.planned(daysFrom(at, -1), daysFrom(at, 366))
  return (channel: Channel, { day: asked, time, until }: Wish): WishedTime => {
    // What would lie in the past is wished for the first time that there is.
    const day = asked < now.day ? now.day : asked
    const wish = { day, time, until }
    const slot = time === 'next' ? nearSlot(open, client, channel, wish, planned) : null
    const found = slot ? { ...slot, isCrowded: false } : onTheClock(open, client, channel, wish, planned)
    planned.push({
      channelId: channel.id,
      plannedAt: found.at,
      publishedAt: null,
      state: 'draft',
      isPostDropped: false,
    })
    return found
  }
}

/** The last day that is near enough. */
function lastNear({ day, until }: Pick<Wish, 'day' | 'until'>): Day {
  const near = addDays(day, nearDays)
  return until !== null && until < near ? until : near
}

/** The days from there on on which somebody can answer, while they are near; else the day itself. */
function nearWorkdays(client: Client, wish: Pick<Wish, 'day' | 'until'>): Day[] {
  const near: Day[] = []
  for (let day = wish.day; day <= lastNear(wish); day = addDays(day, 1))
    if (worksOn(client.working, day)) near.push(day)
  return near.length > 0 ? near : [wish.day]
}

/** The channel's first free slot from the day on, while it is near; null: there is none. */
function nearSlot(
  { spans, at }: OpenDesk,
  client: Client,
  channel: Channel,
  { day, until }: Wish,
  planned: readonly Taker[],
): PlannedTime | null {
  if (channel.slots === '') return null
  const clock = { channel, zone: client.zone, spans }
  const midnight = wallClock(client.zone, { day, time: '00:00' }, spans).instant
  const slot = nextFreeSlot(clock, planned, midnight > at ? toInstant(toMilliseconds(midnight) - 1000) : at)
  return slot && slot.day <= lastNear({ day, until }) ? { day: slot.day, time: slot.time, at: slot.at } : null
}

/**
 * The time that is wished by the client's clock, or the nearest hour around it that is free, while somebody is at work. Where none is free the nearest that is still to come: never past
 * the last day, as long as that day has an hour left.
 */
function onTheClock(
  { spans, at }: OpenDesk,
  client: Client,
  channel: Channel,
  wish: Wish,
  planned: readonly Taker[],
): WishedTime {
  const isNear = crowding(channel.id, planned)
  const time = wish.time === 'next' ? usualTime : wish.time
  const timesOn = (day: Day, times: readonly ClockTime[]): WishedTime[] =>
    times
      .map((each) => ({ day, time: each, at: wallClock(client.zone, { day, time: each }, spans).instant }))
      .filter((each) => each.at > at)
      .map((each) => ({ ...each, isCrowded: isNear(each.at) }))
  const days =
    wish.time === 'next' ? nearWorkdays(client, wish) : dayFor(client, wish, timesOn(wish.day, [time]).length > 0)
  const found = days.flatMap((day) => timesOn(day, hoursNear(time, client.working)))
  const tonight = () => timesOn(wish.day, everyHour)
  const tomorrow = () => timesOn(addDays(wish.day, 1), [time])
  return (found.find(({ isCrowded }) => !isCrowded) ?? found[0] ?? tonight()[0] ?? tomorrow()[0]) as WishedTime
}

/** The day of a time that is said: its own, or, where that time has passed, the next on which somebody works, if the wish may wait so long. */
function dayFor(client: Client, { day, until }: Wish, isToCome: boolean): Day[] {
  if (isToCome) return [day]
  const week = Array.from({ length: 7 }, (_, index) => addDays(day, index + 1))
  const next = week.find((each) => worksOn(client.working, each)) ?? addDays(day, 1)
  return [until !== null && next > until ? day : next]
}
