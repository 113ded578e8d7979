import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import type { StrategyFile } from '../../files/strategy-file.ts'
import type { Store } from '../../store/store.ts'
import type { StrategyVersion } from '../../store/tables/strategies.ts'
import type { Context } from '../context.ts'

/** The name under which a client's strategy stands in messages, and that of the file in the editor. */
export function strategyName(client: Pick<Client, 'slug'>): string {
  return `${client.slug}.yaml`
}

/** The version in force, or the one that is asked for; an error says what there is instead. */
export function storedVersion(store: Store, client: Client, version?: number): StrategyVersion {
  const newest = store.strategies.newest(client.id)
  if (!newest) {
    throw new SmmError('unknown', `${client.slug} has no strategy yet`, [
      `smm strategy new ${client.slug} --template restaurant`,
    ])
  }
  if (version === undefined) return newest
  const found = store.strategies.version(client.id, version)
  if (found) return found
  throw new SmmError('unknown', `${client.slug} has no version ${version}; the newest is ${newest.version}`, [
    `smm strategy history ${client.slug}`,
  ])
}

/** The version in force, read. */
export async function storedStrategy(
  context: Context,
  store: Store,
  client: Client,
): Promise<StrategyFile & { readonly version: StrategyVersion }> {
  const version = storedVersion(store, client)
  const file = (await context.strategyFiles()).parse(version.text, strategyName(client))
  return { ...file, version }
}
