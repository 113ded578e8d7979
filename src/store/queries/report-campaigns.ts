import type { Client } from '../../domain/client.ts'
import { formatRef } from '../../domain/ref.ts'
import type { CampaignFacts, CampaignPost } from '../../domain/report/campaigns.ts'
import { localTime, type ZoneSpans } from '../../domain/time/zone.ts'
import type { Connection } from '../connection.ts'
import { notLetGo } from '../let-go.ts'
import { campaignsTable } from '../tables/campaigns.ts'
import { tasksTable } from '../tables/tasks.ts'

type VariantRow = CampaignPost['variants'][number]

interface Row extends Pick<CampaignPost, 'title' | 'role' | 'status'>, Omit<VariantRow, 'channel'> {
  readonly postId: number
  /** null: the post goes to no channel. */
  readonly channel: string | null
}

/** The campaigns of a client with their posts and tasks, but for those that were let go. */
export function reportCampaigns(connection: Connection) {
  return (client: Client, spans: ZoneSpans): CampaignFacts[] => {
    const dayOf = (instant: string | null) => (instant === null ? null : localTime(client.zone, instant, spans).day)
    return campaignsTable(connection)
      .of(client.id)
      .map(({ id, title, kind, startsOn, endsOn, outcome, goalId, closedAt }) => ({
        id,
        title,
        kind,
        startsOn,
        endsOn,
        outcome,
        goalId,
        closedOn: dayOf(closedAt),
        posts: postsOf(connection, id),
        tasks: tasksTable(connection)
          .ofCampaign(id)
          .map((task) => ({
            ...task,
            ref: formatRef({ kind: 'task', id: task.id }),
            role: task.campaignRole,
            closedOn: dayOf(task.closedAt),
          })),
      }))
  }
}

function postsOf(connection: Connection, campaignId: number): CampaignPost[] {
  const rows = connection.all<Row>(
    `select p.id as postId, p.title, p.campaign_role as role, p.status, c.key as channel, v.state, v.planned_on as day, v.planned_time as time,
       v.planned_at as at, v.published_at as publishedAt
     from posts p left join variants v on v.post_id = p.id and v.state <> 'dropped' left join channels c on c.id = v.channel_id
     where p.campaign_id = ? and ${notLetGo}
       and (v.id is not null or not exists (select 1 from variants d where d.post_id = p.id))
     order by p.id, v.id`,
    [campaignId],
  )
  return [...Map.groupBy(rows, ({ postId }) => postId)].map(([postId, own]) => {
    const { title, role, status } = own[0] as Row
    return {
      ref: formatRef({ kind: 'post', id: postId }),
      title,
      role,
      kind: null,
      status,
      variants: own.flatMap(({ channel, state, day, time, at, publishedAt }) =>
        channel === null ? [] : [{ channel, state, day, time, at, publishedAt }],
      ),
    }
  })
}
