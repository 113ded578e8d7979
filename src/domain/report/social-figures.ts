import { rounded, wholePercent } from '../number.ts'
import { type ClientPart, clientPart } from '../social/client-part.ts'
import { type SocialCounts, socialCounts, socialRatio } from '../social/ratio.ts'
import { socialShareOfTime } from '../social/share-of-time.ts'
import { addDays, type Day } from '../time/day.ts'
import type { Owner } from '../words.ts'
import { type Compared, compared, type Span, within } from './compare.ts'
import type { WeekFacts } from './facts.ts'
import { ownPosts } from './publishing.ts'

/** Acts of one of the two, each beside its own week before. */
export type SocialActs = Readonly<Record<Exclude<keyof SocialCounts, 'likes'>, Compared>>

/** The figures of being social. Null: not recorded. Replies, comments and shares are ours; what the client did stands apart, so that neither hides the other. */
export interface SocialFigures extends SocialActs {
  /** True: the ledger holds work of the week. */
  readonly isRecorded: boolean
  readonly likes: Compared
  readonly byClient: SocialActs
  /** Days of the week on which we answered and nobody counted the replies. */
  readonly daysUncounted: number
  readonly ownPosts: number | null
  /** Of both together: it is the client's presence that people meet. */
  readonly ratio: number | null
  readonly homework: ClientPart
  readonly homeworkLastWeek: ClientPart
  /** The day of the client's newest sign of life by the end of what is counted; null: there was none. */
  readonly lastHeardOn: Day | null
  /** Nobody records it yet. */
  readonly conversationsLed: number | null
  /** Social minutes ÷ all minutes, in per cent. */
  readonly shareOfTime: Compared
}

export function socialFiguresOf(facts: WeekFacts, span: Span): SocialFigures {
  const counts = socialCounts(within(facts.activities, span))
  const own = ownPosts(facts, span)
  const ratio = socialRatio(counts, own)
  return {
    isRecorded: counts !== null,
    ...actsOf(facts, span, 'manager'),
    likes: countOf(facts, span, 'manager', 'likes'),
    byClient: actsOf(facts, span, 'client'),
    daysUncounted: daysUncounted(facts, span, 'manager'),
    ownPosts: own,
    ratio: ratio === null ? null : rounded(ratio, 1),
    homework: homeworkOf(facts, span),
    homeworkLastWeek: homeworkOf(facts, weekBefore(span)),
    lastHeardOn: facts.lastHeardOn,
    conversationsLed: null,
    shareOfTime: compared(span, 'rate', (days) => wholePercent(socialShareOfTime(within(facts.activities, days)))),
  }
}

function actsOf(facts: WeekFacts, span: Span, by: Owner): SocialActs {
  const isWhole = daysUncounted(facts, span, by) === 0
  const replies = compared(span, 'count', (days) => {
    const counted = socialCounts(within(facts.activities, days), by)?.replies ?? null
    // A span of which a part was counted is shown as it is, but it is no measure for another.
    return days.from === span.from || daysUncounted(facts, days, by) === 0 ? counted : null
  })
  return {
    replies: isWhole ? replies : { ...replies, change: null },
    comments: countOf(facts, span, by, 'comments'),
    shares: countOf(facts, span, by, 'shares'),
  }
}

function countOf(facts: WeekFacts, span: Span, by: Owner, key: keyof SocialCounts): Compared {
  return compared(span, 'count', (days) => socialCounts(within(facts.activities, days), by)?.[key] ?? null)
}

function daysUncounted(facts: WeekFacts, span: Span, by: Owner): number {
  const uncounted = within(facts.activities, span).filter((each) => each.by === by && !each.counted)
  return new Set(uncounted.map((each) => each.onDay)).size
}

/** Nothing is asked of a client who is not active, so nothing can have been missed. */
export function homeworkOf(facts: WeekFacts, { from, to }: Span): ClientPart {
  return facts.client.status === 'active' ? clientPart(facts, from, to, facts.today) : { onTime: 0, planned: 0 }
}

function weekBefore({ from, to }: Span): Span {
  return { from: addDays(from, -7), to: addDays(to, -7) }
}
