import type { PackToSend, WaitingPack } from '../../domain/pack-due.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { ApprovalRecord } from '../../domain/variant/approval.ts'
import type { Connection } from '../connection.ts'
import { overridesTable } from '../tables/overrides.ts'
import { packVariantsTable } from '../tables/pack-variants.ts'
import { verdictsTable } from '../tables/verdicts.ts'

/** By variant; one without anything on record is not there. */
export type ApprovalRecords = ReadonlyMap<number, ApprovalRecord>

/** What is on record about approvals, by variant, and what of it is due. */
export function approvalsQuery(connection: Connection) {
  const verdicts = verdictsTable(connection)
  const shown = packVariantsTable(connection)
  const overrides = overridesTable(connection)
  return {
    ofPost: (postId: number): ApprovalRecords =>
      byVariant({
        verdicts: verdicts.ofPost(postId),
        shown: shown.ofPost(postId),
        overrides: overrides.ofPost(postId),
      }),
    /** Of all variants of a client that are not out yet. */
    openOf: (clientId: number): ApprovalRecords =>
      byVariant({
        verdicts: verdicts.openOf(clientId),
        shown: shown.openOf(clientId),
        overrides: overrides.openOf(clientId),
      }),
    /** Whether anything at all is on record. */
    isAny: (): boolean =>
      connection.get(
        'select 1 from (select 1 from verdicts union all select 1 from pack_variants union all select 1 from overrides) limit 1',
        [],
      ) !== undefined,
    /**
     * The weeks of which something goes out from one instant until just before another that its client has to approve, was shown in no pack of that week, and
     * nobody said yes to. No hash is reckoned: what was changed after it was packed is not among them.
     */
    toSend(from: Instant, until: Instant): PackToSend[] {
      return connection.all<PackToSend>(
        `select c.id as clientId, strftime('%G-W%V', v.planned_on) as week, count(distinct v.post_id) as posts, count(*) as variants,
           min(v.planned_at) as firstAt
         from variants v join posts p on p.id = v.post_id join clients c on c.id = p.client_id
         where v.state = 'scheduled' and v.planned_at >= @from and v.planned_at < @until and p.dropped_at is null and p.status = 'open'
           and c.approval = 'needed' and c.status = 'active'
           and not exists (select 1 from pack_variants i join packs k on k.id = i.pack_id
             where i.variant_id = v.id and k.replaced_at is null and k.week = strftime('%G-W%V', v.planned_on))
           and not exists (select 1 from verdicts d where d.variant_id = v.id and d.verdict = 'approve')
         group by c.id, strftime('%G-W%V', v.planned_on) order by week, c.slug`,
        { from, until },
      )
    },
    /** The packs in which something that is still to go out has no verdict, from one week on; where silence is a yes, until the deadline. */
    waiting(fromWeek: string, now: Instant): WaitingPack[] {
      return connection
        .all<Omit<WaitingPack, 'silenceIsYes'> & { readonly silenceIsYes: number }>(
          `select k.id as packId, k.client_id as clientId, k.week, k.made_at as madeAt, k.deadline_at as deadlineAt, k.silence_is_yes as silenceIsYes,
             count(distinct v.post_id) as posts, count(*) as variants, min(v.planned_at) as firstAt
           from packs k join pack_variants i on i.pack_id = k.id join variants v on v.id = i.variant_id join posts p on p.id = v.post_id
           where k.replaced_at is null and k.week >= @fromWeek and (k.silence_is_yes = 0 or k.deadline_at > @now)
             and v.state = 'scheduled' and v.planned_at > @now and p.dropped_at is null and p.status = 'open'
             and not exists (select 1 from verdicts d where d.variant_id = i.variant_id and d.hash = i.hash)
           group by k.id order by k.deadline_at, k.id`,
          { fromWeek, now },
        )
        .map((row) => ({ ...row, silenceIsYes: row.silenceIsYes === 1 }))
    },
  }
}

function byVariant(all: ApprovalRecord): ApprovalRecords {
  const found = new Map<number, ApprovalRecord>()
  const ids = new Set([...all.verdicts, ...all.shown, ...all.overrides].map(({ variantId }) => variantId))
  for (const id of ids) {
    const isOf = (each: { readonly variantId: number }) => each.variantId === id
    found.set(id, {
      verdicts: all.verdicts.filter(isOf),
      shown: all.shown.filter(isOf),
      overrides: all.overrides.filter(isOf),
    })
  }
  return found
}
