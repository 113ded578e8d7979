import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { findPlatform, type Platform } from '../../domain/platform.ts'
import { matching } from '../../domain/slug.ts'
import type { Store } from '../../store/store.ts'

/** The client that a word names: its slug, an old slug, or an unambiguous beginning. */
export function resolveClient(store: Store, word: string): Client {
  const clients = store.clients.all()
  const name = word.toLowerCase()
  // A slug that a client once had still names it, before another's beginning does.
  const id = store.clients.idOfSlug(name)
  const known = id === undefined ? undefined : clients.find((client) => client.id === id)
  if (known) return known
  const found = matching(name, clients, (client) => client.slug)
  const [only] = found
  if (only && found.length === 1) return only
  if (only) {
    throw new SmmError(
      'usage',
      `"${word}" could be ${found.map((client) => client.slug).join(' or ')}; write more of it`,
    )
  }
  throw new SmmError('unknown', `No client called ${word}`, ['smm client list'])
}

/** The two words of a channel that was named as two, `acme ig`, or as smm prints it, `acme/ig`. */
export function channelWords(client: string, channel: string | undefined, command: string): [string, string] {
  if (channel !== undefined) return [client, channel]
  const [word = '', ...rest] = client.split('/')
  if (rest.length === 1 && rest[0]) return [word, rest[0]]
  throw new SmmError('usage', `${command} needs a channel: its key, platform or short code`, [
    `smm channel list ${word}`,
    `smm ${command} ${word} ig`,
  ])
}

/** A client's channel by key, platform or short code, or an unambiguous beginning of the key; retired ones are not found. */
export function resolveChannel(store: Store, client: Client, word: string, platforms: readonly Platform[]): Channel {
  const channels = store.channels.of(client.id).filter((channel) => channel.retiredOn === null)
  const found = matching(word.toLowerCase(), channels, (channel) => channel.key)
  const candidates =
    found.length > 0 ? found : channels.filter((channel) => channel.platform === platformOf(word, platforms))
  const [only] = candidates
  if (only && candidates.length === 1) return only
  if (only) {
    throw new SmmError(
      'usage',
      `"${word}" could be ${candidates.map((channel) => channel.key).join(' or ')} of ${client.slug}; write the channel's key`,
    )
  }
  const known = channels.map((channel) => channel.key).join(', ') || 'none yet'
  // A word that is no platform could not be added either.
  throw new SmmError('unknown', `${client.slug} has no channel called ${word}; it has ${known}`, [
    platformOf(word, platforms) === undefined
      ? `smm channel list ${client.slug}`
      : `smm channel add ${client.slug} ${word}`,
  ])
}

/** A client, or one channel of it. */
export interface Place {
  readonly client: Client
  readonly channel: Channel | null
}

/** `acme/ig`, `acme` → the client and its channel; what has more behind the slash, or nothing, is a usage error. */
export function resolvePlace(store: Store, word: string, platforms: readonly Platform[]): Place {
  const [clientWord = '', channelWord, more] = word.split('/')
  if (more !== undefined || channelWord === '') {
    throw new SmmError('usage', `"${word}" names no channel; write acme/ig`)
  }
  const client = resolveClient(store, clientWord)
  return { client, channel: channelWord === undefined ? null : resolveChannel(store, client, channelWord, platforms) }
}

/** The clients who are served now, by their slugs; the manager's own business is not counted among them. */
export function servedClients(store: Store): Client[] {
  return store.clients.all().filter(({ status, isBuiltIn }) => status === 'active' && !isBuiltIn)
}

function platformOf(word: string, platforms: readonly Platform[]): string | undefined {
  try {
    return findPlatform(word, platforms).slug
  } catch {
    return undefined
  }
}
