import type { Channel } from './channel.ts'
import { isDropped, momentOf, type PlannedVariant } from './planned.ts'
import { type ClockTime, minuteOfDay } from './time/clock-time.ts'
import { addDays, type Day, dayNumber, fromDayNumber, type Weekday, weekdayIndexOf, weekdays } from './time/day.ts'
import { type Instant, toInstant, toMilliseconds } from './time/instant.ts'
import { type WallClock, wallClock } from './time/wall-clock.ts'
import { localTime, steadyOffset, type ZoneSpans } from './time/zone.ts'

/** One occurrence of a channel's weekly slot. */
export interface Slot {
  readonly channelId: number
  /** By the client's wall clock, as it shows then: a slot that the clock skips is at the end of the gap. */
  readonly day: Day
  readonly time: ClockTime
  /** The time that the channel says, which differs where the clock skips it. */
  readonly said: ClockTime
  readonly at: Instant
  readonly moved: WallClock['moved']
}

/** What a variant has to say to take a slot. */
export type Taker = Pick<PlannedVariant, 'channelId' | 'plannedAt' | 'publishedAt' | 'state' | 'isPostDropped'>

/** A slot with the variant that takes it; null: it is free. */
export interface FilledSlot<Variant extends Taker = PlannedVariant> extends Slot {
  readonly takenBy: Variant | null
}

/** The channel whose slots are asked for, with the clock that they go by. */
export interface SlotClock {
  readonly channel: Pick<Channel, 'id' | 'slots' | 'startedOn' | 'retiredOn'>
  /** The client's. */
  readonly zone: string
  readonly spans: ZoneSpans
}

/** Two posts of one channel that are closer than this stand in each other's way. */
export const leastApartMinutes = 60

const day = 86_400_000

/** The slots from one of the client's days to another, both counted, in the order of time, no instant twice. A retired channel has none, nor has one before it began. */
export function slotsBetween({ channel, zone, spans }: SlotClock, from: Day, to: Day): Slot[] {
  if (channel.retiredOn !== null) return []
  // Most weeks have no change of the clock, and then an instant is one subtraction.
  const offset = steadyOffset(zone, `${addDays(from, -2)}T00:00:00Z`, `${addDays(to, 2)}T00:00:00Z`, spans)
  const byInstant = new Map<Instant, Slot>()
  const [first, last] = [dayNumber(from < channel.startedOn ? channel.startedOn : from), dayNumber(to)]
  for (const { weekday, time: said } of weeklySlots(channel.slots)) {
    for (let on = first + ((weekday - weekdayIndexOf(first) + 7) % 7); on <= last; on += 7) {
      const asked = { day: fromDayNumber(on), time: said }
      const { instant, local, moved } =
        offset === null
          ? wallClock(zone, asked, spans)
          : {
              instant: toInstant(on * day + (minuteOfDay(said) - offset) * 60_000),
              local: asked,
              moved: null,
            }
      // Two slots may fall into one gap, or one of them on its end, where another stands anyway.
      if (moved === 'skipped' && byInstant.has(instant)) continue
      byInstant.set(instant, { channelId: channel.id, ...local, said, at: instant, moved })
    }
  }
  return [...byInstant.values()].sort(byTime)
}

/** The slots of a channel as they are stored, in the one form that `formatSlots` gives them; the weekday counts from Monday. */
function weeklySlots(stored: string): { readonly weekday: number; readonly time: ClockTime }[] {
  if (stored === '') return []
  return stored.split(', ').map((slot) => {
    const [weekday = '', time = ''] = slot.split(' ')
    return { weekday: weekdays.indexOf(weekday as Weekday), time }
  })
}

/**
 * The slots from one instant until just before another, and what takes them. A variant that is neither dropped nor missed takes the slot that is nearest to
 * it, the earlier of two, if that is less than an hour away: so a post at 12:10 takes the slot of 12:00, and leaves one of 12:30 free.
 */
export function filledSlots<Variant extends Taker>(
  clock: SlotClock,
  planned: readonly Variant[],
  from: Instant,
  until: Instant,
): FilledSlot<Variant>[] {
  const dayOf = (instant: Instant) => localTime(clock.zone, instant, clock.spans).day
  // A day more at both ends, so that a variant near an end finds the slot that is nearest to it.
  const slots = slotsBetween(clock, addDays(dayOf(from), -1), addDays(dayOf(until), 1))
  const takers = takersOf(
    slots,
    planned.filter(({ channelId }) => channelId === clock.channel.id),
  )
  return slots
    .filter(({ at }) => from <= at && at < until)
    .map((slot) => ({ ...slot, takenBy: takers.get(slot) ?? null }))
}

/** Half a year: a channel that is planned further ahead than this has no free slot that anybody looks for. */
const farthestWeeks = 26

/** What a command that gives several times knows beside the desk. */
export interface SlotsGiven {
  /** Instants that it has given to the channel already. */
  readonly taken?: readonly Instant[]
  /** What it moves: that keeps the slot that it has, and stands in the way of no other. */
  readonly leaving?: readonly Taker[]
}

/** The first free slot after an instant that nothing else of the channel stands near; null when there are none, or all of the next half year are taken. */
export function nextFreeSlot(
  clock: SlotClock,
  planned: readonly Taker[],
  after: Instant,
  { taken = [], leaving = [] }: SlotsGiven = {},
): Slot | null {
  const begin = toMilliseconds(after) + 1000
  const isNearOther = crowding(
    clock.channel.id,
    planned.filter((each) => !leaving.includes(each)),
  )
  const isCrowded = (at: Instant) => isNearOther(at) || taken.some((each) => minutesApart(each, at) < leastApartMinutes)
  for (let week = 0; week < farthestWeeks; week++) {
    const [from, until] = [begin + week * 7 * day, begin + (week + 1) * 7 * day].map(toInstant) as [Instant, Instant]
    const free = filledSlots(clock, planned, from, until).find((slot) => slot.takenBy === null && !isCrowded(slot.at))
    if (free) return free
  }
  return null
}

/** Tells of an instant whether anything of a channel stands within the hour of it. */
export function crowding(channelId: number, planned: readonly Taker[]): (at: Instant) => boolean {
  const live = planned.filter((each) => each.channelId === channelId).flatMap((each) => liveMoment(each) ?? [])
  return (at) => live.some((each) => minutesApart(each, at) < leastApartMinutes)
}

/** The first variant of each slot that is taken, of one channel's slots and variants. */
function takersOf<Variant extends Taker>(slots: readonly Slot[], planned: readonly Variant[]): Map<Slot, Variant> {
  const takers = new Map<Slot, Variant>()
  for (const variant of planned) {
    const at = liveMoment(variant)
    if (at === null) continue
    const slot = nearest(slots, at)
    if (slot && !takers.has(slot)) takers.set(slot, variant)
  }
  return takers
}

/** When a variant stands in the way of others; null: it does not. */
function liveMoment(variant: Taker): Instant | null {
  return variant.state === 'missed' || isDropped(variant) ? null : momentOf(variant)
}

function nearest(slots: readonly Slot[], at: Instant): Slot | undefined {
  let found: Slot | undefined
  let least = leastApartMinutes
  for (const slot of slots) {
    const apart = minutesApart(slot.at, at)
    if (apart >= least) continue
    found = slot
    least = apart
  }
  return found
}

/** Minutes between two instants, whichever is the earlier. */
export function minutesApart(one: Instant, other: Instant): number {
  return Math.abs(toMilliseconds(one) - toMilliseconds(other)) / 60_000
}

function byTime(one: Slot, other: Slot): number {
  return one.at < other.at ? -1 : 1
}
