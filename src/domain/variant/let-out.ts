import type { Instant } from '../time/instant.ts'
import type { ApprovalNeed } from '../words.ts'
import { type ApprovalRecord, approvalOf, isCleared, type Override } from './approval.ts'

/**
 * The override under which a variant went out; null: what went out had the client's approval, or needed none. `hash` is that of what it says as it is stored. Only what is on
 * record about exactly what went out counts, and silence only when it was a yes before that.
 */
export function letOutUnder(
  need: ApprovalNeed,
  hash: string,
  record: ApprovalRecord,
  publishedAt: Instant,
): Override | null {
  const out = outHash(need, hash, record)
  if (out === null) return null
  // An override was only written because one was needed, whatever the client wants by now.
  const { state, override } = approvalOf('needed', out, record, publishedAt)
  return isCleared({ need: 'needed', state, override: null }) ? null : override
}

/**
 * The hash of what went out. What is stored can say something else since: hashtags, marks on links and the base text are changed for the variants that are still to come.
 * Where approval is needed nothing goes out of which nothing is on record, so the newest entry then is about what went out. null: nobody knows.
 */
function outHash(need: ApprovalNeed, hash: string, { verdicts, shown, overrides }: ApprovalRecord): string | null {
  const packed = shown.map((each) => ({ hash: each.hash, at: each.madeAt }))
  // Of what was written in one moment the override is the last.
  const entries = [...packed, ...verdicts, ...overrides].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  if (entries.some((each) => each.hash === hash)) return hash
  return need === 'none' ? null : (entries.at(-1)?.hash ?? null)
}
