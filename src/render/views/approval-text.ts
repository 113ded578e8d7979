import { type Day, spokenDay } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { VerdictKind } from '../../domain/words.ts'
import type { ApprovalView, SaidVerdict } from './post-view.ts'

const verbs: Readonly<Record<VerdictKind, string>> = {
  approve: 'approved',
  change: 'change asked',
  reject: 'rejected',
}

/** Where the client stands on a variant, line by line: the verdict or the pack, an earlier verdict that no longer holds, and what goes out in spite of it. */
export function approvalLines(approval: ApprovalView, dayOf: (at: Instant) => Day): string[] {
  const on = (at: Instant) => spokenDay(dayOf(at))
  const { earlier, override } = approval
  return [
    standWords(approval, on),
    ...(earlier === null ? [] : [`${saidWords(earlier, on)}; what was seen is no longer what it says`]),
    ...(override === null ? [] : [`goes out without approval, ${on(override.at)}: ${override.reason}`]),
  ]
}

function standWords({ need, state, verdict, pack, earlier }: ApprovalView, on: (at: Instant) => string): string {
  if (verdict) return saidWords(verdict, on)
  if (state === 'approved' && pack) return `approved by silence on ${on(pack.deadlineAt)}, as agreed`
  if (state === 'in review' && pack)
    return `in the pack of ${pack.week} since ${on(pack.madeAt)}, answer by ${on(pack.deadlineAt)}`
  if (need === 'none') return 'not needed'
  return earlier === null ? 'needed, and not asked for yet' : 'needed again'
}

/** `approved by Ana on Mon 23 Nov: as it is, please`. */
function saidWords({ verdict, by, words, at }: SaidVerdict, on: (at: Instant) => string): string {
  return `${verbs[verdict]} by ${by} on ${on(at)}${words === '' ? '' : `: ${words}`}`
}
