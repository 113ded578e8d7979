import { isNowhere } from '../../domain/feed/address.ts'
import { type Feed, restMinutes } from '../../domain/feed/feed.ts'
import { type Instant, toMilliseconds } from '../../domain/time/instant.ts'

/** Feeds to ask for now, and those that nobody can ask for, which are read from what is stored. */
export interface DueFeeds {
  readonly due: readonly Feed[]
  readonly nowhere: readonly Feed[]
}

/** What no server answered for in the last half hour, were it with a refusal; all of them when that is said. What is gone is asked for only then. */
export function dueFeeds(feeds: readonly Feed[], at: Instant, isAll: boolean): DueFeeds {
  const isDue = ({ lastFetchedAt, goneAt }: Feed) => {
    if (isAll || lastFetchedAt === null) return true
    if (goneAt !== null) return false
    return toMilliseconds(at) - toMilliseconds(lastFetchedAt) >= restMinutes * 60_000
  }
  return {
    due: feeds.filter((feed) => !isNowhere(feed.address) && isDue(feed)),
    nowhere: feeds.filter((feed) => isNowhere(feed.address)),
  }
}
