import { ageWords } from '../../domain/feed/age.ts'
import type { StoredArticle } from '../../domain/feed/feed.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { type OutputOptions, printRows } from '../options/output.ts'

/** The articles that nobody has read: of one client, or of all. */
export function freshArticles(store: Store, clientId: number | undefined): StoredArticle[] {
  return store.feedItems.fresh().filter((article) => clientId === undefined || article.clientId === clientId)
}

export const articleFields = ['ref', 'client', 'feed', 'title', 'summary', 'link', 'publishedAt', 'for', 'reason']

/** Lists articles: what they are for, how old they are, and why. */
export async function printArticles(
  context: Context,
  options: OutputOptions,
  store: Store,
  articles: readonly StoredArticle[],
  isOneClient: boolean,
): Promise<void> {
  const slugs = new Map(store.clients.all().map(({ id, slug }) => [id, slug]))
  const rows = articles.map((article) => ({
    ref: formatRef({ kind: 'article', id: article.id }),
    client: slugs.get(article.clientId) ?? '',
    feed: article.feedTitle,
    title: article.title,
    summary: article.summary,
    link: article.link,
    publishedAt: article.publishedAt,
    for: article.kind,
    reason: article.reason,
  }))
  await printRows(context, options, rows, [
    { title: 'ref', cell: (row) => row.ref },
    { title: 'client', cell: (row) => row.client, isSaid: isOneClient },
    { title: 'title', cell: (row) => row.title, shrinks: true },
    { title: 'feed', cell: (row) => row.feed, dispensable: 2 },
    { title: 'age', cell: (row) => ageOf(row.publishedAt, context.now), dispensable: 1 },
    { title: 'for', cell: (row) => (row.reason === '' ? row.for : `${row.for}: ${row.reason}`) },
  ])
}

export function ageOf(publishedAt: string | null, now: string): string {
  return publishedAt === null ? '—' : ageWords(publishedAt, now)
}
