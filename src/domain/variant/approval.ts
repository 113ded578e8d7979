import type { Instant } from '../time/instant.ts'
import type { ApprovalNeed, VerdictKind } from '../words.ts'

/** What a client said of exactly one content of a variant. */
export interface Verdict {
  readonly id: number
  readonly variantId: number
  readonly hash: string
  /** The content in its canonical form. */
  readonly seen: string
  readonly verdict: VerdictKind
  /** Empty: the client. */
  readonly by: string
  readonly words: string
  readonly at: Instant
  /** The pack in which it was seen; null: in none. */
  readonly packId: number | null
}

/** A variant as one pack showed it. */
export interface Shown {
  readonly variantId: number
  readonly packId: number
  readonly hash: string
  /** The content in its canonical form. */
  readonly seen: string
  readonly week: string
  readonly madeAt: Instant
  readonly deadlineAt: Instant
  readonly silenceIsYes: boolean
  /** null: it is the week's pack. */
  readonly replacedAt: Instant | null
}

/** A content that went out, or is to, without the client's approval. */
export interface Override {
  readonly variantId: number
  readonly hash: string
  readonly reason: string
  readonly at: Instant
}

/** Everything on record about one variant, the oldest first. */
export interface ApprovalRecord {
  readonly verdicts: readonly Verdict[]
  readonly shown: readonly Shown[]
  readonly overrides: readonly Override[]
}

export type ReviewState = 'none' | 'in review' | 'approved' | 'change asked' | 'rejected'

/** Where the client stands on what a variant says now. Derived, never stored: what says something else has no review. */
export interface Approval {
  readonly need: ApprovalNeed
  readonly hash: string
  readonly state: ReviewState
  /** The newest verdict on this very content; null where there is none, also where silence was the yes. */
  readonly verdict: Verdict | null
  /** The pack in which the client sees, or saw, this very content. */
  readonly shown: Shown | null
  /** The newest verdict on what the variant said before; null: none, or this content has one. */
  readonly before: Verdict | null
  readonly override: Override | null
}

const stateOf: Readonly<Record<VerdictKind, ReviewState>> = {
  approve: 'approved',
  change: 'change asked',
  reject: 'rejected',
}

/** Nothing is on record. */
export const noRecord: ApprovalRecord = { verdicts: [], shown: [], overrides: [] }

/**
 * The newest verdict on this very content decides; without one, silence where it was agreed to be a yes; else whether the client has it in a pack. A yes is to a day too;
 * a no is to what it says (`saysTheSame`), on whatever day.
 */
export function approvalOf(
  need: ApprovalNeed,
  hash: string,
  record: ApprovalRecord,
  now: Instant,
  saysTheSame: (verdict: Verdict) => boolean = (verdict) => verdict.hash === hash,
): Approval {
  const verdict = standingVerdict(hash, record, saysTheSame)
  const seen = record.shown.filter((each) => each.hash === hash)
  const shown = (verdict ? seen.find(({ packId }) => packId === verdict.packId) : seen.at(-1)) ?? null
  const silent = seen.find((each) => isSilentYes(each, record.verdicts, now))
  const state = verdict
    ? stateOf[verdict.verdict]
    : silent
      ? 'approved'
      : seen.some(({ replacedAt }) => replacedAt === null)
        ? 'in review'
        : 'none'
  return {
    need,
    hash,
    state,
    verdict,
    shown: verdict ? shown : (silent ?? shown),
    before: verdict ? null : (record.verdicts.at(-1) ?? null),
    override: overrideOn(hash, record, verdict),
  }
}

function standingVerdict(
  hash: string,
  { verdicts }: ApprovalRecord,
  saysTheSame: (verdict: Verdict) => boolean,
): Verdict | null {
  const last = verdicts.findLast(saysTheSame) ?? null
  if (last !== null && last.verdict !== 'approve') return last
  return verdicts.findLast((each) => each.hash === hash && each.verdict === 'approve') ?? null
}

/** The newest override on this very content; a no that came after it ends it. */
function overrideOn(hash: string, { overrides }: ApprovalRecord, verdict: Verdict | null): Override | null {
  const override = overrides.findLast((each) => each.hash === hash) ?? null
  const isNo = verdict !== null && verdict.verdict !== 'approve'
  return override !== null && isNo && verdict.at > override.at ? null : override
}

/**
 * True when the deadline passed, nobody answered, and the client had agreed that this is a yes. A word about anything that the variant said meanwhile is an answer;
 * a pack that was replaced before its deadline says nothing.
 */
function isSilentYes(shown: Shown, verdicts: readonly Verdict[], now: Instant): boolean {
  const { silenceIsYes, madeAt, deadlineAt, replacedAt } = shown
  if (!silenceIsYes || deadlineAt > now || (replacedAt !== null && replacedAt < deadlineAt)) return false
  return !verdicts.some(({ at }) => at >= madeAt && at < deadlineAt)
}

/** True when nothing that the client said, or was to say, keeps it from going out. What a client turned down stays, also where no approval is needed. */
export function isCleared({ need, state, override }: Pick<Approval, 'need' | 'state' | 'override'>): boolean {
  if (override !== null) return true
  if (state === 'change asked' || state === 'rejected') return false
  return need === 'none' || state === 'approved'
}
