import type { Channel } from '../../../domain/channel.ts'
import { parseCadence } from '../../../domain/channel.ts'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { MediaKind } from '../../../domain/media.ts'
import { formatFor } from '../../../domain/variant/format-for.ts'
import { type Format, formats } from '../../../domain/words.ts'
import type { Store } from '../../../store/store.ts'
import { resolveChannel } from '../../resolve/client.ts'
import type { Rulebook } from '../rulebook.ts'

/** A channel to which a post is to go, and the format that somebody said for it. */
export interface Target {
  readonly channel: Channel
  readonly format: Format | null
}

/** The channels that words name (`ig`, `ig:story`, `all`); without words all of the client's on which something is published. */
export function targetsOf(
  store: Store,
  client: Client,
  words: readonly string[] | undefined,
  format: Format | undefined,
  book: Rulebook,
): Target[] {
  const living = store.channels.of(client.id).filter((channel) => channel.retiredOn === null)
  if (words === undefined || (words.length === 1 && words[0] === 'all')) {
    return living
      .filter((channel) => book.rulesOf(channel).formats.length > 0)
      .map((channel) => ({ channel, format: format ?? null }))
  }
  return words.map((word) => {
    const [name = '', suffix] = word.split(':')
    const said = suffix === undefined ? format : formats.find((each) => each === suffix)
    if (suffix !== undefined && said === undefined) {
      throw new SmmError('usage', `"${word}" names no format; after the colon stands one of ${formats.join(', ')}`)
    }
    return { channel: resolveChannel(store, client, name, book.platforms), format: said ?? null }
  })
}

/** The format for a target: as said, else what fits the files, the wishes and the channel's cadence. Where nothing is published: an error. */
export function formatOf(
  { channel, format }: Target,
  book: Rulebook,
  media: readonly MediaKind[],
  wishes: readonly Format[],
): Format {
  if (format !== null) return format
  const cadence = Object.keys(parseCadence(channel.cadence)) as Format[]
  const found = formatFor(book.rulesOf(channel).formats, media, [...wishes, ...cadence])
  if (found !== null) return found
  const { name } = book.platformOf(channel)
  throw new SmmError('refused', `${name} is there to listen and to answer; nothing is published on ${channel.key}`, [
    'leave it out of --on',
  ])
}
