import type { Client } from '../../domain/client.ts'
import { dayOut } from '../../domain/planned.ts'
import type { AskedPost, PostFacts } from '../../domain/report/publishing.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import type { ZoneSpans } from '../../domain/time/zone.ts'
import { noRecord } from '../../domain/variant/approval.ts'
import { letOutUnder } from '../../domain/variant/let-out.ts'
import type { Connection } from '../connection.ts'
import { notLetGo } from '../let-go.ts'
import { approvalsQuery } from './approvals.ts'

interface Row extends Omit<PostFacts, 'onDay' | 'override'> {
  readonly variantId: number
  readonly plannedOn: Day | null
  readonly publishedAt: string | null
  readonly outHash: string
  readonly hasOverride: number
}

/** The variants of a client that went out, or were to, between two of its days; null when it never had one. */
export function reportPosts(connection: Connection) {
  return (client: Client, from: Day, to: Day, spans: ZoneSpans): PostFacts[] | null => {
    const any = connection.get(
      'select 1 from posts p join variants v on v.post_id = p.id where p.client_id = ? limit 1',
      [client.id],
    )
    if (any === undefined) return null
    const approvals = approvalsQuery(connection)
    const letOut = (postId: number, variantId: number, outHash: string, publishedAt: string) =>
      letOutUnder(outHash || null, approvals.ofPost(postId).get(variantId) ?? noRecord, publishedAt)
    // An instant is compared with days, so one more at each end stands for the zones.
    const rows = connection.all<Row>(
      `select v.id as variantId, p.id as postId, coalesce(v.title, p.title) as title, c.key as channel, coalesce(p.kind, l.kind) as kind, p.asked_by as askedBy,
         v.state as status, v.planned_on as plannedOn, v.published_at as publishedAt, v.out_hash as outHash,
         exists (select 1 from overrides o where o.variant_id = v.id) as hasOverride
       from posts p join variants v on v.post_id = p.id join channels c on c.id = v.channel_id left join pillars l on l.id = p.pillar_id
       where p.client_id = @clientId and ${notLetGo} and v.state in ('scheduled', 'published', 'missed')
         and (v.planned_on between @from and @to or v.published_at between @early and @late)
       order by coalesce(v.planned_on, v.published_at), v.id`,
      { clientId: client.id, from, to, early: addDays(from, -1), late: addDays(to, 2) },
    )
    return rows.flatMap(({ variantId, plannedOn, publishedAt, outHash, hasOverride, ...row }) => {
      const onDay = dayOut({ plannedOn, publishedAt }, client.zone, spans)
      if (onDay === null || onDay < from || onDay > to) return []
      const override =
        hasOverride === 1 && publishedAt !== null ? letOut(row.postId, variantId, outHash, publishedAt) : null
      return [{ ...row, onDay, override: override?.reason ?? null }]
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
