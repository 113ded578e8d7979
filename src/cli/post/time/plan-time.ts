import type { Channel } from '../../../domain/channel.ts'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { PlannedVariant } from '../../../domain/planned.ts'
import { formatRef, type Ref } from '../../../domain/ref.ts'
import { nextFreeSlot, type Slot, type SlotClock, slotsBetween } from '../../../domain/slot.ts'
import type { ClockTime } from '../../../domain/time/clock-time.ts'
import { addDays, type Day, spokenDay } from '../../../domain/time/day.ts'
import { daysFrom, type Instant } from '../../../domain/time/instant.ts'
import { wallClock } from '../../../domain/time/wall-clock.ts'
import { parseWhen } from '../../../domain/time/when.ts'
import { localTime } from '../../../domain/time/zone.ts'
import type { Variant } from '../../../domain/variant/variant.ts'
import type { OpenDesk } from '../../with-store.ts'

/** When something is to go out: the channel's next free slot, a time, or a slot that is named. */
export interface WhenSaid {
  readonly next?: boolean
  readonly at?: string
  readonly slot?: string
}

/** A time by the client's wall clock, and the instant that it is. */
export interface PlannedTime {
  readonly day: Day
  readonly time: ClockTime
  readonly at: Instant
}

/** How far ahead slots are looked for, in days. */
const farthestDays = 182

/** One of the three is said, or none where every draft has a time that is wished for it. */
export function requireOne(when: WhenSaid, command: string, isWished = false): void {
  const said = (['next', 'at', 'slot'] as const).filter((name) => when[name] !== undefined)
  if (said.length === 1 || (said.length === 0 && isWished)) return
  throw new SmmError('usage', said.length === 0 ? 'No time was said' : `--${said.join(' and --')} say the time twice`, [
    `${command} --next`,
    `${command} --at "fri 14:00"`,
  ])
}

export function isSaid({ next, at, slot }: WhenSaid): boolean {
  return next !== undefined || at !== undefined || slot !== undefined
}

/** The time that is wished for a draft; `requireOne` saw to it that there is one. */
export function wishedTime({ plannedOn, plannedTime: time, plannedAt }: Variant): PlannedTime {
  return { day: plannedOn as Day, time: time as ClockTime, at: plannedAt as Instant }
}

/** The time that was said, for one channel. `taken`: instants that this command has given to the channel already. */
export function plannedTime(
  open: OpenDesk,
  client: Client,
  channel: Channel,
  ref: Ref,
  when: WhenSaid,
  taken: readonly Instant[],
): PlannedTime {
  if (when.next) return nextSlot(open, client, channel, ref, taken)
  const words = (when.at ?? when.slot) as string
  const today = localTime(client.zone, open.at, open.spans)
  const { day, time } = parseWhen(words, today)
  if (time === null) {
    throw new SmmError('usage', `"${words}" says no time of day; write "fri 14:00"`)
  }
  if (when.slot !== undefined) requireSlot(open, client, channel, day, time)
  const clock = wallClock(client.zone, { day, time }, open.spans)
  return { day, time, at: clock.instant }
}

function nextSlot(open: OpenDesk, client: Client, channel: Channel, ref: Ref, taken: readonly Instant[]): PlannedTime {
  if (channel.slots === '') {
    throw new SmmError('refused', `${client.slug}/${channel.key} has no slots, so there is no next one`, [
      `smm post schedule ${formatRef(ref)} --at "fri 14:00"`,
      `smm channel edit ${client.slug} ${channel.key} --slots "tue 11:30, thu 17:00"`,
    ])
  }
  const clock = { channel, zone: client.zone, spans: open.spans }
  const until = daysFrom(open.at, farthestDays)
  // The wish of a draft keeps its slot from others, and not from the draft itself.
  const isOwn = (each: PlannedVariant) => each.postId === ref.id && each.channelId === channel.id
  const planned = open.store
    .planned(daysFrom(open.at, -1), until)
    .filter((each) => !(isOwn(each) && each.state === 'draft'))
  const leaving = planned.filter((each) => isOwn(each) && each.state === 'scheduled')
  const slot = nextFreeSlot(clock, planned, open.at, { taken, leaving })
  if (slot) return { day: slot.day, time: saidTime(clock, slot), at: slot.at }
  throw new SmmError('refused', `${client.slug}/${channel.key} has no free slot in the next half year`, [
    `smm slots ${client.slug} --all`,
  ])
}

/** The time as the channel says it, so that the check names one that the clocks skip, as it does one that somebody types. */
function saidTime({ zone, spans }: SlotClock, { day, time, said, at }: Slot): ClockTime {
  return wallClock(zone, { day, time: said }, spans).instant === at ? said : time
}

/** The day and time are one of the channel's weekly slots. */
function requireSlot({ spans }: OpenDesk, client: Client, channel: Channel, day: Day, time: ClockTime): void {
  const clock = { channel, zone: client.zone, spans }
  if (slotsBetween(clock, day, day).some((slot) => slot.said === time)) return
  const near = slotsBetween(clock, day, addDays(day, 7))
    .slice(0, 3)
    .map((slot) => `${spokenDay(slot.day)} ${slot.said}`)
  throw new SmmError(
    'refused',
    `${spokenDay(day)} ${time} is no slot of ${client.slug}/${channel.key}; ${near.length > 0 ? `the next are ${near.join(', ')}` : 'it has none'}`,
    [`smm slots ${client.slug}`],
  )
}

export function withTime(variant: Variant, planned: PlannedTime): Variant {
  return {
    ...variant,
    state: 'scheduled',
    plannedOn: planned.day,
    plannedTime: planned.time,
    plannedAt: planned.at,
  }
}
