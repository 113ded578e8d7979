import { type Feed, feedName, mostArticles, waitingDays } from '../../domain/feed/feed.ts'
import type { ListeningWords } from '../../domain/feed/match.ts'
import { feedAfter, newArticles } from '../../domain/feed/taken.ts'
import { daysFrom, type Instant } from '../../domain/time/instant.ts'
import type { Fetched } from '../../net/feed-net.ts'
import type { Store } from '../../store/store.ts'

/** What came of reading one feed. */
export interface TakenIn {
  readonly fresh: number
  /** What came in, old articles of a feed that was just added too. */
  readonly came: number
  /** What nobody has read for long, and was let go. */
  readonly old: number
  /** What a person has to know, one sentence; empty: nothing. */
  readonly words: string
  readonly isFailed: boolean
}

/** Writes what came of asking for a feed: its new articles, and how it stands. Runs inside a change. */
export function takeIn(store: Store, feed: Feed, fetched: Fetched, words: ListeningWords, at: Instant): TakenIn {
  const name = feedName(feed)
  const nothing = { fresh: 0, came: 0, old: 0, words: '', isFailed: false }
  switch (fetched.kind) {
    case 'feed': {
      const moved = movedFeed(store, feed, fetched.movedTo)
      const after = feedAfter(moved.feed, fetched, at)
      const { articles, shown } = newArticles(feed, fetched, store.feedItems.guidsOf(feed.id), words, at)
      store.feeds.update(after)
      for (const article of articles) store.feedItems.insert(article)
      const old = letGoOld(store, feed, at)
      store.feedItems.prune(feed.id, mostArticles, shown)
      const fresh = articles.filter(({ state }) => state === 'new').length
      return { ...nothing, fresh, came: articles.length, old, words: moved.words }
    }
    case 'unchanged': {
      const moved = movedFeed(store, feed, fetched.movedTo)
      store.feeds.update({ ...moved.feed, lastFetchedAt: at, lastOkAt: at, lastError: '', goneAt: null })
      return { ...nothing, old: letGoOld(store, feed, at), words: moved.words }
    }
    case 'gone':
      store.feeds.update({ ...feed, lastFetchedAt: at, lastError: 'is gone for good', goneAt: at })
      return { ...nothing, isFailed: true, words: `${name} is gone for good: smm feed drop ${feed.id}` }
    case 'page':
      return failed(store, feed, 'is a web page now, and no feed', at)
    case 'failed':
      // Where nothing answered it may be this machine that is offline, so it is asked again at once.
      return failed(store, feed, fetched.words, fetched.why === 'unreachable' ? feed.lastFetchedAt : at)
  }
}

/** Lets go of what nobody has read for long. */
function letGoOld(store: Store, { id }: Feed, at: Instant): number {
  const { read, comment, share } = waitingDays
  const cameBefore = { read: daysFrom(at, -read), comment: daysFrom(at, -comment), share: daysFrom(at, -share) }
  return store.feedItems.letGo(id, cameBefore, at)
}

function failed(store: Store, feed: Feed, words: string, lastFetchedAt: Instant | null): TakenIn {
  store.feeds.update({ ...feed, lastFetchedAt, lastError: words })
  return { fresh: 0, came: 0, old: 0, words: `${feedName(feed)} ${words}`, isFailed: true }
}

/** The feed at its new address, where the server says that it has moved for good and the client has no feed there. */
function movedFeed(store: Store, feed: Feed, to: string | null): { readonly feed: Feed; readonly words: string } {
  if (to === null || store.feeds.at(feed.clientId, to)) return { feed, words: '' }
  return {
    feed: { ...feed, address: to },
    words: `${feedName(feed)} has moved for good, and is read at ${to} from now on`,
  }
}
