import type { HandedTool } from '../../domain/automation.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'
import { liesOutside } from '../lies-outside.ts'

/**
 * What lies in the outside tools of a client, by tool: what they are still to publish, and what they should have published and nobody has confirmed. It is worked out
 * of the variants, so that nobody has to keep it.
 */
export function handedToolsQuery(connection: Connection) {
  return (clientId: number, now: Instant): HandedTool[] =>
    connection.all<HandedTool>(
      `select v.handed_to as tool, count(*) as posts, min(v.handed_at) as oldestAt,
         sum(v.state = 'scheduled' and coalesce(v.planned_at <= @now, 0)) as unconfirmed, min(case when v.state = 'scheduled' and v.planned_at <= @now then v.planned_at end) as lateSince
       from variants v join posts p on p.id = v.post_id
       where p.client_id = @clientId and v.handed_to <> '' and ((${liesOutside}) or (v.state = 'scheduled' and v.planned_at <= @now and p.status = 'open' and p.dropped_at is null))
       group by v.handed_to order by v.handed_to`,
      { clientId, now },
    )
}
