import { SmmError } from '../../domain/errors.ts'
import { type ArticleState, articleActs, type StoredArticle } from '../../domain/feed/feed.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import type { OpenDesk } from '../with-store.ts'
import { alreadyClosed, type Closable, type CloseRequest, writeLine } from './closing.ts'

const stateWords: Readonly<Record<ArticleState, string>> = {
  new: 'open',
  read: 'read',
  kept: 'an idea',
  commented: 'commented on',
  shared: 'shared',
  skipped: 'skipped',
}

/**
 * An article is closed by being read, or by a comment or a share; what was only read can still be commented on or shared. The ledger's line is called by what was
 * done, and its note names the article, so that a client's report counts articles and does not list them.
 */
export function closeArticle(open: OpenDesk, article: StoredArticle, request: CloseRequest): Closable {
  const ref: Ref = { kind: 'article', id: article.id }
  const { as = 'read', note, count = 1, by = 'manager' } = request
  if (count !== 1) {
    throw new SmmError('usage', `${formatRef(ref)} is one article, so it takes no count`, [
      `smm done ${formatRef(ref)} --as comment`,
    ])
  }
  const isMore = article.state === 'read' && as !== 'read'
  if (article.state !== 'new' && !isMore) return alreadyClosed(ref, article.title, stateWords[article.state])
  const { state, stage, action, title } = articleActs[as]
  return {
    ref,
    title: as === 'read' ? article.title : `${article.title}, ${articleActs[as].done}`,
    minutes: request.usual?.[as === 'read' ? 'article' : as] ?? 0,
    count,
    by,
    write(minutes) {
      const noted = { ...request, note: note ?? `${formatRef(ref)} ${article.title}` }
      const line = { clientId: article.clientId, channelId: null, stage, action, by, title, count, minutes }
      const activityId = writeLine(open, noted, line)
      open.store.feedItems.close({ id: article.id, state, closedAt: request.moment.at, activityId })
    },
  }
}
