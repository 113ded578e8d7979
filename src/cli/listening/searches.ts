import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import type { ListeningWords } from '../../domain/feed/match.ts'
import { type Platform, searchAddress } from '../../domain/platform.ts'
import type { Page } from '../pages.ts'

/** More pages than anybody looks through are not opened at once. */
const mostPages = 12

export interface Searches {
  readonly pages: readonly Page[]
  /** Searches beyond those. */
  readonly more: number
}

/**
 * The platforms' own searches for what is listened for of a client: its names first, then its keywords, then its competitors, each on every platform of the channels
 * that has a search by address.
 */
export function searchesFor(
  client: Client,
  channels: readonly Channel[],
  words: ListeningWords,
  platforms: readonly Platform[],
): Searches {
  const slugs = new Set(channels.map(({ platform }) => platform))
  const searched = platforms.filter(({ slug, search }) => slugs.has(slug) && search !== null)
  const wanted = [...new Set([...words.brand, ...words.keywords, ...words.competitors])]
  const pages = wanted.flatMap((word) =>
    searched.flatMap((platform): Page[] => {
      const address = searchAddress(platform, word)
      return address === null ? [] : [{ where: `${client.name}: “${word}” on ${platform.name}`, address }]
    }),
  )
  return { pages: pages.slice(0, mostPages), more: Math.max(0, pages.length - mostPages) }
}
