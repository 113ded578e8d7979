import type { ArticlesOfClient } from '../../domain/today/reading.ts'
import type { Connection } from '../connection.ts'

/** What waits of the feeds of each client, counted, with the first of what is to be commented on or shared: what names the client, the newest of it. Without any of it the title is empty. */
export function articlesQuery(connection: Connection) {
  return (): ArticlesOfClient[] =>
    connection.all<ArticlesOfClient>(
      `with waiting as (
         select i.id, i.title, i.kind, i.first_seen_at, i.published_at, f.client_id, i.feed_id
         from feed_items i join feeds f on f.id = i.feed_id where i.state = 'new' and f.dropped_at is null
       ),
       -- Only what names somebody is put in order: it is little, and what is to be read may be much.
       talk as (
         select id, title, client_id,
           row_number() over (partition by client_id order by kind = 'comment', coalesce(published_at, first_seen_at) desc, id) as place
         from waiting where kind <> 'read'
       )
       select w.client_id as clientId, sum(w.kind = 'read') as toRead, count(distinct case when w.kind = 'read' then w.feed_id end) as feeds,
         sum(w.kind = 'comment') as toComment, sum(w.kind = 'share') as toShare,
         coalesce(t.id, max(w.id)) as firstId, coalesce(t.title, '') as firstTitle,
         min(case when w.kind = 'read' then w.first_seen_at end) as readSince, min(case when w.kind <> 'read' then w.first_seen_at end) as talkSince
       from waiting w left join talk t on t.client_id = w.client_id and t.place = 1 group by w.client_id order by w.client_id`,
    )
}
