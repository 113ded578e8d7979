import type { Instant } from '../../domain/time/instant.ts'
import type { ContentVariant } from '../../domain/today/making.ts'
import type { Connection } from '../connection.ts'
import { isContent } from '../let-go.ts'

/** What goes out, or went out, from one instant until just before another, of all clients; the shares of pillars are reckoned from it. */
export function contentQuery(connection: Connection) {
  return (from: Instant, until: Instant): ContentVariant[] =>
    connection.all<ContentVariant>(
      `select distinct p.client_id as clientId, p.id as postId, p.pillar_id as pillarId, v.planned_on as plannedOn, v.published_at as publishedAt
       from variants v join posts p on p.id = v.post_id
       where ((v.planned_at >= @from and v.planned_at < @until) or (v.published_at >= @from and v.published_at < @until))
         and ${isContent}`,
      { from, until },
    )
}
