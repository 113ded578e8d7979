import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { toInstant, toMilliseconds } from '../../../domain/time/instant.ts'
import type { Context } from '../../context.ts'
import type { OpenDesk } from '../../with-store.ts'

const minutes = 15

/**
 * Whoever publishes for several clients posts one's words on another's channel some day. So when something of another client went out within a quarter of an hour, the client is named
 * and Enter has to say yes.
 */
export async function requireSameHand(
  context: Context,
  { store, at }: OpenDesk,
  client: Client,
  options: { readonly yes?: boolean },
): Promise<void> {
  const since = toInstant(toMilliseconds(at) - minutes * 60_000)
  const last = store.variants.newestConfirmed(since)
  if (!last || last.clientId === client.id || options.yes) return
  const other = store.clients.get(last.clientId)?.name ?? 'another client'
  const words = `This is ${client.name}; what was published last was of ${other}`
  if (!context.io.canAsk)
    throw new SmmError('usage', `${words}, less than ${minutes} minutes ago`, ['add --yes to say that it is meant'])
  const isMeant = await (await context.prompter()).confirm({ message: `${words}. Go on?`, initial: true })
  if (!isMeant) throw new SmmError('refused', 'Nothing was done')
}
