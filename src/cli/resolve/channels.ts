import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { findPlatform, type Platform } from '../../domain/platform.ts'
import type { Store } from '../../store/store.ts'
import { resolveChannel } from './client.ts'

/** The running channels of these clients that a word names, by key or platform; all of them without a word. For one client the word must name one channel. */
export function channelsNamed(
  store: Store,
  clients: readonly Client[],
  word: string | undefined,
  platforms: readonly Platform[],
): Channel[] {
  const [client, ...others] = clients
  if (word !== undefined && client && others.length === 0) return [resolveChannel(store, client, word, platforms)]
  const running = clients.flatMap(({ id }) => store.channels.of(id)).filter(({ retiredOn }) => retiredOn === null)
  if (word === undefined) return running
  const byKey = running.filter(({ key }) => key === word.toLowerCase())
  if (byKey.length > 0) return byKey
  const platform = findPlatform(word, platforms)
  const found = running.filter((channel) => channel.platform === platform.slug)
  if (found.length > 0) return found
  throw new SmmError('unknown', `No client has a channel on ${platform.name}`, [
    'smm channel list',
    `smm channel add CLIENT ${platform.slug}`,
  ])
}
