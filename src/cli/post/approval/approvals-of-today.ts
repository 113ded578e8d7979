import type { Client } from '../../../domain/client.ts'
import { type PackToSend, packDaysAhead } from '../../../domain/pack-due.ts'
import { daysFrom } from '../../../domain/time/instant.ts'
import { weekOf } from '../../../domain/time/week.ts'
import { localTime } from '../../../domain/time/zone.ts'
import type { TodayFacts } from '../../../domain/today/facts.ts'
import { type Approval, isCleared } from '../../../domain/variant/approval.ts'
import type { Context } from '../../context.ts'
import { boundsOf, type OpenDesk } from '../../with-store.ts'
import { approvalsByVariant } from './standing.ts'

/**
 * The facts with where clients stand on exactly what their variants say now, which the database alone cannot tell: what was edited after a yes is not approved, and
 * has to be shown again.
 */
export async function withApprovals<Facts extends TodayFacts>(
  context: Context,
  open: OpenDesk,
  facts: Facts,
): Promise<Facts> {
  const approvals = new Map<number, ReadonlyMap<number, Approval>>()
  for (const client of facts.clients) {
    if (client.status !== 'ended') approvals.set(client.id, await approvalsByVariant(context, open, client))
  }
  const needing = new Set(facts.clients.flatMap(({ id, approval }) => (approval === 'needed' ? [id] : [])))
  return {
    ...facts,
    goingOut: facts.goingOut.map((going) => {
      const approval = approvals.get(going.clientId)?.get(going.variantId)
      return approval ? { ...going, isCleared: isCleared(approval) } : going
    }),
    packsToSend: facts.clients.flatMap((client) => {
      const known = approvals.get(client.id)
      const counted = facts.packsToSend.filter(({ clientId }) => clientId === client.id)
      return known && known.size > 0 && client.status === 'active' && needing.has(client.id)
        ? packsToSend(open, client, known)
        : counted
    }),
  }
}

/** The weeks in which something goes out soon that the client has neither seen as it is now nor said anything about. */
function packsToSend(
  open: OpenDesk,
  { id: clientId, zone }: Client,
  approvals: ReadonlyMap<number, Approval>,
): PackToSend[] {
  const { dayBeganAt, dayEndsAt } = boundsOf(open)
  const until = daysFrom(dayEndsAt, packDaysAhead)
  const unseen = open.store.planned(dayBeganAt, until).filter((each) => {
    if (each.clientId !== clientId || each.state !== 'scheduled' || each.isPostDropped) return false
    const approval = approvals.get(each.id)
    return approval === undefined || (approval.state === 'none' && !isCleared(approval))
  })
  const weeks = Map.groupBy(
    unseen,
    ({ plannedAt }) => weekOf(localTime(zone, plannedAt as string, open.spans).day).name,
  )
  return [...weeks].map(([week, own]) => ({
    clientId,
    week,
    posts: new Set(own.map(({ postId }) => postId)).size,
    variants: own.length,
    firstAt: own.map(({ plannedAt }) => plannedAt as string).sort()[0] as string,
  }))
}
