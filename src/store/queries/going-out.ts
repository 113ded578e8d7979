import type { Instant } from '../../domain/time/instant.ts'
import type { GoingOut } from '../../domain/today/clock.ts'
import type { Connection } from '../connection.ts'

interface Row extends Omit<GoingOut, 'isAlone' | 'isCleared' | 'wasHeld'> {
  readonly others: number
  readonly needed: number
  readonly held: number
}

/** What is scheduled up to an instant and is not confirmed, in the order of time. */
export function goingOutQuery(connection: Connection) {
  return (until: Instant): GoingOut[] =>
    connection
      .all<Row>(
        `select v.post_id as postId, p.client_id as clientId, v.channel_id as channelId, v.format, coalesce(v.title, p.title) as title,
           v.planned_at as plannedAt, v.handed_to as handedTo, v.id as variantId, c.approval = 'needed' as needed,
           (select count(*) from variants o where o.post_id = v.post_id and o.channel_id = v.channel_id and o.id <> v.id) as others,
           exists (select 1 from holds h where h.client_id = p.client_id and h.began_at <= v.planned_at and (h.ended_at is null or h.ended_at > v.planned_at)) as held
         from variants v join posts p on p.id = v.post_id join clients c on c.id = p.client_id
         where v.state = 'scheduled' and v.planned_at < ? and p.dropped_at is null and p.status = 'open' order by v.planned_at, v.id`,
        [until],
      )
      .map(({ others, needed, held, ...row }) => ({
        ...row,
        isAlone: others === 0,
        isCleared: needed === 0,
        wasHeld: held === 1,
      }))
}
