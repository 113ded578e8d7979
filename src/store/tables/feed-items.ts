import type { ArticleKind, ArticleState, StoredArticle } from '../../domain/feed/feed.ts'
import type { NewArticle } from '../../domain/feed/taken.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

const columns = `i.id, i.feed_id as feedId, f.client_id as clientId, coalesce(nullif(f.title, ''), f.address) as feedTitle, i.guid, i.title, i.link, i.summary,
  i.published_at as publishedAt, i.first_seen_at as firstSeenAt, i.kind, i.reason, i.state, i.closed_at as closedAt, i.activity_id as activityId`

/** What became of an article. */
export interface ArticleClosing {
  readonly id: number
  readonly state: ArticleState
  readonly closedAt: Instant
  readonly activityId: number | null
}

export function feedItemsTable(connection: Connection) {
  return {
    get(id: number): StoredArticle | undefined {
      return connection.get<StoredArticle>(
        `select ${columns} from feed_items i join feeds f on f.id = i.feed_id where i.id = ?`,
        [id],
      )
    },
    /** The articles that nobody has read, of all feeds that are: what is to be shared first, then what is to be commented on, each the newest first. */
    fresh(): StoredArticle[] {
      return connection.all<StoredArticle>(
        `select ${columns} from feed_items i join feeds f on f.id = i.feed_id where i.state = 'new' and f.dropped_at is null
         order by case i.kind when 'share' then 0 when 'comment' then 1 else 2 end, coalesce(i.published_at, i.first_seen_at) desc, i.id`,
      )
    },
    /** How many articles of each feed nobody has read. */
    freshByFeed(): Map<number, number> {
      const rows = connection.all<{ id: number; count: number }>(
        `select feed_id as id, count(*) as count from feed_items where state = 'new' group by feed_id`,
      )
      return new Map(rows.map(({ id, count }) => [id, count]))
    },
    /** What a feed has, by its own names for it. */
    guidsOf(feedId: number): Set<string> {
      const rows = connection.all<{ guid: string }>('select guid from feed_items where feed_id = ?', [feedId])
      return new Set(rows.map(({ guid }) => guid))
    },
    insert(item: NewArticle): number {
      const { feedId, guid, title, link, summary, publishedAt, firstSeenAt, kind, reason, state } = item
      return connection.insert(
        `insert into feed_items (feed_id, guid, title, link, summary, published_at, first_seen_at, kind, reason, state)
         values (@feedId, @guid, @title, @link, @summary, @publishedAt, @firstSeenAt, @kind, @reason, @state)`,
        { feedId, guid, title, link, summary, publishedAt, firstSeenAt, kind, reason, state },
      )
    },
    /** Skips what of a feed came before then and nobody has read; gives how many. */
    letGo(feedId: number, cameBefore: Readonly<Record<ArticleKind, Instant>>, at: Instant): number {
      return connection.change(
        `update feed_items set state = 'skipped', closed_at = @at where feed_id = @feedId and state = 'new'
           and first_seen_at < case kind when 'read' then @read when 'comment' then @comment else @share end`,
        { feedId, at, ...cameBefore },
      )
    },
    /** Skips what of a client nobody has read, of these kinds; gives how many. */
    skipOf(clientId: number, kinds: readonly ArticleKind[], at: Instant): number {
      return connection.change(
        `update feed_items set state = 'skipped', closed_at = @at where state = 'new'
           and feed_id in (select id from feeds where client_id = @clientId and dropped_at is null)
           and kind in (select value from json_each(@kinds))`,
        { clientId, at, kinds: JSON.stringify(kinds) },
      )
    },
    close(closing: ArticleClosing): void {
      connection.change(
        'update feed_items set state = @state, closed_at = @closedAt, activity_id = @activityId where id = @id',
        { ...closing },
      )
    },
    /** Takes away what lies behind so many of a feed's newest articles, but for what nobody has read, and for what the feed itself still shows. */
    prune(feedId: number, keep: number, shown: ReadonlySet<string>): void {
      const old = connection.all<{ id: number; guid: string }>(
        `select id, guid from feed_items where feed_id = @feedId and state <> 'new'
           and id not in (select id from feed_items where feed_id = @feedId order by coalesce(published_at, first_seen_at) desc, id desc limit @keep)`,
        { feedId, keep },
      )
      for (const { id, guid } of old)
        if (!shown.has(guid)) connection.change('delete from feed_items where id = ?', [id])
    },
  }
}
