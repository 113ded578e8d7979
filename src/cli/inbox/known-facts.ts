import type { Client } from '../../domain/client.ts'
import type { KnownFact } from '../../domain/inbox/fact-match.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'

/** An answer of a client's, where it is kept. */
export interface ClientFact extends KnownFact {
  /** Null: it stands in the strategy, which says no day. */
  readonly saidOn: string | null
  readonly isInStrategy: boolean
}

/** Everything that a client answered once: what was kept since goes before what the strategy says. What the strategy asks and nobody answered has no answer. */
export async function knownFacts(context: Context, open: OpenDesk, client: Client): Promise<ClientFact[]> {
  const kept = open.store.facts.of(client.id)
  const asked = await askedFacts(context, open, client)
  const fromStrategy = asked
    .filter(({ key }) => !kept.some((fact) => fact.key === key))
    .map(({ key, ask, answer }) => ({ key, ask, answer: answer ?? '', saidOn: null, isInStrategy: true }))
  const own = kept.map(({ key, answer, saidOn }) => ({
    key,
    ask: asked.find((each) => each.key === key)?.ask ?? '',
    answer,
    saidOn,
    isInStrategy: false,
  }))
  return [...own, ...fromStrategy].sort((a, b) => (a.key < b.key ? -1 : 1))
}

async function askedFacts(context: Context, open: OpenDesk, client: Client) {
  const newest = open.store.strategies.newest(client.id)
  if (!newest) return []
  return (await context.readStrategy(newest.text, `the strategy of ${client.slug}`)).facts
}
