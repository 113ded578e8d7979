import type { Feed } from '../../domain/feed/feed.ts'
import { counted } from '../../domain/number.ts'
import type { Fetched } from '../../net/feed-net.ts'
import type { Context } from '../context.ts'

/** How long a feed may take, in seconds, where nobody says. */
const usualTimeout = 10

/** Asks for feeds, several at a time; on a terminal it is shown how far it is. By the feed's number. */
export async function fetchFeeds(
  context: Context,
  feeds: readonly Pick<Feed, 'id' | 'address' | 'etag' | 'lastModified'>[],
  timeout = usualTimeout,
): Promise<ReadonlyMap<number, Fetched>> {
  if (feeds.length === 0) return new Map()
  const net = await context.feedNet()
  const isShown = context.io.errColumns !== null && !context.globals.quiet
  const show = (done: number) =>
    context.io.err(`\r\x1b[KReading ${counted(feeds.length, 'feed')}: ${done} of ${feeds.length} …`)
  if (isShown) show(0)
  try {
    const answers = await net.fetchAll(feeds, timeout, isShown ? show : undefined)
    return new Map(feeds.map(({ id }, index) => [id, answers[index] as Fetched]))
  } finally {
    if (isShown) context.io.err('\r\x1b[K')
  }
}
