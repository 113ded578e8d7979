import type { RefKind } from '../../domain/ref.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

export interface DroppedRow {
  readonly kind: RefKind
  readonly id: number
  readonly client: string
  readonly title: string
  readonly droppedAt: Instant
}

/** Everything that was dropped, the newest first. */
export function droppedQuery(connection: Connection) {
  return (): DroppedRow[] =>
    connection.all<DroppedRow>(
      `select d.kind, d.id, c.slug as client, d.title, d.dropped_at as droppedAt from (
         select 'task' as kind, id, client_id, title, dropped_at from tasks where dropped_at is not null
         union all select 'routine', id, client_id, title, dropped_at from routines where dropped_at is not null
         union all select 'post', id, client_id, title, dropped_at from posts where dropped_at is not null
         union all select 'goal', id, client_id, title, dropped_at from goals where dropped_at is not null
         union all select 'campaign', id, client_id, title, dropped_at from campaigns where dropped_at is not null
         union all select 'message', t.id, t.client_id, ch.key || ' ' || t.kind || ' from ' || p.name, t.dropped_at
           from threads t join channels ch on ch.id = t.channel_id join contacts p on p.id = t.contact_id where t.dropped_at is not null
         union all select 'heard', id, client_id, words, dropped_at from heard where dropped_at is not null
         union all select 'automation', id, client_id, title, dropped_at from automations where dropped_at is not null
         union all select 'contact', id, client_id, name, dropped_at from contacts where dropped_at is not null and merged_into is null
         union all select 'outcome', id, client_id, title, dropped_at from outcomes where dropped_at is not null
       ) as d join clients c on c.id = d.client_id order by d.dropped_at desc, d.kind, d.id`,
    )
}
