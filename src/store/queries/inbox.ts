import type { MessageState } from '../../domain/inbox/message.ts'
import { daysFrom, type Instant } from '../../domain/time/instant.ts'
import type { MessageKind, Owner, Severity } from '../../domain/words.ts'
import type { Connection } from '../connection.ts'

/** One conversation of a list, judged by the weightiest of its messages that waits, or else by its newest. */
export interface InboxRow {
  readonly threadId: number
  readonly clientId: number
  readonly channelId: number
  readonly kind: MessageKind
  readonly who: string
  readonly owner: Owner
  readonly postId: number | null
  readonly starredAt: Instant | null
  readonly snoozedUntil: string | null
  /** Messages that wait in it. */
  readonly waiting: number
  readonly messages: number
  /** Of the message by which it is judged, as the four that follow. */
  readonly text: string
  readonly severity: Severity
  readonly stars: number | null
  readonly state: MessageState
  readonly receivedAt: Instant
  /** When the first answer is due; null: nothing waits. */
  readonly dueAt: Instant | null
  readonly lastAt: Instant
}

/** What is asked of the list; a null asks for nothing. */
export interface InboxFilter {
  readonly clientId: number | null
  readonly kind: MessageKind | null
  readonly owner: Owner | null
  readonly severity: Severity | null
  readonly isWaiting: boolean
  readonly isStarred: boolean
  /** Heard of since then, or waiting; null: of any age. */
  readonly since: Instant | null
  readonly postId: number | null
  /** What stands in one of its messages, as FTS5 wants it. */
  readonly search: string | null
}

export function inboxQuery(connection: Connection) {
  return {
    /** Conversations that fit, whoever waits longest first, then the newest. */
    list(filter: InboxFilter): InboxRow[] {
      return connection.all<InboxRow>(
        `select t.id as threadId, t.client_id as clientId, t.channel_id as channelId, t.kind, p.name as who, t.owner, v.post_id as postId,
           t.starred_at as starredAt, t.snoozed_until as snoozedUntil,
           (select count(*) from messages w where w.thread_id = t.id and w.state = 'waiting') as waiting,
           (select count(*) from messages n where n.thread_id = t.id) as messages,
           m.text, m.severity, m.stars, m.state, m.at as receivedAt,
           (select min(due_at) from messages d where d.thread_id = t.id and d.state = 'waiting') as dueAt,
           (select max(at) from messages l where l.thread_id = t.id) as lastAt
         from threads t join contacts p on p.id = t.contact_id left join variants v on v.id = t.variant_id
           join messages m on m.id = (select id from messages i where i.thread_id = t.id and i.by = 'person'
             order by i.state = 'waiting' desc,
               case when i.state <> 'waiting' or i.severity = 'complaint' or i.stars <= 2 then 0
                 else instr('negative lead question other', i.severity) end,
               iif(i.state = 'waiting', i.at, null), i.at desc, i.id desc limit 1)
         where t.dropped_at is null
           and t.id in (select thread_id from messages where state = 'waiting' union all select thread_id from messages where on_day >= @sinceDay)
           and (@clientId is null or t.client_id = @clientId)
           and (@kind is null or t.kind = @kind) and (@owner is null or t.owner = @owner) and (@severity is null or m.severity = @severity)
           and (@isStarred = 0 or t.starred_at is not null) and (@postId is null or v.post_id = @postId)
           and (@search is null or t.id in (select f.thread_id from messages_text join messages f on f.id = messages_text.rowid where messages_text match @search))
           and (@isWaiting = 0 or waiting > 0) and (@since is null or waiting > 0 or lastAt >= @since)
         order by waiting = 0, dueAt, lastAt desc, t.id`,
        {
          ...filter,
          ...{ isWaiting: filter.isWaiting ? 1 : 0, isStarred: filter.isStarred ? 1 : 0 },
          // An instant is compared with days of the clients, so one more stands for the zones.
          sinceDay: filter.since === null ? '' : daysFrom(filter.since, -1).slice(0, 10),
        },
      )
    },
    /** How many conversations of a client wait. */
    waitingOf(clientId: number): number {
      const row = connection.get<{ waiting: number }>(
        `select count(*) as waiting from threads t where t.client_id = ? and t.dropped_at is null
           and t.id in (select thread_id from messages where state = 'waiting')`,
        [clientId],
      )
      return row?.waiting ?? 0
    },
    /** Conversations that hang on a variant, and how many of them wait. */
    beneath(variantId: number): { readonly all: number; readonly waiting: number } {
      const row = connection.get<{ all: number; waiting: number }>(
        `select count(*) as "all", coalesce(sum(exists (select 1 from messages m where m.thread_id = t.id and m.state = 'waiting')), 0) as waiting
         from threads t where t.variant_id = ? and t.dropped_at is null`,
        [variantId],
      )
      return row ?? { all: 0, waiting: 0 }
    },
  }
}
