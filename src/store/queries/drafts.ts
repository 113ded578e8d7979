import type { Draft } from '../../domain/today/making.ts'
import type { Connection } from '../connection.ts'

/** Posts that nobody has given a time yet: at least one variant is a draft, none is scheduled, out or missed, and no draft is meant for a time. The oldest first. */
export function draftsQuery(connection: Connection) {
  return (): Draft[] =>
    connection.all<Draft>(
      `select distinct p.id, p.client_id as clientId, p.title, p.pillar_id as pillarId, p.goal_id as goalId, p.minutes, p.created_on as createdOn,
         p.snoozed_until as snoozedUntil
       from variants v join posts p on p.id = v.post_id
       where v.state = 'draft' and p.status = 'open' and p.dropped_at is null
         and not exists (select 1 from variants o where o.post_id = p.id and (o.state in ('scheduled', 'published', 'missed') or (o.state = 'draft' and o.planned_at is not null)))
       order by p.created_on, p.id`,
    )
}
