import { SmmError } from '../../domain/errors.ts'
import { type Feed, feedName } from '../../domain/feed/feed.ts'
import type { Store } from '../../store/store.ts'

/** The feed that words name: its number, or the beginning of its title or address. Several or none is an error that says which there are. */
export function resolveFeed(store: Store, words: string, clientId?: number): Feed {
  const feeds = store.feeds
    .all()
    .filter((feed) => clientId === undefined || feed.clientId === clientId)
    .sort((a, b) => a.id - b.id)
  const byNumber = /^\d{1,9}$/.test(words) ? feeds.find(({ id }) => id === Number(words)) : undefined
  if (byNumber) return byNumber
  const wanted = plain(words)
  const found = feeds.filter((feed) => [feed.title, feed.address].some((name) => plain(name).startsWith(wanted)))
  const exact = found.filter((feed) => [feed.title, feed.address].some((name) => plain(name) === wanted))
  const [only, another] = exact.length > 0 ? exact : found
  if (only && !another && wanted !== '') return only
  if (only && another) {
    const names = (exact.length > 0 ? exact : found).slice(0, 5).map((feed) => `${feed.id} ${feedName(feed)}`)
    throw new SmmError('usage', `"${words}" could be ${names.join(' or ')}; name it by its number`, ['smm feed list'])
  }
  throw new SmmError('unknown', `No feed called ${words}`, ['smm feed list'])
}

/** Without what stands before the name of a site, and in small letters. */
function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
}
