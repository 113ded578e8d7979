import type { Client } from '../../domain/client.ts'
import type { Platform } from '../../domain/platform.ts'
import type { Ref } from '../../domain/ref.ts'
import type { Context } from '../context.ts'
import type { Page } from '../pages.ts'
import { findThing } from '../resolve/things.ts'
import type { OpenDesk } from '../with-store.ts'
import { searchesFor } from './searches.ts'
import { listeningWords } from './words.ts'

/**
 * The searches that a routine of listening is about: on its channel, or on all of the client's; undefined for anything else, and where no platform of theirs can be
 * searched by an address. Answering is no searching.
 */
export async function listeningPages(
  context: Context,
  { store }: OpenDesk,
  ref: Ref,
  platforms: readonly Platform[],
): Promise<readonly Page[] | undefined> {
  if (ref.kind !== 'routine') return undefined
  const thing = findThing(store, ref)
  if (thing.kind !== 'routine' || thing.row.stage !== 'listen' || thing.row.action === 'reply') return undefined
  const { clientId, channelId } = thing.row
  const client = store.clients.get(clientId) as Client
  const channels = store.channels
    .of(clientId)
    .filter(({ id, retiredOn }) => (channelId === null ? retiredOn === null : id === channelId))
  const { pages, more } = searchesFor(client, channels, await listeningWords(context, store, client), platforms)
  if (pages.length === 0) return undefined
  if (more > 0) {
    context.say(
      `${more} more searches are left out; what is searched for stands in the plan: smm strategy edit ${client.slug}`,
    )
  }
  return pages
}
