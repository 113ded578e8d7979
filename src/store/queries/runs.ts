import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'
import { notLetGo } from '../let-go.ts'

/** A variant of an evergreen, or of a post that recycles it, that went out or has its time. */
export interface RunVariant {
  readonly originId: number
  readonly postId: number
  /** What it said, or says. */
  readonly text: string
  readonly plannedOn: Day | null
  /** null: it is still to come. */
  readonly publishedAt: Instant | null
}

/** The runs of a client's evergreens. What went out counts although its post was dropped since; what was missed never ran. */
export function runsQuery(connection: Connection) {
  return (clientId: number): RunVariant[] =>
    connection.all<RunVariant>(
      `select o.id as originId, p.id as postId, coalesce(v.out_text, v.text, p.text) as text, v.planned_on as plannedOn,
         case v.state when 'published' then v.published_at end as publishedAt
       from posts p join posts o on o.id = coalesce(p.origin_id, p.id) join variants v on v.post_id = p.id
       where p.client_id = ? and o.cooldown_days is not null
         and (v.state = 'published'
           or (v.state in ('draft', 'scheduled') and v.planned_on is not null and ${notLetGo}))
       order by p.id, v.id`,
      [clientId],
    )
}
