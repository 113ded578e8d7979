import type { Channel } from '../channel.ts'
import type { Client } from '../client.ts'
import { isDropped, momentOf, type PlannedVariant } from '../planned.ts'
import { formatRef } from '../ref.ts'
import type { FilledSlot } from '../slot.ts'
import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import { twoTimes } from '../time/two-clocks.ts'
import type { ZoneSpans } from '../time/zone.ts'
import type { Approval } from '../variant/approval.ts'
import { variantRef } from '../variant/ref.ts'
import { variantStatus } from '../variant/status.ts'
import { clashesOf } from './clashes.ts'
import type { CalendarEntry, FreeSlot, Whose } from './entry.ts'
import type { CalendarSpan } from './span.ts'

export interface Calendar {
  readonly span: CalendarSpan
  /** Now, by the desk's clock. */
  readonly today: Day
  readonly deskZone: string
  /** The one client whose calendar it is; null: everybody's. */
  readonly client: Whose | null
  /** Those of its clients of whom nothing goes out, because they are on hold. */
  readonly held: readonly Whose[]
  readonly entries: readonly CalendarEntry[]
  readonly free: readonly FreeSlot[]
  /** What was to go out and was dropped: no calendar shows it, but one that had it must hear of it. */
  readonly dropped: readonly CalendarEntry[]
}

export interface CalendarFacts extends Pick<Calendar, 'span' | 'today' | 'deskZone' | 'client' | 'held'> {
  readonly spans: ZoneSpans
  readonly at: Instant
  /** The instants at which the span begins and ends. */
  readonly beginsAt: Instant
  readonly endsAt: Instant
  readonly clients: readonly Client[]
  /** Where clients stand on variants of which something is on record, by the variant's id. */
  readonly approvals: ReadonlyMap<number, Pick<Approval, 'need' | 'state' | 'override'>>
  readonly channels: readonly Channel[]
  /** In the span and an hour around it, so that clashes over its ends are seen. */
  readonly planned: readonly PlannedVariant[]
  readonly slots: readonly { readonly client: Client; readonly channel: Channel; readonly slot: FilledSlot }[]
}

/** The calendar of a week or a month, in the order of time. */
export function calendarOf(facts: CalendarFacts): Calendar {
  const { span, today, deskZone, client, held, beginsAt, endsAt } = facts
  const all = facts.planned.flatMap((planned) => entryOf(facts, planned))
  all.sort((a, b) => compare(a.at, b.at) || compare(a.client.slug, b.client.slug) || compare(a.ref, b.ref))
  const clashes = clashesOf(all)
  const within = all
    .filter(({ at }) => beginsAt <= at && at < endsAt)
    .map((entry) => ({ ...entry, clashes: clashes.get(entry.ref) ?? [] }))
  return {
    span,
    today,
    deskZone,
    client,
    held,
    entries: within.filter(({ status }) => status !== 'dropped'),
    dropped: within.filter(({ status }) => status === 'dropped'),
    free: facts.slots.filter(({ slot }) => slot.takenBy === null).map((each) => freeSlot(facts, each)),
  }
}

/** None where it has no time, or belongs to nobody who is asked about. */
function entryOf(facts: CalendarFacts, planned: PlannedVariant): CalendarEntry[] {
  const at = momentOf(planned)
  const client = facts.clients.find(({ id }) => id === planned.clientId)
  const channel = facts.channels.find(({ id }) => id === planned.channelId)
  if (at === null || !client || !channel) return []
  const approval = facts.approvals.get(planned.id) ?? { need: client.approval, state: 'none', override: null }
  const status = isDropped(planned) ? 'dropped' : variantStatus(planned, approval)
  const entry: CalendarEntry = {
    ...twoTimes(at, facts.deskZone, client.zone, facts.spans),
    ref: formatRef(variantRef(planned, channel.key, planned.isAlone)),
    uid: planned.uid,
    postId: planned.postId,
    client: { slug: client.slug, name: client.name, zone: client.zone },
    channelId: channel.id,
    channel: channel.key,
    platform: channel.platform,
    format: planned.format,
    title: planned.title,
    status,
    isLate: status === 'scheduled' && at < facts.at,
    permalink: planned.permalink || null,
    clashes: [],
  }
  return [entry]
}

function freeSlot(facts: CalendarFacts, { client, channel, slot }: CalendarFacts['slots'][number]): FreeSlot {
  return {
    ...twoTimes(slot.at, facts.deskZone, client.zone, facts.spans),
    said: slot.said,
    moved: slot.moved,
    client: { slug: client.slug, name: client.name, zone: client.zone },
    channel: channel.key,
    platform: channel.platform,
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
