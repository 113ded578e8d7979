import type { Client } from '../client.ts'
import { type DueLook, dueLooks } from '../inbox/sweep-due.ts'
import { listed } from '../text/phrase.ts'
import type { Day } from '../time/day.ts'
import { beginOfPart } from '../time/day-part.ts'
import { type LocalTime, localTime } from '../time/zone.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import type { Measured } from './measures.ts'
import type { TodaySettings } from './settings.ts'
import { precedence } from './waiting-message.ts'

/** More channels than this are counted instead of named. */
const mostNamed = 3

/**
 * The rows of routines with one more for all looks at inboxes that are due, because looking is one round: of one client with its channels, of several with how many. A round of
 * answering of a client whose inboxes are due is that very look once it has begun, so it stands in the same row, with its minutes.
 */
export function withLooks(
  routines: readonly Candidate[],
  { facts, settings, measured, now }: LooksSeen,
  clientId?: number,
): Candidate[] {
  const active = facts.clients.filter(
    ({ id, status }) => status === 'active' && (clientId === undefined || id === clientId),
  )
  const ids = new Set(active.map(({ id }) => id))
  const channels = facts.channels.filter((channel) => ids.has(channel.clientId))
  const due = dueLooks(channels, facts.lastLooks, facts.desk, now, facts.spans)
  const [first, ...others] = due
  if (!first) return [...routines]
  const rounds = routines.filter((row) => isRoundOf(row, due) && hasBegun(row, facts, now))
  const paid = new Set(rounds.map(({ client }) => client.id))
  const clients = active.filter(({ id }) => due.some(({ channel }) => channel.clientId === id))
  const [only] = clients
  const own = facts.clients.find(({ isBuiltIn }) => isBuiltIn)
  const client = clients.length === 1 || !own ? (only as Client) : own
  const since = others.reduce((oldest, each) => (isBefore(each.since, oldest) ? each.since : oldest), first.since)
  const unpaid = due.filter(({ channel }) => !paid.has(channel.clientId)).length
  const row: Candidate = {
    ref: null,
    client,
    // The title names the channels.
    channel: null,
    block: 'respond',
    owner: 'manager',
    title: titleOf(due, clients),
    minutes: rounds.reduce((sum, { minutes }) => sum + minutes, settings.sweepMinutes * unpaid),
    isSocial: true,
    dueOn: since.day,
    dueTime: since.time,
    clientTime: null,
    measures: measured({ client, goalId: null, dueOn: since.day, dueTime: since.time, since: since.day }),
    waitsForMakingDay: false,
    stands: 1,
    others: rounds.flatMap(({ ref }) => ref ?? []),
    precedence: precedence.look,
  }
  return [...routines.filter((each) => !rounds.includes(each)), row]
}

interface LooksSeen {
  readonly facts: TodayFacts
  readonly settings: TodaySettings
  readonly measured: Measured
  readonly now: LocalTime
}

/** A round of answering of mine on a channel that is due, or of a client of whom any is. */
function isRoundOf({ ref, block, owner, client, channel }: Candidate, due: readonly DueLook[]): boolean {
  if (ref?.kind !== 'routine' || block !== 'respond' || owner !== 'manager') return false
  return due.some((each) => each.channel.clientId === client.id && (channel === null || channel.id === each.channel.id))
}

/** A look is no round of later in the day: what is looked at now says nothing about who writes until then. */
function hasBegun({ ref, dueOn }: Candidate, { routines, desk }: TodayFacts, now: LocalTime): boolean {
  const { routine } = routines.find(({ routine }) => routine.id === ref?.id) ?? {}
  if (routine === undefined || (dueOn ?? now.day) < now.day) return true
  return beginOfPart(routine.at, desk.working) <= now.time
}

function titleOf(due: readonly DueLook[], clients: readonly Client[]): string {
  const [only] = clients
  const keys = due.map(({ channel }) => channel.key)
  if (clients.length === 1 && only) {
    const which = keys.length > mostNamed ? `${keys.length} inboxes` : listed(keys)
    return `Look at ${which}: smm sweep ${only.slug}`
  }
  return `Look at ${due.length} inboxes of ${clients.length} clients: smm sweep`
}

function isBefore(one: LocalTime, other: LocalTime): boolean {
  return one.day === other.day ? one.time < other.time : one.day < other.day
}

/** What is not known of inboxes that nobody is due to look at now. */
export interface NotLookedAt {
  /** Channels that have times for a look and were not looked at since that day began. */
  readonly channels: number
  /** The day of the oldest look among them; null: one was never looked at. */
  readonly since: Day | null
  /** How many have times for a look at all. */
  readonly all: number
}

/** Running channels of active clients at which nobody has looked today. */
export function notLookedAt(facts: TodayFacts, now: LocalTime, clientId?: number): NotLookedAt {
  const active = new Set(
    facts.clients
      .filter(({ id, status }) => status === 'active' && (clientId === undefined || id === clientId))
      .map(({ id }) => id),
  )
  const channels = facts.channels.filter(
    (each) => active.has(each.clientId) && each.retiredOn === null && each.sweeps !== '',
  )
  const looks = channels.map(({ id }) => {
    const at = facts.lastLooks.get(id)
    return at === undefined ? null : localTime(facts.desk.zone, at, facts.spans).day
  })
  const missing = looks.filter((day) => day === null || day < now.day)
  const [oldest = null] = missing.filter((day) => day !== null).sort()
  return { channels: missing.length, since: missing.includes(null) ? null : oldest, all: channels.length }
}
