import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { isDropped, type PlannedVariant } from '../../domain/planned.ts'
import { type FilledSlot, filledSlots } from '../../domain/slot.ts'
import { type Instant, toInstant, toMilliseconds } from '../../domain/time/instant.ts'
import type { OpenDesk } from '../with-store.ts'

/** A slot with whose it is. */
export interface ChannelSlot {
  readonly client: Client
  readonly channel: Channel
  readonly slot: FilledSlot
}

const hour = 3_600_000

/** The slots of the active ones among these clients, with what takes them, in the order of time, then client and channel. */
export function channelSlots(open: OpenDesk, clients: readonly Client[], from: Instant, until: Instant): ChannelSlot[] {
  const { store, spans } = open
  // What stands just outside may still take a slot within.
  const planned = store.planned(toInstant(toMilliseconds(from) - hour), toInstant(toMilliseconds(until) + hour))
  const found = clients
    .filter(({ status }) => status === 'active')
    .flatMap((client) =>
      store.channels.of(client.id).flatMap((channel) => {
        const slots = filledSlots({ channel, zone: client.zone, spans }, planned, from, until)
        return slots.map((slot) => ({ client, channel, slot }))
      }),
    )
  // The sort is stable, so clients and channels keep their order within a minute.
  return found.sort((a, b) => (a.slot.at < b.slot.at ? -1 : a.slot.at > b.slot.at ? 1 : 0))
}

/** The pillar of each post of a client among these variants, once a post. */
export function pillarsOfPosts(planned: readonly PlannedVariant[], client: Client): (number | null)[] {
  const posts = new Map<number, number | null>()
  for (const variant of planned) {
    if (variant.clientId !== client.id || variant.state === 'missed' || isDropped(variant)) continue
    posts.set(variant.postId, variant.pillarId)
  }
  return [...posts.values()]
}
