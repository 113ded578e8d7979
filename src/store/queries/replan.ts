import { calendarOf } from '../../domain/inbox/due.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { wallClock } from '../../domain/time/wall-clock.ts'
import { afterWorkingMinutes } from '../../domain/time/working-clock.ts'
import type { ZoneSpans } from '../../domain/time/zone.ts'
import type { Connection } from '../connection.ts'
import { clientsTable } from '../tables/clients.ts'
import { messagesTable } from '../tables/messages.ts'

interface Row {
  readonly id: number
  readonly zone: string
  readonly day: string
  readonly time: string
  readonly at: Instant
}

/**
 * Works out anew at which instants the planned variants go out that are still to come, from the wall clock that was said, and until when people wait for an answer: after a
 * client moved to another zone, or with a newer tz database. `zones`: only of clients in these.
 */
export function replanQuery(connection: Connection) {
  return (now: Instant, spans: ZoneSpans, zones: readonly string[]): void => {
    if (zones.length === 0) return
    const rows = connection.all<Row>(
      `select v.id, c.zone, v.planned_on as day, v.planned_time as time, v.planned_at as at
       from variants v join posts p on p.id = v.post_id join clients c on c.id = p.client_id
       where v.planned_at >= ? and v.state in ('draft', 'scheduled')`,
      [now],
    )
    for (const { id, zone, day, time, at } of rows) {
      if (!zones.includes(zone)) continue
      const { instant } = wallClock(zone, { day, time }, spans)
      if (instant !== at) connection.change('update variants set planned_at = ? where id = ?', [instant, id])
    }
    replanReplies(connection, spans, zones)
  }
}

/** Targets stay as they were; what they come to goes by the client's working hours. */
function replanReplies(connection: Connection, spans: ZoneSpans, zones: readonly string[]): void {
  const messages = messagesTable(connection)
  for (const client of clientsTable(connection).all()) {
    if (!zones.includes(client.zone)) continue
    for (const message of messages.waitingOf(client.id)) {
      if (message.targetMinutes === null) continue
      const dueAt = afterWorkingMinutes(calendarOf(client, spans), message.at, message.targetMinutes)
      if (dueAt !== message.dueAt) messages.update({ ...message, dueAt })
    }
  }
}
