import type { Client } from '../../domain/client.ts'
import { datedPosts } from '../../domain/content-share.ts'
import { dayOut } from '../../domain/planned.ts'
import { daysAround, type PillarPost, shortPillars } from '../../domain/short-pillar.ts'
import type { Slot } from '../../domain/slot.ts'
import { daysFrom, type Instant } from '../../domain/time/instant.ts'
import type { PillarRow } from '../../store/tables/pillars.ts'
import type { OpenDesk } from '../with-store.ts'

/** Gives the pillar that is short in each empty slot of a client, those in the order of time, none later than `until`. What is planned is read once for all clients. */
export function pillarsThatAreShort({ store, spans, at }: OpenDesk, until: Instant) {
  const content = store.content(daysFrom(at, -daysAround.before), daysFrom(until, daysAround.after))
  return (client: Client, slots: readonly Pick<Slot, 'day'>[]): (PillarRow | null)[] => {
    const own = content.filter(({ clientId }) => clientId === client.id)
    const posts: PillarPost[] = datedPosts(own.map((each) => ({ ...each, onDay: dayOut(each, client.zone, spans) })))
    const pillars = store.pillars.of(client.id).filter((pillar) => pillar.ended_on === null)
    return shortPillars(
      pillars,
      posts,
      slots.map(({ day }) => day),
    )
  }
}
