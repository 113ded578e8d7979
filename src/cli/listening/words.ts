import type { Client } from '../../domain/client.ts'
import type { ListeningWords } from '../../domain/feed/match.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'

/** What is listened for of a client: as its strategy says; its name where that names no brand, or there is none. */
export async function listeningWords(context: Context, store: Store, client: Client): Promise<ListeningWords> {
  const newest = store.strategies.newest(client.id)
  if (!newest) return { brand: [client.name], keywords: [], competitors: [], ignore: [] }
  const name = `strategy ${newest.version} of ${client.slug}`
  const { listening, competitors } = await context.readStrategy(newest.text, name)
  return {
    brand: listening.brand.length > 0 ? listening.brand : [client.name],
    keywords: listening.keywords,
    competitors: competitors.map((competitor) => competitor.name),
    ignore: listening.ignore,
  }
}
