import type { FeedNet } from './feed-net.ts'
import { fetchFeed } from './fetch-feed.ts'
import { feedsOfOpml, opmlOf } from './opml.ts'
import { severally } from './severally.ts'

/** So many servers are asked at a time. */
const atOnce = 4

/** Feeds as they are on the web. Loaded only by the commands that read or write them. */
export const feedNet: FeedNet = {
  fetchAll: (requests, timeoutSeconds, onEach = () => {}) =>
    severally(requests, atOnce, (request) => fetchFeed(request, timeoutSeconds), onEach),
  parseOpml: feedsOfOpml,
  writeOpml: opmlOf,
}
