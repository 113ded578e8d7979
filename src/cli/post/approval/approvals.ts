import type { Client } from '../../../domain/client.ts'
import { listed } from '../../../domain/text/phrase.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { weekOf } from '../../../domain/time/week.ts'
import {
  type Approval,
  type ApprovalRecord,
  approvalOf,
  noRecord,
  type Verdict,
} from '../../../domain/variant/approval.ts'
import {
  canonicalContent,
  contentChanges,
  contentHash,
  isSameButDay,
  type VariantContent,
} from '../../../domain/variant/content.ts'
import type { ApprovalRecords } from '../../../store/queries/approvals.ts'
import { deskTime, type OpenDesk } from '../../with-store.ts'
import type { Standing } from './standing.ts'

/** Gives where a client stands on a content of a variant, by what is on record. */
export function approvalsOf(
  { at }: Pick<OpenDesk, 'at'>,
  client: Pick<Client, 'approval'>,
  records: ApprovalRecords,
): (variantId: number, content: VariantContent) => Approval {
  return (variantId, content) => {
    const record = records.get(variantId) ?? noRecord
    const saysTheSame = ({ seen }: Verdict) => isSameButDay(JSON.parse(seen) as VariantContent, content)
    const hash = hashOnRecord(content, record)
    const approval = approvalOf(client.approval, hash ?? '', record, at, saysTheSame)
    if (hash !== null) return approval
    return {
      ...approval,
      // Nothing on record can have it, so it is reckoned only for whoever asks.
      get hash() {
        return contentHash(content)
      },
    }
  }
}

/** The hash by which something on record could be about this content; null: nothing is. Reckoning a hash is a tenth of the start of today's list. */
function hashOnRecord(content: VariantContent, { verdicts, shown, overrides }: ApprovalRecord): string | null {
  const canonical = canonicalContent(content)
  const known = [...verdicts, ...shown].find(({ seen }) => seen === canonical)
  if (known) return known.hash
  return overrides.length > 0 ? contentHash(content) : null
}

/** `approved by Ana on Mon 23 Nov`, `in the pack of 2026-W48 since Mon 23 Nov`; null: nobody said or saw anything. */
export function approvalWords(
  open: OpenDesk,
  { name }: Pick<Client, 'name'>,
  { state, verdict, shown }: Approval,
): string | null {
  const on = (at: string) => spokenDay(deskTime(open, at).day)
  if (verdict) return `${state} by ${verdict.by || name} on ${on(verdict.at)}`
  if (state === 'approved' && shown) return `approved by silence on ${on(shown.deadlineAt)}, as agreed`
  if (state === 'in review' && shown) return `in the pack of ${shown.week} since ${on(shown.madeAt)}`
  return null
}

/**
 * Watches what a client approved, or has in a pack, while something is written: gives sentences about what it says no longer. `read` is asked now and once more when
 * the writing is done.
 */
export function watchApprovals(open: OpenDesk, client: Client, read: () => Standing[]): () => string[] {
  const before = read().filter(({ approval }) => approval.state === 'approved' || approval.state === 'in review')
  return () => {
    const after = new Map(read().map((each) => [each.variant.id, each]))
    const lost = before.flatMap((was) => {
      const is = after.get(was.variant.id)
      return is && is.approval.hash !== was.approval.hash && is.approval.state !== was.approval.state
        ? [{ was, is }]
        : []
    })
    if (lost.length === 0) return []
    const days = lost.flatMap(({ is }) => (is.content.day === null ? [] : [weekOf(is.content.day).name]))
    return [
      ...lost.map(({ was, is }) => lostWords(open, client, was, is)),
      ...[...new Set(days)].sort().map((week) => `Show it again: smm pack ${client.slug} --week ${week}`),
    ]
  }
}

function lostWords(open: OpenDesk, client: Client, was: Standing, is: Standing): string {
  const { verdict } = was.approval
  const changed = listed(contentChanges(was.content, is.content))
  const who = verdict?.by || client.name
  const verb =
    was.approval.state === 'approved' ? `was ${approvalWords(open, client, was.approval)}` : 'is being reviewed'
  const saw = was.approval.state === 'approved' ? 'saw' : 'sees'
  return `${is.ref} ${verb}; what ${who} ${saw} is no longer what it says (${changed}).`
}
