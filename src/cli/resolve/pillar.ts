import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Store } from '../../store/store.ts'

/** A running pillar of a client by its key; the error for another word names those that there are. */
export function resolvePillar(store: Store, client: Client, key: string) {
  const pillars = store.pillars.of(client.id).filter((pillar) => pillar.ended_on === null)
  const found = pillars.find((pillar) => pillar.key === key)
  if (found) return found
  const known = pillars.map((each) => each.key).join(', ') || 'none yet'
  throw new SmmError('unknown', `${client.slug} has no pillar ${key}; it has ${known}`, [
    `smm strategy show ${client.slug}`,
  ])
}
