import type { Channel } from '../channel.ts'
import type { Client } from '../client.ts'
import type { Ref } from '../ref.ts'
import { minutesApart } from '../slot.ts'
import type { Instant } from '../time/instant.ts'
import { cityOf, otherClock } from '../time/two-clocks.ts'
import { instantOf, type LocalTime, localTime } from '../time/zone.ts'
import { variantRef } from '../variant/ref.ts'
import type { Format } from '../words.ts'
import type { TodayFacts } from './facts.ts'

/** A variant that is to go out, or should have. */
export interface GoingOut {
  readonly postId: number
  readonly clientId: number
  readonly channelId: number
  readonly format: Format
  /** True when the post has no other variant on that channel. */
  readonly isAlone: boolean
  readonly title: string
  readonly plannedAt: Instant
  /** The outside tool that publishes it; empty: it goes out by hand. */
  readonly handedTo: string
  readonly variantId: number
  /** False: its client has to say yes and has not, or said no. Out of the database alone no yes is known. */
  readonly isCleared: boolean
  /** True: its time lies in a hold, so that it did not go out by hand. */
  readonly wasHeld: boolean
}

/** One row of On the clock. */
export interface ClockRow {
  readonly ref: Ref
  readonly client: Client
  readonly channel: Channel | null
  readonly title: string
  /** By the desk's clock. */
  readonly at: LocalTime
  /** What the client's clock shows then, with its city, where it is something else. */
  readonly clientTime: string | null
  /** Past its time by so many minutes; below 0 it is still to come. */
  readonly minutesOver: number
  /** The outside tool that should have published it; empty: it goes out by hand. */
  readonly tool: string
  /** True: its client has not said yes to what it says, or said no. */
  readonly isUnapproved: boolean
  /** True: it was on hold at its time, and no tool had it. */
  readonly wasHeld: boolean
  /** Variants that the row stands for. */
  readonly stands: number
}

/** From so many minutes past its time on, what is not confirmed is late. */
const lateAfterMinutes = 60

export function isLate({ minutesOver }: Pick<ClockRow, 'minutesOver'>): boolean {
  return minutesOver >= lateAfterMinutes
}

/**
 * What is to go out today, by time, and above it what should have gone out and is not confirmed. What an outside tool should have published is one row a
 * client and tool. What is on hold stands nowhere, because nothing of it goes out, but for what a tool had at its time.
 */
export function clockRows(facts: TodayFacts, now: LocalTime, clientId?: number): ClockRow[] {
  const at = instantOf(facts.desk.zone, now, facts.spans)
  const clients = new Map(facts.clients.map((client) => [client.id, client]))
  const grouped = new Map<string, ClockRow>()
  const rows: ClockRow[] = []
  for (const going of facts.goingOut) {
    const client = clients.get(going.clientId)
    if (!client || client.status === 'ended') continue
    if (clientId !== undefined && client.id !== clientId) continue
    const row = rowOf(facts, going, client, at)
    if (facts.held.has(client.id) && (row.tool === '' || row.minutesOver < 0)) continue
    if (row.tool === '' || row.minutesOver < 0) rows.push(row)
    else {
      const key = `${client.id} ${row.tool}`
      const first = grouped.get(key)
      // They come in the order of time, so the first is the oldest.
      grouped.set(key, first ? { ...first, stands: first.stands + 1 } : row)
    }
  }
  return [...rows, ...grouped.values()].sort(byTime)
}

function rowOf(facts: TodayFacts, going: GoingOut, client: Client, now: Instant): ClockRow {
  const { zone } = facts.desk
  const channel = facts.channels.find((each) => each.id === going.channelId) ?? null
  const at = localTime(zone, going.plannedAt, facts.spans)
  const other = client.zone === zone ? null : otherClock(at, localTime(client.zone, going.plannedAt, facts.spans))
  const apart = minutesApart(now, going.plannedAt)
  return {
    ref: variantRef(going, channel?.key ?? '', going.isAlone),
    client,
    channel,
    title: going.title,
    at,
    clientTime: other === null ? null : `${other} ${cityOf(client.zone)}`,
    minutesOver: going.plannedAt <= now ? apart : -apart,
    tool: going.handedTo,
    isUnapproved: !going.isCleared,
    wasHeld: going.wasHeld && going.handedTo === '',
    stands: 1,
  }
}

function byTime(one: ClockRow, other: ClockRow): number {
  const [a, b] = [one, other].map(({ at }) => `${at.day} ${at.time}`) as [string, string]
  if (a !== b) return a < b ? -1 : 1
  return one.ref.id - other.ref.id || ((one.ref.part ?? '') < (other.ref.part ?? '') ? -1 : 1)
}
