import type { PlannedVariant } from '../../domain/planned.ts'
import type { Taker } from '../../domain/slot.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'
import { notLetGo } from '../let-go.ts'

type Row = Omit<PlannedVariant, 'isAlone' | 'isPostDropped'> & {
  readonly others: number
  readonly postDropped: number
}

// Never the post's note, which is private: what comes from here is printed and sent.
const columns = `v.id, v.uid, v.post_id as postId, v.channel_id as channelId, v.format, v.state, v.planned_at as plannedAt, v.published_at as publishedAt,
  v.permalink, p.client_id as clientId, coalesce(v.title, p.title) as title, p.pillar_id as pillarId,
  not (${notLetGo}) as postDropped,
  (select count(*) from variants o where o.post_id = v.post_id and o.channel_id = v.channel_id and o.id <> v.id) as others`

/** Every variant that was to go out or went out from one instant until just before another, dropped ones too, in the order of time. */
export function plannedQuery(connection: Connection) {
  return (from: Instant, until: Instant): PlannedVariant[] =>
    connection
      .all<Row>(
        `select ${columns} from variants v join posts p on p.id = v.post_id
         where (v.planned_at >= @from and v.planned_at < @until) or (v.published_at >= @from and v.published_at < @until)
         order by coalesce(v.planned_at, v.published_at), v.id`,
        { from, until },
      )
      .map(({ others, postDropped, ...row }) => ({ ...row, isAlone: others === 0, isPostDropped: postDropped === 1 }))
}

/** What takes slots from one instant until just before another, in no more words than that needs: the list reads it at every start. */
export function takersQuery(connection: Connection) {
  return (from: Instant, until: Instant): Taker[] =>
    connection
      .all<Omit<Taker, 'isPostDropped'>>(
        `select v.channel_id as channelId, v.planned_at as plannedAt, v.published_at as publishedAt, v.state
         from variants v join posts p on p.id = v.post_id
         where ((v.state in ('draft', 'scheduled') and v.planned_at >= @from and v.planned_at < @until)
             or (v.state = 'published' and v.published_at >= @from and v.published_at < @until))
           and ${notLetGo}
         order by v.id`,
        { from, until },
      )
      .map((row) => ({ ...row, isPostDropped: false }))
}
