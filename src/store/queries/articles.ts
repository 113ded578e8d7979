import type { ArticlesOfClient } from '../../domain/today/reading.ts'
import type { Connection } from '../connection.ts'

/** What waits of the feeds of each client, counted, with the first of what is to be commented on or shared: what names the client, the newest of it. Without any of it the title is empty. */
export function articlesQuery(connection: Connection) {
  return (): ArticlesOfClient[] =>
    connection.all<ArticlesOfClient>(
      `with counted as (
         select f.client_id, sum(i.kind = 'read') as to_read, sum(i.kind = 'comment') as to_comment, sum(i.kind = 'share') as to_share, max(i.id) as newest,
           min(case when i.kind = 'read' then i.first_seen_at end) as read_since, min(case when i.kind <> 'read' then i.first_seen_at end) as talk_since
         from feeds f join feed_items i on i.feed_id = f.id and i.state = 'new' where f.dropped_at is null group by f.id
       ),
       -- Only what names somebody is put in order: it is little, and what is to be read may be much.
       talk as (
         select i.id, i.title, f.client_id,
           row_number() over (partition by f.client_id order by i.kind = 'comment', coalesce(i.published_at, i.first_seen_at) desc, i.id) as place
         from feed_items i join feeds f on f.id = i.feed_id where i.state = 'new' and i.kind <> 'read' and f.dropped_at is null
       )
       select counted.client_id as clientId, sum(to_read) as toRead, sum(to_read > 0) as feeds, sum(to_comment) as toComment, sum(to_share) as toShare,
         coalesce(talk.id, max(newest)) as firstId, coalesce(talk.title, '') as firstTitle, min(read_since) as readSince, min(talk_since) as talkSince
       from counted left join talk on talk.client_id = counted.client_id and talk.place = 1 group by counted.client_id order by counted.client_id`,
    )
}
