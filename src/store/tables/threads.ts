import type { NewThread, Thread } from '../../domain/inbox/message.ts'
import type { KnownThread } from '../../domain/inbox/threading.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { MessageKind, Owner } from '../../domain/words.ts'
import type { Connection } from '../connection.ts'

interface Row {
  id: number
  client_id: number
  channel_id: number
  contact_id: number
  kind: string
  variant_id: number | null
  url: string
  owner: string
  starred_at: string | null
  snoozed_until: string | null
  chased_at: string | null
  who: string
  channel_key: string
}

const selected = `select t.id, t.client_id, t.channel_id, t.contact_id, t.kind, t.variant_id, t.url, t.owner, t.starred_at, t.snoozed_until, t.chased_at,
  p.name as who, c.key as channel_key from threads t join contacts p on p.id = t.contact_id join channels c on c.id = t.channel_id`

export function threadsTable(connection: Connection) {
  return {
    get(id: number): Thread | undefined {
      const row = connection.get<Row>(`${selected} where t.id = ? and t.dropped_at is null`, [id])
      return row && toThread(row)
    },
    /** The threads of a person, with when they began, when they were last heard of, and whether somebody waits in them. */
    ofContact(contactId: number): KnownThread[] {
      return connection
        .all<Omit<KnownThread, 'isWaiting'> & { isWaiting: number }>(
          `select t.id, t.contact_id as contactId, t.channel_id as channelId, t.kind, t.variant_id as variantId, t.url,
             min(m.at) as firstAt, max(m.at) as lastAt, max(m.state = 'waiting') as isWaiting
           from threads t join messages m on m.thread_id = t.id
           where t.contact_id = ? and t.dropped_at is null group by t.id order by t.id`,
          [contactId],
        )
        .map((row) => ({ ...row, isWaiting: row.isWaiting === 1 }))
    },
    insert(thread: NewThread): number {
      return connection.insert(
        `insert into threads (client_id, channel_id, contact_id, kind, variant_id, url, owner)
         values (@clientId, @channelId, @contactId, @kind, @variantId, @url, @owner)`,
        { ...thread },
      )
    },
    update(thread: Thread): void {
      const { who: _, channelKey: __, ...changed } = thread
      connection.change(
        `update threads set channel_id = @channelId, contact_id = @contactId, kind = @kind, variant_id = @variantId, url = @url, owner = @owner,
           starred_at = @starredAt, snoozed_until = @snoozedUntil, chased_at = @chasedAt where id = @id and client_id = @clientId`,
        { ...changed },
      )
    },
    /** Chosen by hand as worth quoting; null takes the choice back. */
    star(id: number, at: Instant | null): void {
      connection.change('update threads set starred_at = ? where id = ?', [at, id])
    },
    drop(id: number, at: Instant): void {
      connection.change('update threads set dropped_at = ? where id = ?', [at, id])
    },
    bringBack(id: number): void {
      connection.change('update threads set dropped_at = null where id = ?', [id])
    },
  }
}

function toThread(row: Row): Thread {
  return {
    id: row.id,
    clientId: row.client_id,
    channelId: row.channel_id,
    contactId: row.contact_id,
    kind: row.kind as MessageKind,
    variantId: row.variant_id,
    url: row.url,
    owner: row.owner as Owner,
    starredAt: row.starred_at,
    snoozedUntil: row.snoozed_until,
    chasedAt: row.chased_at,
    who: row.who,
    channelKey: row.channel_key,
  }
}
