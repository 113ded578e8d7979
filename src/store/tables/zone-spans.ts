import { daysFrom, type Instant } from '../../domain/time/instant.ts'
import { type ZoneSpan, zoneSpans } from '../../domain/time/zone.ts'
import type { Connection } from '../connection.ts'

const year = 366
/** Raised when spans are worked out in another way, so that those which lie there are made anew. */
const method = 2

export function zoneSpansTable(connection: Connection) {
  return {
    all(): ZoneSpan[] {
      return connection.all<ZoneSpan>(
        'select zone, from_at as fromAt, until_at as untilAt, offset from zone_spans order by zone, from_at',
      )
    },
    /**
     * Brings the spans of all zones in use up to date: from a year back to four years ahead of `now`, made anew when the tz database
     * is another or less than two years are left. Gives the zones whose spans were there and are made anew.
     */
    refresh(now: Instant, tz: string): string[] {
      const tzVersion = `${tz} (${method})`
      const ahead = daysFrom(now, 2 * year)
      const stale = connection.all<{ zone: string; known: number }>(
        `select zone, exists (select 1 from zone_spans s where s.zone = used.zone) as known from (select zone from desk union select zone from clients) as used
         where not exists (select 1 from zone_spans s where s.zone = used.zone and s.tz_version = @tzVersion
           and s.until_at >= @ahead) or not exists (select 1 from zone_spans s where s.zone = used.zone and s.from_at <= @now)`,
        { tzVersion, ahead, now },
      )
      for (const { zone } of stale) {
        connection.change('delete from zone_spans where zone = ?', [zone])
        for (const span of zoneSpans(zone, daysFrom(now, -year), daysFrom(now, 4 * year))) {
          connection.insert(
            'insert into zone_spans (zone, from_at, until_at, offset, tz_version) values (@zone, @fromAt, @untilAt, @offset, @tzVersion)',
            { ...span, tzVersion },
          )
        }
      }
      return stale.filter(({ known }) => known === 1).map(({ zone }) => zone)
    },
  }
}
