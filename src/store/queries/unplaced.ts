import type { Instant } from '../../domain/time/instant.ts'
import type { Unplaced } from '../../domain/today/unplaced.ts'
import type { Connection } from '../connection.ts'

/** What missed its time, and drafts that are meant for a time before an instant, in the order of time. */
export function unplacedQuery(connection: Connection) {
  return (until: Instant): Unplaced[] =>
    connection.all<Unplaced>(
      `select p.id as postId, p.client_id as clientId, v.channel_id as channelId, coalesce(v.title, p.title) as title, p.goal_id as goalId,
         p.minutes, p.snoozed_until as snoozedUntil, p.created_on as createdOn, v.state, v.planned_at as plannedAt
       from variants v join posts p on p.id = v.post_id
       where ((v.state = 'missed' and v.planned_at is not null) or (v.state = 'draft' and v.planned_at < ?)) and p.status = 'open' and p.dropped_at is null
       order by v.planned_at, v.id`,
      [until],
    )
}
