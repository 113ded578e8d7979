import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { type FilledSlot, filledSlots } from '../../domain/slot.ts'
import { hoursFrom, type Instant } from '../../domain/time/instant.ts'
import type { OpenDesk } from '../with-store.ts'

/** A slot with whose it is. */
export interface ChannelSlot {
  readonly client: Client
  readonly channel: Channel
  readonly slot: FilledSlot
}

/** The slots of the active ones among these clients, with what takes them, in the order of time, then client and channel. */
export function channelSlots(open: OpenDesk, clients: readonly Client[], from: Instant, until: Instant): ChannelSlot[] {
  const { store, spans } = open
  // What stands just outside may still take a slot within.
  const planned = store.planned(hoursFrom(from, -1), hoursFrom(until, 1))
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
