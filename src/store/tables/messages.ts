import type { Author, Message, MessageState, NewMessage } from '../../domain/inbox/message.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { MessageKind, Severity } from '../../domain/words.ts'
import type { Connection } from '../connection.ts'

interface Row {
  id: number
  thread_id: number
  by: string
  text: string
  severity: string
  stars: number | null
  at: string
  on_day: string
  state: string
  due_at: string | null
  target_minutes: number | null
  answer_id: number | null
  waited_minutes: number | null
  words_key: string
  same_reason: string
  activity_id: number | null
}

const columns = `id, thread_id, by, text, severity, stars, at, on_day, state, due_at, target_minutes, answer_id, waited_minutes, words_key, same_reason,
  activity_id`

/** Words of a person in a place, to see whether they are known. */
export interface Said {
  readonly contactId: number
  readonly channelId: number
  readonly kind: MessageKind
  readonly text: string
  readonly at: Instant
  readonly since: Instant
}

/** Words of a person in a place at about a time. */
export interface SaidAround extends Pick<Said, 'contactId' | 'channelId' | 'kind' | 'text' | 'at'> {
  readonly stars: number | null
  readonly from: Instant
  readonly until: Instant
}

export function messagesTable(connection: Connection) {
  return {
    /** A thread in the order in which things were said. */
    of(threadId: number): Message[] {
      return connection
        .all<Row>(`select ${columns} from messages where thread_id = ? order by at, id`, [threadId])
        .map(toMessage)
    },
    /** What of a client's waits, in every thread that was not dropped. */
    waitingOf(clientId: number): Message[] {
      return connection
        .all<Row>(
          `select ${columns} from messages where state = 'waiting'
             and thread_id in (select id from threads where client_id = ? and dropped_at is null) order by at, id`,
          [clientId],
        )
        .map(toMessage)
    },
    /** True: a person of ours had spoken in the thread by then. */
    hasOurs(threadId: number, by: Instant): boolean {
      return (
        connection.get(
          `select 1 from messages where thread_id = ? and at <= ? and by in ('manager', 'client') limit 1`,
          [threadId, by],
        ) !== undefined
      )
    },
    /** What a row of an import became. */
    importedAs(externalId: string): Message | undefined {
      return connection
        .all<Row>(`select ${columns} from messages where external_id <> '' and external_id = ?`, [externalId])
        .map(toMessage)[0]
    },
    /** The same words of the person in that place, both ends included, taken down by hand; the nearest to the moment first. */
    takenByHand(said: SaidAround): Message[] {
      // The plus keeps SQLite from going through the whole channel: a person has few threads.
      return connection
        .all<Row>(
          `select ${columns} from messages where by = 'person' and external_id = '' and text = @text and at between @from and @until
             and (stars is @stars or (@text <> '' and (stars is null or @stars is null)))
             and thread_id in (select id from threads where contact_id = @contactId and +channel_id = @channelId and kind = @kind and dropped_at is null)
           order by abs(unixepoch(at) - unixepoch(@at)), id`,
          { ...said },
        )
        .map(toMessage)
    },
    /**
     * True: the person said the same there before, since then. Words that were not recorded are the same while they wait, and those that were answered after
     * `at`; later ones are new.
     */
    wasSaid(said: Said): boolean {
      // The plus keeps SQLite from going through the whole channel: a person has few threads.
      return (
        connection.get(
          `select 1 from messages m join threads t on t.id = m.thread_id
           where t.contact_id = @contactId and +t.channel_id = @channelId and t.kind = @kind and t.dropped_at is null and m.by = 'person'
             and m.text = @text and m.at >= @since
             and (@text <> '' or m.state = 'waiting' or exists (select 1 from messages a where a.id = m.answer_id and a.at >= @at))`,
          { ...said },
        ) !== undefined
      )
    },
    insert(message: NewMessage, externalId = ''): number {
      return connection.insert(
        `insert into messages (thread_id, by, text, severity, stars, at, on_day, state, due_at, target_minutes, answer_id, waited_minutes, words_key,
           same_reason, activity_id, external_id)
         values (@threadId, @by, @text, @severity, @stars, @at, @onDay, @state, @dueAt, @targetMinutes, @answerId, @waitedMinutes, @wordsKey,
           @sameReason, @activityId, @externalId)`,
        { ...message, externalId },
      )
    },
    update(message: Message): void {
      connection.change(
        `update messages set thread_id = @threadId, by = @by, text = @text, severity = @severity, stars = @stars, at = @at, on_day = @onDay, state = @state,
           due_at = @dueAt, target_minutes = @targetMinutes, answer_id = @answerId, waited_minutes = @waitedMinutes, words_key = @wordsKey,
           same_reason = @sameReason, activity_id = @activityId where id = @id`,
        { ...message },
      )
    },
    /** The newest act towards a person on this desk since then, and whose client it was for. */
    newestSent(since: Instant): { readonly clientId: number; readonly at: Instant } | undefined {
      return connection.get(
        `select t.client_id as clientId, m.at from messages m join threads t on t.id = m.thread_id
         where m.by = 'manager' and m.on_day >= date(?, '-1 day') and m.at >= ? order by m.at desc, m.id desc limit 1`,
        [since, since],
      )
    },
  }
}

function toMessage(row: Row): Message {
  return {
    id: row.id,
    threadId: row.thread_id,
    by: row.by as Author,
    text: row.text,
    severity: row.severity as Severity,
    stars: row.stars,
    at: row.at,
    onDay: row.on_day,
    state: row.state as MessageState,
    dueAt: row.due_at,
    targetMinutes: row.target_minutes,
    answerId: row.answer_id,
    waitedMinutes: row.waited_minutes,
    wordsKey: row.words_key,
    sameReason: row.same_reason,
    activityId: row.activity_id,
  }
}
