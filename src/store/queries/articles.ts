import type { ArticlesOfClient } from '../../domain/today/reading.ts'
import type { Connection } from '../connection.ts'

/** What waits of the feeds of each client, counted, with the first of what is to be commented on or shared: what names the client, the newest of it. */
export function articlesQuery(connection: Connection) {
  return (): ArticlesOfClient[] =>
    connection.all<ArticlesOfClient>(
      `with waiting as (
         select i.id, i.title, i.kind, i.first_seen_at, f.client_id, i.feed_id,
           row_number() over (partition by f.client_id order by i.kind = 'read', i.kind = 'comment', coalesce(i.published_at, i.first_seen_at) desc, i.id) as place
         from feed_items i join feeds f on f.id = i.feed_id where i.state = 'new' and f.dropped_at is null
       )
       select client_id as clientId, sum(kind = 'read') as toRead, count(distinct case when kind = 'read' then feed_id end) as feeds,
         sum(kind = 'comment') as toComment, sum(kind = 'share') as toShare,
         max(case when place = 1 then id end) as firstId, max(case when place = 1 then title end) as firstTitle,
         min(case when kind = 'read' then first_seen_at end) as readSince, min(case when kind <> 'read' then first_seen_at end) as talkSince
       from waiting group by client_id order by client_id`,
    )
}
