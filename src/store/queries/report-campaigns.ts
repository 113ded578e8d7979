import type { Client } from '../../domain/client.ts'
import type { CampaignFacts } from '../../domain/report/campaigns.ts'
import { localTime, type ZoneSpans } from '../../domain/time/zone.ts'
import type { Connection } from '../connection.ts'
import { campaignsTable } from '../tables/campaigns.ts'

interface Row {
  readonly postId: number
  readonly plannedOn: string | null
  /** The last of its variants; null while one of them is not out. */
  readonly outAt: string | null
}

/** The campaigns of a client with their posts: when each is planned to begin, and when all of it was out. */
export function reportCampaigns(connection: Connection) {
  return (client: Client, spans: ZoneSpans): CampaignFacts[] => {
    const dayOf = (instant: string) => localTime(client.zone, instant, spans).day
    return campaignsTable(connection)
      .of(client.id)
      .map(({ id, title, kind, startsOn, endsOn, outcome, closedAt }) => {
        const rows = connection.all<Row>(
          `select p.id as postId, min(v.planned_on) as plannedOn, case when sum(v.state <> 'published') = 0 then max(v.published_at) end as outAt
           from posts p join variants v on v.post_id = p.id
           where p.campaign_id = ? and p.dropped_at is null and p.status = 'open' and v.state <> 'dropped' group by p.id order by p.id`,
          [id],
        )
        return {
          id,
          title,
          kind,
          startsOn,
          endsOn,
          outcome,
          closedOn: closedAt === null ? null : dayOf(closedAt),
          posts: rows.map(({ plannedOn, outAt }) => ({ plannedOn, outOn: outAt === null ? null : dayOf(outAt) })),
        }
      })
  }
}
