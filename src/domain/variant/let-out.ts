import type { Instant } from '../time/instant.ts'
import { type ApprovalRecord, approvalOf, isCleared, type Override } from './approval.ts'

/**
 * The override under which a variant went out; null: what went out had the client's approval, or needed none. Only what is on record about exactly what went out counts, and
 * silence only when it was a yes before that. Without a hash nobody kept what went out.
 */
export function letOutUnder(hash: string | null, record: ApprovalRecord, publishedAt: Instant): Override | null {
  const out = hash ?? newestHash(record)
  if (out === null) return null
  // An override was only written because one was needed, whatever the client wants by now.
  const { state, override } = approvalOf('needed', out, record, publishedAt)
  return isCleared({ need: 'needed', state, override: null }) ? null : override
}

/** What the newest entry is about: nothing went out that needed a yes and of which nothing is on record. Of what was written in one moment the override is the last. */
function newestHash({ verdicts, shown, overrides }: ApprovalRecord): string | null {
  const packed = shown.map((each) => ({ hash: each.hash, at: each.madeAt }))
  const entries = [...packed, ...verdicts, ...overrides].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return entries.at(-1)?.hash ?? null
}
