import type { ListeningWords } from '../../domain/feed/match.ts'
import { matchArticle } from '../../domain/feed/match.ts'
import type { Strategy } from '../../domain/strategy/shape.ts'
import { addDays } from '../../domain/time/day.ts'
import type { Store } from '../../store/store.ts'
import type { DemoFeed, DemoHeard } from './demo-client.ts'
import type { Moments } from './moments.ts'

/** What was published up to so many days ago nobody has read yet. */
const freshDays = 1

/** Writes a client's feeds as they were last read, this morning. Their addresses are nowhere, so nobody ever asks for them. */
export function writeFeeds(
  store: Store,
  clientId: number,
  feeds: readonly DemoFeed[],
  words: ListeningWords,
  moments: Moments,
): void {
  const addedAt = moments.at(addDays(moments.today, -40), '10:00')
  const readAt = moments.at(moments.today, '08:00')
  for (const { title, site, articles } of feeds) {
    const address = `${site}/feed.xml`
    const fresh = { clientId, address, title, site: `${site}/`, etag: '', lastModified: '', addedAt }
    const feedId = store.feeds.insert(fresh)
    const feed = store.feeds.get(feedId)
    if (feed) store.feeds.update({ ...feed, lastFetchedAt: readAt, lastOkAt: readAt })
    const oldestFirst = [...articles].sort(([one], [other]) => other - one)
    for (const article of oldestFirst) writeArticle(store, { id: feedId, site }, article, words, moments)
  }
}

function writeArticle(
  store: Store,
  feed: { readonly id: number; readonly site: string },
  [daysAgo, title, summary]: DemoFeed['articles'][number],
  words: ListeningWords,
  moments: Moments,
): void {
  const publishedAt = moments.at(addDays(moments.today, -daysAgo), '07:10')
  const link = `${feed.site}/${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  const match = matchArticle({ title, summary }, words)
  const article = { guid: link, title, link, summary, publishedAt, firstSeenAt: publishedAt, feedId: feed.id }
  const id = store.feedItems.insert({ ...article, ...match, state: 'new' })
  if (daysAgo <= freshDays) return
  const closedAt = moments.at(addDays(moments.today, -daysAgo + 1), '09:20')
  store.feedItems.close({ id, state: 'read', closedAt, activityId: null })
}

/** What a demo strategy listens for. */
export function demoWords({ listening, competitors }: Strategy): ListeningWords {
  return { ...listening, competitors: competitors.map(({ name }) => name) }
}

export function writeHeard(store: Store, clientId: number, heard: readonly DemoHeard[], moments: Moments): void {
  for (const { daysAgo, words, theme = '', competitor = '' } of [...heard].sort((a, b) => b.daysAgo - a.daysAgo)) {
    const onDay = addDays(moments.today, -daysAgo)
    const line = { clientId, words, theme, competitor, url: '', channelId: null, postId: null, onDay }
    store.heard.insert(line, moments.at(onDay, '09:40'))
  }
}
