import type { Instant } from '../time/instant.ts'

/** What becomes of an article: to be read, or a candidate to comment on or to share. Never a post by itself. */
export const articleKinds = ['read', 'comment', 'share'] as const
export type ArticleKind = (typeof articleKinds)[number]

/** `kept`: it became an idea. */
export const articleStates = ['new', 'read', 'kept', 'commented', 'shared', 'skipped'] as const
export type ArticleState = (typeof articleStates)[number]

/** A feed that is read for a client. It has no ref; its number, title or address names it. */
export interface Feed {
  readonly id: number
  readonly clientId: number
  readonly address: string
  /** As the feed calls itself; empty: it was never read. */
  readonly title: string
  /** The page that it belongs to; empty: not known. */
  readonly site: string
  /** What the server gave for the next conditional request. */
  readonly etag: string
  readonly lastModified: string
  /** A server last answered then, if only with a refusal; null: none ever did. */
  readonly lastFetchedAt: Instant | null
  readonly lastOkAt: Instant | null
  /** Why the last attempt failed; empty: it did not. */
  readonly lastError: string
  /** Since when the server says that it is gone for good. */
  readonly goneAt: Instant | null
  readonly addedAt: Instant
  readonly droppedAt: Instant | null
}

export type NewFeed = Omit<Feed, 'id' | 'lastFetchedAt' | 'lastOkAt' | 'lastError' | 'goneAt' | 'droppedAt'>

/** An article of a feed, cleaned: plain text, one line each. */
export interface Article {
  /** Unique in its feed. */
  readonly guid: string
  readonly title: string
  /** Empty: it has none. */
  readonly link: string
  readonly summary: string
  /** Null: the feed does not say, or says what is no date. */
  readonly publishedAt: Instant | null
}

/** An article with what was found in it and what became of it. */
export interface StoredArticle extends Article {
  readonly id: number
  readonly feedId: number
  readonly clientId: number
  readonly feedTitle: string
  readonly firstSeenAt: Instant
  readonly kind: ArticleKind
  /** Why it is more than something to read: `names Sol y Sal`; empty: it is not. */
  readonly reason: string
  readonly state: ArticleState
  readonly closedAt: Instant | null
  readonly activityId: number | null
}

/** So many of the newest articles are kept of each feed. */
export const mostArticles = 200
/** A feed is asked again after so many minutes. */
export const restMinutes = 30
/** What was published more than so many days before its feed was added is no news. */
export const newsDays = 30

/** What nobody has read for so many days is let go when its feed is read again: it is no news any more. */
export const waitingDays = { read: 30, comment: 90, share: 90 } as const satisfies Record<ArticleKind, number>

/** How a feed is called: by its title, or by its address while nobody has read it. */
export function feedName({ title, address }: Pick<Feed, 'title' | 'address'>): string {
  return title || address
}

/** What an act on an article makes of it, and how it goes into the ledger. */
export const articleActs = {
  read: { state: 'read', stage: 'read', action: 'other', title: 'Articles read', done: 'read' },
  comment: { state: 'commented', stage: 'comment', action: 'comment', title: 'Comments', done: 'commented on' },
  share: { state: 'shared', stage: 'comment', action: 'share', title: 'Shares', done: 'shared' },
} as const satisfies Record<ArticleKind, object>
