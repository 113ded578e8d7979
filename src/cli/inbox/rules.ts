import type { Client } from '../../domain/client.ts'
import type { InboxRule, InboxSettings } from '../../domain/inbox/rules.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'

/** What messages to a client are taken for: the rules of its strategy, then the usual ones. */
export async function rulesOf(
  context: Context,
  open: OpenDesk,
  client: Client,
  { rules }: InboxSettings,
): Promise<readonly InboxRule[]> {
  const newest = open.store.strategies.newest(client.id)
  // Most strategies say nothing of it, and reading one costs.
  if (!newest || !/^answering:/m.test(newest.text)) return rules
  const { answering } = await context.readStrategy(newest.text, `the strategy of ${client.slug}`)
  return [...answering, ...rules]
}
