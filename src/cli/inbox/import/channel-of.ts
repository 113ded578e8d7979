import type { Channel } from '../../../domain/channel.ts'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { MessageRow } from '../../../domain/inbox/import-row.ts'
import type { Platform } from '../../../domain/platform.ts'
import type { ReadMessages } from '../../../files/message-rows.ts'
import { resolveChannel } from '../../resolve/client.ts'
import type { OpenDesk } from '../../with-store.ts'

/** What is wrong in one column of a row. */
export class Wrong extends SmmError {
  readonly field: keyof ReadMessages['headers']
  constructor(field: keyof ReadMessages['headers'], message: string) {
    super('data', message)
    this.field = field
  }
}

/** Looks up the channel of each row; rows name few channels, many times. */
export function channelFinder(
  { store }: OpenDesk,
  client: Client,
  wishes: { readonly channel?: string },
  platforms: readonly Platform[],
): (row: MessageRow) => Channel {
  const found = new Map<string, Channel>()
  return ({ channel: said }) => {
    const word = said || wishes.channel
    if (word === undefined) throw new Wrong('channel', 'it says no channel; add --channel, or a column with it')
    const known = found.get(word) ?? resolved(word)
    found.set(word, known)
    return known
  }
  function resolved(word: string): Channel {
    try {
      return resolveChannel(store, client, word, platforms)
    } catch (error) {
      throw error instanceof SmmError ? new Wrong('channel', error.message) : error
    }
  }
}
