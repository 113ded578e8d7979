import type { Channel } from '../channel.ts'
import type { Client } from '../client.ts'
import { datedPosts } from '../content-share.ts'
import { dayOut } from '../planned.ts'
import type { Post } from '../post.ts'
import { type SharedPillar, shortPillars } from '../short-pillar.ts'
import { type FilledSlot, filledSlots, type Slot, type Taker } from '../slot.ts'
import { addDays, type Day, daysBetween, weekdayName } from '../time/day.ts'
import { daysFrom, type Instant } from '../time/instant.ts'
import { cityOf, otherClock } from '../time/two-clocks.ts'
import { worksOn } from '../time/working-time.ts'
import { instantOf, type LocalTime, localTime } from '../time/zone.ts'
import type { Variant } from '../variant/variant.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import type { Measured } from './measures.ts'
import type { TodaySettings } from './settings.ts'

/** A post whose variants are all drafts. */
export type Draft = Pick<
  Post,
  'id' | 'clientId' | 'title' | 'pillarId' | 'goalId' | 'minutes' | 'createdOn' | 'snoozedUntil'
>

/** A pillar in force. */
export interface RunningPillar extends SharedPillar {
  readonly clientId: number
  readonly title: string
}

/** A variant that goes out, or went out, with the pillar of its post. */
export interface ContentVariant extends Pick<Variant, 'postId' | 'plannedOn' | 'publishedAt'> {
  readonly clientId: number
  readonly pillarId: number | null
}

/** Slots are filled so many days ahead. */
const daysAhead = 7
/** A slot that is nearer than this is written for today, whatever the day is for. */
const urgentDays = 2

/** One row a client for the slots of the coming week that are empty: the next one, with the pillar that is short, and how many more. */
export function slotRows(facts: TodayFacts, settings: TodaySettings, measured: Measured, now: LocalTime): Candidate[] {
  const from = instantOf(facts.desk.zone, now, facts.spans)
  return facts.clients.flatMap((client) => {
    if (client.status !== 'active' || facts.held.has(client.id)) return []
    const channels = facts.channels.filter((channel) => channel.clientId === client.id && channel.slots !== '')
    const free = channels
      .flatMap((channel) => freeSlots(facts, client, channel, from))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
    const [next] = free
    if (!next) return []
    const channel = channels.find((each) => each.id === next.channelId) ?? null
    const pillar = shortOf(facts, client, next)
    const theme = pillar === null ? '' : `, ${pillar.title} is short`
    const isUrgent = daysBetween(now.day, next.day) <= urgentDays
    return [
      {
        ...makingOf(
          client,
          `Write for ${channel?.key ?? ''} ${slotWords(facts, client, next)}${theme}`,
          // The slot is what it is due for, though it stands on the list before.
          measured({ client, goalId: null, dueOn: next.day, dueTime: next.time, since: now.day }),
        ),
        ref: null,
        minutes: settings.writingMinutes,
        waitsForMakingDay: !isUrgent && !isMakingDay(facts, now.day),
        stands: free.length,
      },
    ]
  })
}

/** `Thu 12:00`, by the desk's clock, with the client's where it is another: `Thu 04:00 (12:00 Madrid)`. */
function slotWords({ desk, spans }: TodayFacts, client: Client, slot: Slot): string {
  const here = localTime(desk.zone, slot.at, spans)
  const other = client.zone === desk.zone ? null : otherClock(here, slot)
  return `${weekdayName(here.day)} ${here.time}${other === null ? '' : ` (${other} ${cityOf(client.zone)})`}`
}

function freeSlots(
  { spans, planned }: TodayFacts,
  client: Client,
  channel: Channel,
  from: Instant,
): FilledSlot<Taker>[] {
  const until = daysFrom(from, daysAhead)
  const clock = { channel, zone: client.zone, spans }
  return filledSlots(clock, planned, from, until).filter((slot) => slot.takenBy === null)
}

function shortOf({ pillars, content, spans }: TodayFacts, client: Client, slot: Slot): RunningPillar | null {
  const isOwn = (each: { readonly clientId: number }) => each.clientId === client.id
  const own = content.filter(isOwn).map((each) => ({ ...each, onDay: dayOut(each, client.zone, spans) }))
  return shortPillars(pillars.filter(isOwn), datedPosts(own), [slot.day])[0] ?? null
}

/** One row a client for the drafts that are older than its limit: the oldest one, and how many more. */
export function draftRows(facts: TodayFacts, settings: TodaySettings, measured: Measured, now: LocalTime): Candidate[] {
  return facts.clients.flatMap((client) => {
    if (client.status === 'ended' || client.status === 'paused') return []
    const oldest = addDays(now.day, -(client.draftDays ?? settings.draftDays))
    const old = facts.drafts.filter(
      (draft) =>
        draft.clientId === client.id &&
        draft.createdOn <= oldest &&
        (draft.snoozedUntil === null || draft.snoozedUntil <= now.day),
    )
    const [first] = old
    if (!first) return []
    const days = daysBetween(first.createdOn, now.day)
    return [
      {
        ...makingOf(
          client,
          `Ship it, or let it go: ${first.title} (${days} days a draft)`,
          measured({ client, goalId: first.goalId, dueOn: null, dueTime: null, since: first.createdOn }),
        ),
        ref: { kind: 'post' as const, id: first.id },
        minutes: first.minutes,
        waitsForMakingDay: !isMakingDay(facts, now.day) && first.snoozedUntil === null,
        stands: old.length,
      },
    ]
  })
}

function makingOf(client: Client, title: string, terms: Candidate['measures']) {
  return {
    client,
    channel: null,
    block: 'create' as const,
    owner: 'manager' as const,
    title,
    isSocial: false,
    dueOn: null,
    dueTime: null,
    clientTime: null,
    measures: terms,
  }
}

function isMakingDay({ desk }: TodayFacts, day: Day): boolean {
  return worksOn({ ...desk.working, days: desk.makingDays }, day)
}
