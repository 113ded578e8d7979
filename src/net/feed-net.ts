import type { ParsedFeed } from '../domain/feed/articles.ts'
import type { NamedFeed } from '../domain/feed/discover.ts'

/** What is asked for: an address, and what its server gave the last time. */
export interface FeedRequest {
  readonly address: string
  readonly etag: string
  readonly lastModified: string
}

/** Why there is no feed. `unreachable`: nothing answered, so that it may be this machine that is offline. */
export type FetchFailure = 'unreachable' | 'refused'

/**
 * What came of asking. `address` is where the answer came from; `movedTo` is the address to keep, where the server says that the old one has moved for good.
 * `words` end a sentence that begins with the feed: `gave no answer within 10 s`.
 */
export type Fetched =
  | {
      readonly kind: 'feed'
      readonly feed: ParsedFeed
      readonly address: string
      readonly movedTo: string | null
      readonly etag: string
      readonly lastModified: string
    }
  | { readonly kind: 'unchanged'; readonly movedTo: string | null }
  | { readonly kind: 'page'; readonly address: string; readonly feeds: readonly NamedFeed[] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly why: FetchFailure; readonly words: string }

/** An entry of an OPML file; nothing in it is clean. */
export interface OpmlFeed {
  readonly address: string
  readonly title: string
  readonly site: string
}

/** Feeds on the web, and lists of them as OPML. */
export interface FeedNet {
  /** Asks several at a time; what comes back stands in the order of what was asked. `onEach` is told after each how many are done. */
  fetchAll(
    requests: readonly FeedRequest[],
    timeoutSeconds: number,
    onEach?: (done: number) => void,
  ): Promise<readonly Fetched[]>
  /** The feeds of an OPML file, whatever folders they lie in; one that is none is an error that names the file. */
  parseOpml(text: string, name: string): readonly OpmlFeed[]
  /** An OPML file with a folder for each group. */
  writeOpml(title: string, groups: readonly { readonly name: string; readonly feeds: readonly OpmlFeed[] }[]): string
}
