import type { Client } from '../../domain/client.ts'
import { competitorKey } from '../../domain/competitor/named.ts'
import type { ListeningWords } from '../../domain/feed/match.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'

/** What is listened for of a client: as its strategy says, with every competitor that is looked at; its name where that names no brand, or there is none. */
export async function listeningWords(context: Context, store: Store, client: Client): Promise<ListeningWords> {
  const newest = store.strategies.newest(client.id)
  const looked = store.competitors.of(client.id).map((competitor) => competitor.name)
  if (!newest) return { brand: [client.name], keywords: [], competitors: looked, ignore: [] }
  const name = `strategy ${newest.version} of ${client.slug}`
  const { listening, competitors } = await context.readStrategy(newest.text, name)
  return {
    brand: listening.brand.length > 0 ? listening.brand : [client.name],
    keywords: listening.keywords,
    competitors: withOthers(
      competitors.map((competitor) => competitor.name),
      looked,
    ),
    ignore: listening.ignore,
  }
}

/** Those of the strategy first; a name in other capitals is the same. */
function withOthers(planned: readonly string[], looked: readonly string[]): string[] {
  const keys = new Set(planned.map(competitorKey))
  return [...planned, ...looked.filter((name) => !keys.has(competitorKey(name)))]
}
