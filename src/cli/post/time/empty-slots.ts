import type { Channel } from '../../../domain/channel.ts'
import type { Client } from '../../../domain/client.ts'
import { type FilledSlot, filledSlots } from '../../../domain/slot.ts'
import { daysFrom, hoursFrom } from '../../../domain/time/instant.ts'
import type { PillarRow } from '../../../store/tables/pillars.ts'
import type { OpenDesk } from '../../with-store.ts'
import { pillarsThatAreShort } from '../content.ts'

/** An empty slot with the pillar that is short when it comes to it. */
export interface EmptySlot {
  readonly channel: Channel
  readonly slot: FilledSlot
  readonly pillar: PillarRow | null
}

/** The empty slots of a client in the coming days, in the order of time; each with the pillar that is short once those before it are filled. */
export function emptySlots(open: OpenDesk, client: Client, days: number): EmptySlot[] {
  const { store, spans, at } = open
  const until = daysFrom(at, days)
  // What stands just outside may still take a slot within.
  const planned = store.planned(hoursFrom(at, -1), hoursFrom(until, 1))
  const channels = store.channels.of(client.id).filter((channel) => channel.retiredOn === null && channel.slots !== '')
  const free = channels
    .flatMap((channel) =>
      filledSlots({ channel, zone: client.zone, spans }, planned, at, until)
        .filter((slot) => slot.takenBy === null)
        .map((slot) => ({ channel, slot })),
    )
    .sort((a, b) => (a.slot.at === b.slot.at ? a.channel.id - b.channel.id : a.slot.at < b.slot.at ? -1 : 1))
  const pillars = pillarsThatAreShort(open, until)(
    client,
    free.map(({ slot }) => slot),
  )
  return free.map((each, index) => ({ ...each, pillar: pillars[index] ?? null }))
}
