import type { Client } from '../../domain/client.ts'
import type { BesideFacts } from '../../domain/competitor/beside.ts'
import { dayOut } from '../../domain/planned.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import type { ZoneSpans } from '../../domain/time/zone.ts'
import type { Connection } from '../connection.ts'
import { notLetGo } from '../let-go.ts'
import { channelsTable } from '../tables/channels.ts'
import { competitorReadingsTable } from '../tables/competitor-readings.ts'
import { competitorsTable } from '../tables/competitors.ts'
import { readingsTable } from '../tables/readings.ts'

/** Older figures are nothing to set anything beside. */
const daysBack = 400
/** Own posts and engagements are looked at over two spans of 28 days at most. */
const daysOfPosts = 60

/** A client beside its competitors as they stood at the end of one of its days. */
export function besideQuery(connection: Connection) {
  return (client: Client, day: Day, spans: ZoneSpans): BesideFacts => {
    const from = addDays(day, -daysBack)
    const competitors = competitorsTable(connection).of(client.id)
    if (competitors.length === 0) {
      return { client, day, channels: [], readings: [], published: null, competitors, theirs: [] }
    }
    return {
      client,
      day,
      channels: channelsTable(connection).of(client.id),
      readings: readingsTable(connection).between(client.id, from, day),
      published: published(connection, client, day, spans),
      competitors,
      theirs: competitorReadingsTable(connection).between(client.id, from, day),
    }
  }
}

function published(connection: Connection, client: Client, day: Day, spans: ZoneSpans): BesideFacts['published'] {
  const any = connection.get(
    `select 1 from channels c join variants v on v.channel_id = c.id where c.client_id = ? and v.state = 'published' limit 1`,
    [client.id],
  )
  if (any === undefined) return null
  const from = addDays(day, -daysOfPosts)
  // An instant is compared with days, so one more at each end stands for the zones.
  const rows = connection.all<{ channelId: number; plannedOn: Day | null; publishedAt: string | null }>(
    `select v.channel_id as channelId, v.planned_on as plannedOn, v.published_at as publishedAt
     from channels c join variants v on v.channel_id = c.id join posts p on p.id = v.post_id
     where c.client_id = @clientId and v.state = 'published' and v.format <> 'story' and ${notLetGo}
       and v.published_at between @early and @late order by v.published_at, v.id`,
    { clientId: client.id, early: addDays(from, -1), late: addDays(day, 2) },
  )
  return rows.flatMap(({ channelId, plannedOn, publishedAt }) => {
    const onDay = dayOut({ plannedOn, publishedAt }, client.zone, spans)
    return onDay === null || onDay < from || onDay > day ? [] : [{ channelId, onDay }]
  })
}
