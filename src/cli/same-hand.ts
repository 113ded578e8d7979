import type { Client } from '../domain/client.ts'
import { SmmError } from '../domain/errors.ts'
import { toInstant, toMilliseconds } from '../domain/time/instant.ts'
import type { Context } from './context.ts'
import type { OpenDesk } from './with-store.ts'

const minutes = 15

/**
 * Whoever speaks for several clients says one's words from another's account some day. So when something of another client was published or answered last, within a quarter of
 * an hour, the client is named and Enter has to say yes. A dry run only says it.
 */
export async function requireSameHand(
  context: Context,
  open: OpenDesk,
  client: Client,
  options: { readonly yes?: boolean; readonly dryRun?: boolean },
): Promise<void> {
  const last = newestAct(open)
  if (!last || last.clientId === client.id || options.yes) return
  const other = open.store.clients.get(last.clientId)?.name ?? 'another client'
  const words = `This is ${client.name}; ${last.what} last was of ${other}`
  if (options.dryRun) return context.say(`${words}, less than ${minutes} minutes ago.`)
  if (!context.io.canAsk)
    throw new SmmError('usage', `${words}, less than ${minutes} minutes ago`, ['add --yes to say that it is meant'])
  const isMeant = await (await context.prompter()).confirm({ message: `${words}. Go on?`, initial: true })
  if (!isMeant) throw new SmmError('refused', 'Nothing was done')
}

function newestAct({ store, at }: OpenDesk) {
  const since = toInstant(toMilliseconds(at) - minutes * 60_000)
  const published = store.variants.newestConfirmed(since)
  const answered = store.messages.newestSent(since)
  const touched = store.touches.newestOurs(since)
  const acts = [
    ...(answered ? [{ ...answered, what: 'what was answered' }] : []),
    ...(touched ? [{ ...touched, what: 'the person who was touched' }] : []),
    ...(published ? [{ ...published, what: 'what was published' }] : []),
  ]
  return acts.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))[0]
}
