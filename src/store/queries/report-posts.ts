import type { Client } from '../../domain/client.ts'
import type { AskedPost, PostFacts } from '../../domain/report/publishing.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { localTime, type ZoneSpans } from '../../domain/time/zone.ts'
import type { Connection } from '../connection.ts'

/** A variant of the report as the database knows it: whether an override is about what went out is not in it. */
export interface ReadPost extends Omit<PostFacts, 'override'> {
  readonly variantId: number
  readonly hasOverride: boolean
}

interface Row extends Omit<ReadPost, 'onDay' | 'hasOverride'> {
  readonly hasOverride: number
  readonly plannedOn: Day | null
  readonly publishedAt: string | null
}

/** The variants of a client that went out, or were to, between two of its days; null when it never had one. */
export function reportPosts(connection: Connection) {
  return (client: Client, from: Day, to: Day, spans: ZoneSpans): ReadPost[] | null => {
    const any = connection.get(
      'select 1 from posts p join variants v on v.post_id = p.id where p.client_id = ? limit 1',
      [client.id],
    )
    if (any === undefined) return null
    // An instant is compared with days, so one more at each end stands for the zones.
    const rows = connection.all<Row>(
      `select v.id as variantId, p.id as postId, coalesce(v.title, p.title) as title, c.key as channel, coalesce(p.kind, l.kind) as kind, p.asked_by as askedBy,
         v.state as status, v.planned_on as plannedOn, v.published_at as publishedAt,
         exists (select 1 from overrides o where o.variant_id = v.id) as hasOverride
       from posts p join variants v on v.post_id = p.id join channels c on c.id = v.channel_id left join pillars l on l.id = p.pillar_id
       where p.client_id = @clientId and p.dropped_at is null and v.state in ('scheduled', 'published', 'missed')
         and (v.planned_on between @from and @to or v.published_at between @early and @late)
       order by coalesce(v.planned_on, v.published_at), v.id`,
      { clientId: client.id, from, to, early: addDays(from, -1), late: addDays(to, 2) },
    )
    return rows.flatMap(({ plannedOn, publishedAt, hasOverride, ...row }) => {
      const onDay = publishedAt === null ? plannedOn : localTime(client.zone, publishedAt, spans).day
      return onDay === null || onDay < from || onDay > to ? [] : [{ ...row, hasOverride: hasOverride === 1, onDay }]
    })
  }
}

/** The posts that a client asked for since a day, and whether any variant of each is out. */
export function askedPosts(connection: Connection) {
  return (clientId: number, from: Day): AskedPost[] =>
    connection
      .all<Omit<AskedPost, 'isOut'> & { isOut: number }>(
        `select p.id as postId, p.created_on as onDay, exists (select 1 from variants v where v.post_id = p.id and v.state = 'published') as isOut
         from posts p where p.client_id = ? and p.created_on >= ? and p.asked_by = 'client' and p.dropped_at is null order by p.id`,
        [clientId, from],
      )
      .map((row) => ({ ...row, isOut: row.isOut === 1 }))
}
