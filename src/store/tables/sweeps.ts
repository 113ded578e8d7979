import type { Sweep } from '../../domain/sweep.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

export function sweepsTable(connection: Connection) {
  return {
    /** When each running channel that has times for it was last looked at, by channel id; one that never was is not in it. */
    lastLooks(): Map<number, Instant> {
      const rows = connection.all<{ id: number; at: string | null }>(
        `select id, (select max(at) from sweeps where channel_id = channels.id) as at from channels where retired_on is null and sweeps <> ''`,
      )
      return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at]])))
    },
    /** When each channel of a client was last looked at, whether or not it has times for that. */
    newestOf(clientId: number): Map<number, Instant> {
      const rows = connection.all<{ id: number; at: string }>(
        'select channel_id as id, max(at) as at from sweeps where client_id = ? group by channel_id',
        [clientId],
      )
      return new Map(rows.map(({ id, at }) => [id, at]))
    },
    insert(sweep: Sweep): number {
      return connection.insert(
        `insert into sweeps (client_id, channel_id, at, on_day, by, found, answered, activity_id)
         values (@clientId, @channelId, @at, @onDay, @by, @found, @answered, @activityId)`,
        { ...sweep },
      )
    },
  }
}
