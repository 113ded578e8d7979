import type { Client } from '../../domain/client.ts'
import type { QuotedTalk } from '../../domain/report/facts.ts'
import type { InboundFact } from '../../domain/social/reply-times.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { localTime, type ZoneSpans } from '../../domain/time/zone.ts'
import type { MessageKind, Owner } from '../../domain/words.ts'
import type { Connection } from '../connection.ts'

interface Row {
  threadId: number
  kind: string
  at: string
  onDay: string
  dueAt: string | null
  state: string
  isFirst: number
  answerId: number | null
  answeredAt: string | null
  answeredOn: string | null
  answeredBy: string | null
  waitedMinutes: number | null
}

/** A talk with its handles as JSON. */
type QuotedRow = Omit<QuotedTalk, 'handles' | 'ours'> & { readonly handles: string; readonly ours: string }

/** What came in for a client, for the figures of answering. */
export function inboundQuery(connection: Connection) {
  return {
    /** Everything that came in since a day, the oldest first, but for conversations that were dropped. */
    since({ id, zone }: Pick<Client, 'id' | 'zone'>, from: Day, spans: ZoneSpans): InboundFact[] {
      return connection
        .all<Row>(
          `select m.thread_id as threadId, t.kind, m.at, m.on_day as onDay, m.due_at as dueAt, m.state, m.waited_minutes as waitedMinutes,
             not exists (select 1 from messages e where e.thread_id = m.thread_id and e.by = 'person' and (e.at < m.at or (e.at = m.at and e.id < m.id))) as isFirst,
             a.id as answerId, a.at as answeredAt, a.on_day as answeredOn, a.by as answeredBy
           from messages m join threads t on t.id = m.thread_id left join messages a on a.id = m.answer_id
           where m.by = 'person' and m.on_day >= ? and t.client_id = ? and t.dropped_at is null order by m.at, m.id`,
          [from, id],
        )
        .map((row) => toFact(row, (at) => localTime(zone, at, spans).day))
    },
    /** Conversations that were chosen to be quoted and in which somebody was answered between two days, the newest choice first. */
    quotable(clientId: number, from: Day, to: Day, until: Instant): QuotedTalk[] {
      const rows = connection.all<QuotedRow>(
        `select p.name as who, (select json_group_array(h.handle) from handles h where h.contact_id = p.id) as handles,
           (select json_group_array(c.handle) from channels c where c.client_id = t.client_id and c.handle is not null) as ours, t.kind, t.channel_id as channelId, q.text as asked, a.text as answered, a.on_day as onDay
         from threads t join contacts p on p.id = t.contact_id
           join messages a on a.id = (select id from messages x where x.thread_id = t.id and x.by in ('manager', 'client') and x.text <> ''
             and x.on_day between @from and @to and x.at < @until order by x.at desc, x.id desc limit 1)
           join messages q on q.id = (select id from messages y where y.thread_id = t.id and y.by = 'person' and y.text <> '' and y.at <= a.at
             order by y.at desc, y.id desc limit 1)
         where t.client_id = @clientId and t.starred_at is not null and t.dropped_at is null order by t.starred_at desc, t.id`,
        { clientId, from, to, until },
      )
      return rows.map((row) => ({ ...row, handles: JSON.parse(row.handles), ours: JSON.parse(row.ours) }))
    },
  }
}

function toFact(row: Row, dayOf: (at: Instant) => Day): InboundFact {
  const dueAt = row.state === 'dismissed' ? null : row.dueAt
  const isAnswered = row.answerId !== null && row.answeredAt !== null && row.answeredOn !== null
  return {
    threadId: row.threadId,
    kind: row.kind as MessageKind,
    at: row.at,
    onDay: row.onDay,
    dueAt,
    dueOn: dueAt === null ? null : dayOf(dueAt),
    isFirst: row.isFirst === 1,
    answer: isAnswered
      ? {
          id: row.answerId as number,
          at: row.answeredAt as string,
          onDay: row.answeredOn as string,
          by: row.answeredBy as Owner,
          waitedMinutes: row.waitedMinutes,
        }
      : null,
  }
}
