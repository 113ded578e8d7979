import type { Reading } from '../../domain/reading.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

const columns = 'id, client_id as clientId, channel_id as channelId, metric, value, source, on_day as onDay'

export function readingsTable(connection: Connection) {
  return {
    insert(reading: Omit<Reading, 'id'>, at: Instant): number {
      return connection.insert(
        `insert into readings (client_id, channel_id, metric, value, source, at, on_day)
         values (@clientId, @channelId, @metric, @value, @source, @at, @onDay)`,
        { ...reading, at },
      )
    },
    /** The newest reading of a metric up to a day. */
    newest(clientId: number, channelId: number | null, metric: string, upTo: Day): Reading | undefined {
      return connection.get<Reading>(
        `select ${columns} from readings where client_id = ? and metric = ? and channel_id is ? and on_day <= ?
         order by on_day desc, id desc limit 1`,
        [clientId, metric, channelId, upTo],
      )
    },
    /** A client's readings between two of its days, both counted, oldest first. */
    between(clientId: number, from: Day, to: Day): Reading[] {
      return connection.all<Reading>(
        `select ${columns} from readings where client_id = ? and on_day between ? and ? order by on_day, id`,
        [clientId, from, to],
      )
    },
  }
}
