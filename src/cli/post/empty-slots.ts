import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import type { PlannedVariant } from '../../domain/planned.ts'
import { shortPillar } from '../../domain/short-pillar.ts'
import { type FilledSlot, filledSlots } from '../../domain/slot.ts'
import { toInstant, toMilliseconds } from '../../domain/time/instant.ts'
import type { PillarRow } from '../../store/tables/pillars.ts'
import type { OpenDesk } from '../with-store.ts'

/** An empty slot with the pillar that is short when it comes to it. */
export interface EmptySlot {
  readonly channel: Channel
  readonly slot: FilledSlot
  readonly pillar: PillarRow | null
}

const day = 86_400_000
/** Shares of pillars are reckoned over so many days. */
const window = 28

/** The empty slots of a client in the coming days, in the order of time; each with the pillar that is short once those before it are filled. */
export function emptySlots(open: OpenDesk, client: Client, days: number): EmptySlot[] {
  const { store, spans, at } = open
  const now = toMilliseconds(at)
  const planned = plannedAround(open, days)
  const until = toInstant(now + days * day)
  const channels = store.channels.of(client.id).filter((channel) => channel.retiredOn === null && channel.slots !== '')
  const free = channels
    .flatMap((channel) =>
      filledSlots({ channel, zone: client.zone, spans }, planned, at, until)
        .filter((slot) => slot.takenBy === null)
        .map((slot) => ({ channel, slot })),
    )
    .sort((a, b) => (a.slot.at === b.slot.at ? a.channel.id - b.channel.id : a.slot.at < b.slot.at ? -1 : 1))
  const pillars = store.pillars.of(client.id).filter((pillar) => pillar.ended_on === null)
  const soFar = pillarsOf(planned, client)
  return free.map(({ channel, slot }) => {
    const pillar = shortPillar(pillars, soFar)
    soFar.push(pillar?.id ?? null)
    return { channel, slot, pillar }
  })
}

/** The pillar of each post of the client that the shares are reckoned from: those of 28 days and of the coming ones. */
export function pillarsSoFar(open: OpenDesk, client: Client, days: number): (number | null)[] {
  return pillarsOf(plannedAround(open, days), client)
}

function plannedAround({ store, at }: OpenDesk, days: number): PlannedVariant[] {
  const now = toMilliseconds(at)
  return store.planned(toInstant(now - window * day), toInstant(now + (days + 1) * day))
}

function pillarsOf(planned: readonly PlannedVariant[], client: Client): (number | null)[] {
  const counted = new Map<number, number | null>()
  for (const each of planned) {
    if (each.clientId === client.id && (each.state === 'scheduled' || each.state === 'published')) {
      counted.set(each.postId, each.pillarId)
    }
  }
  return [...counted.values()]
}
