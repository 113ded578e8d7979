import { daysFrom, type Instant } from '../time/instant.ts'
import { articlesOf, feedFacts, type ParsedFeed } from './articles.ts'
import { type Article, type ArticleState, type Feed, newsDays } from './feed.ts'
import { type ListeningWords, type Match, matchArticle } from './match.ts'

/** A feed as its server gave it. */
export interface Answer {
  readonly feed: ParsedFeed
  /** Where it came from, by which its links are whole. */
  readonly address: string
  readonly etag: string
  readonly lastModified: string
}

export type NewArticle = Article &
  Match & { readonly feedId: number; readonly firstSeenAt: Instant; readonly state: ArticleState }

/** The articles of an answer that the desk does not have, each with what is to be done about it, the oldest first. What was old when its feed was added is no news. */
export function newArticles(
  feed: Pick<Feed, 'id' | 'addedAt'>,
  answer: Answer,
  known: ReadonlySet<string>,
  words: ListeningWords,
  at: Instant,
): { readonly articles: readonly NewArticle[]; readonly shown: ReadonlySet<string> } {
  const all = articlesOf(answer.feed, answer.address, at)
  const newsFrom = daysFrom(feed.addedAt, -newsDays)
  const articles = all
    .filter(({ guid }) => !known.has(guid))
    .map((article): NewArticle => {
      const isNews = article.publishedAt === null || article.publishedAt >= newsFrom
      const state = isNews ? 'new' : 'read'
      return { ...article, ...matchArticle(article, words), feedId: feed.id, firstSeenAt: at, state }
    })
  return { articles: articles.reverse(), shown: new Set(all.map(({ guid }) => guid)) }
}

/** The feed after it was read: its title, what is given back the next time, and no error. */
export function feedAfter(feed: Feed, answer: Answer, at: Instant): Feed {
  const { title, site } = feedFacts(answer.feed, answer.address)
  return {
    ...feed,
    title: title || feed.title,
    site: site || feed.site,
    etag: answer.etag,
    lastModified: answer.lastModified,
    lastFetchedAt: at,
    lastOkAt: at,
    lastError: '',
    goneAt: null,
  }
}
