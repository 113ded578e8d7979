import type { Client } from '../client.ts'
import { type Day, daysBetween, spokenDay, weekdayName } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import { cityOf, otherClock } from '../time/two-clocks.ts'
import { worksOn } from '../time/working-time.ts'
import { type LocalTime, localTime } from '../time/zone.ts'
import type { VariantState } from '../variant/variant.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import type { Measured } from './measures.ts'
import type { TodaySettings } from './settings.ts'

/** A variant that has no place in time that holds: it missed its time, or is a draft that a campaign or a file meant for one. */
export interface Unplaced {
  readonly postId: number
  readonly clientId: number
  readonly channelId: number
  readonly title: string
  readonly goalId: number | null
  readonly minutes: number
  readonly snoozedUntil: Day | null
  readonly createdOn: Day
  readonly state: VariantState
  readonly plannedAt: Instant
}

/** A draft whose time is nearer than this is finished today, whatever the day is for. */
const urgentDays = 2

/** One row a client for what did not go out, and one for the drafts that are meant for a time up to the coming week: the first of them, and how many posts more. */
export function unplacedRows(
  facts: TodayFacts,
  settings: TodaySettings,
  measured: Measured,
  now: LocalTime,
): Candidate[] {
  return facts.clients.flatMap((client) => {
    if (client.status === 'ended' || client.status === 'paused' || facts.held.has(client.id)) return []
    const own = facts.unplaced.filter(
      ({ clientId, snoozedUntil }) => clientId === client.id && (snoozedUntil === null || snoozedUntil <= now.day),
    )
    const missed = own.filter(({ state }) => state === 'missed')
    const drafts = own.filter(({ state }) => state !== 'missed')
    return [
      ...rowFor(facts, client, missed, measured, now, (first, at) => ({
        title: `Another time, or let it go: ${first.title} (missed ${dayWords(at.day, now.day)} on ${channelOf(facts, first)})`,
        minutes: settings.timingMinutes,
      })),
      ...rowFor(facts, client, drafts, measured, now, (first, at) => ({
        title: `Finish for ${dayWords(at.day, now.day)} ${at.time}${theirs(facts, client, first, at)}: ${first.title}`,
        minutes: first.minutes,
      })),
    ]
  })
}

function rowFor(
  facts: TodayFacts,
  client: Client,
  all: readonly Unplaced[],
  measured: Measured,
  now: LocalTime,
  words: (first: Unplaced, at: LocalTime) => Pick<Candidate, 'title' | 'minutes'>,
): Candidate[] {
  const [first] = all
  if (!first) return []
  const at = localTime(facts.desk.zone, first.plannedAt, facts.spans)
  const isOver = at.day <= now.day
  const due = { dueOn: at.day, dueTime: at.time }
  return [
    {
      ...words(first, at),
      ref: { kind: 'post', id: first.postId },
      client,
      channel: null,
      block: 'create',
      owner: 'manager',
      isSocial: false,
      // What is to come stands on the list before its day.
      ...(isOver ? due : { dueOn: null, dueTime: null }),
      clientTime: null,
      measures: measured({ client, goalId: first.goalId, ...due, since: isOver ? at.day : first.createdOn }),
      waitsForMakingDay:
        daysBetween(now.day, at.day) > urgentDays &&
        first.snoozedUntil === null &&
        !worksOn({ ...facts.desk.working, days: facts.desk.makingDays }, now.day),
      stands: new Set(all.map(({ postId }) => postId)).size,
    },
  ]
}

/** `Thu` of the coming week, else `Thu 26 Nov`: slots stand in the same list, and theirs are to come. */
function dayWords(day: Day, today: Day): string {
  const days = daysBetween(today, day)
  return days >= 0 && days < 7 ? weekdayName(day) : spokenDay(day)
}

/** What the client's clock shows then, where it is another: ` (12:00 Madrid)`. */
function theirs({ desk, spans }: TodayFacts, client: Client, { plannedAt }: Unplaced, here: LocalTime): string {
  const other = client.zone === desk.zone ? null : otherClock(here, localTime(client.zone, plannedAt, spans))
  return other === null ? '' : ` (${other} ${cityOf(client.zone)})`
}

function channelOf({ channels }: TodayFacts, { channelId }: Unplaced): string {
  return channels.find(({ id }) => id === channelId)?.key ?? ''
}
