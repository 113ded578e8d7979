import type { Instant } from '../../domain/time/instant.ts'
import type { WaitingMessage } from '../../domain/today/waiting-message.ts'
import type { Connection } from '../connection.ts'

type Row = Omit<WaitingMessage, 'followsOurs'> & { readonly followsOurs: number }

const columns = `t.id as threadId, t.client_id as clientId, t.channel_id as channelId, t.kind, p.name as who, t.owner, t.variant_id as variantId,
  v.post_id as postId, t.snoozed_until as snoozedUntil, t.chased_at as chasedAt, m.text, m.severity, m.stars, m.at, m.due_at as dueAt,
  m.target_minutes as targetMinutes,
  exists (select 1 from messages o where o.thread_id = m.thread_id and o.at <= m.at and o.by in ('manager', 'client')) as followsOurs
  from messages m join threads t on t.id = m.thread_id join contacts p on p.id = t.contact_id left join variants v on v.id = t.variant_id`

/**
 * Everything that waits for an answer, and what answered us since an instant, was seen, and heard nothing: nothing was said in its thread after it. What was dropped is
 * left out.
 */
export function inboxTodayQuery(connection: Connection) {
  return (silentFrom: Instant): WaitingMessage[] =>
    connection
      .all<Row>(
        `select * from (
           select ${columns} where m.state = 'waiting' and t.dropped_at is null
           union all
           select ${columns} where m.state = 'seen' and m.at >= @silentFrom and t.dropped_at is null
             and not exists (select 1 from messages o where o.thread_id = m.thread_id and o.at > m.at)
         ) where dueAt is not null or followsOurs = 1 order by at, threadId`,
        { silentFrom },
      )
      .map((row) => ({ ...row, followsOurs: row.followsOurs === 1 }))
}
