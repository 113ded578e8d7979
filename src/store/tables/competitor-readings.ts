import type { CompetitorReading } from '../../domain/competitor/competitor.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

const columns = 'r.competitor_id as competitorId, r.platform, r.metric, r.value, r.source, r.on_day as onDay'

export function competitorReadingsTable(connection: Connection) {
  return {
    /** Keeps a reading; one of the same day, platform and metric is replaced. */
    put(reading: CompetitorReading, at: Instant): void {
      connection.insert(
        `insert into competitor_readings (competitor_id, platform, metric, value, source, at, on_day)
         values (@competitorId, @platform, @metric, @value, @source, @at, @onDay)
         on conflict (competitor_id, on_day, platform, metric) do update set value = excluded.value, source = excluded.source, at = excluded.at
         where value <> excluded.value`,
        { ...reading, at },
      )
    },
    /** Everything read of a client's competitors between two of its days, both counted, the oldest first. */
    between(clientId: number, from: Day, to: Day): CompetitorReading[] {
      return connection.all<CompetitorReading>(
        `select ${columns} from competitors c cross join competitor_readings r on r.competitor_id = c.id
         where c.client_id = ? and r.on_day between ? and ? order by r.on_day, r.id`,
        [clientId, from, to],
      )
    },
  }
}
