import type { CompetitorsOfClient } from '../../domain/today/competitors.ts'
import type { Connection } from '../connection.ts'

/** Of each client how many competitors are looked at, since when, and when anything was last noted of one: a figure, or what was heard. Only the newest day of each is read. */
export function competitorsTodayQuery(connection: Connection) {
  return (): CompetitorsOfClient[] =>
    connection.all<CompetitorsOfClient>(
      `select k.client_id as clientId, count(*) as competitors, min(k.added_on) as addedOn,
         nullif(max(
           coalesce(max((select max(r.on_day) from competitor_readings r where r.competitor_id = k.id)), ''),
           coalesce((select max(h.on_day) from heard h where h.client_id = k.client_id and h.competitor <> '' and h.dropped_at is null), '')), '') as lookedOn
       from competitors k where k.dropped_at is null group by k.client_id order by k.client_id`,
    )
}
