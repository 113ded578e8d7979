import { rounded, wholePercent } from '../number.ts'
import { type ClientPart, clientPart } from '../social/client-part.ts'
import { type SocialCounts, socialCounts, socialRatio } from '../social/ratio.ts'
import { conversationsLed, type ReplyFigures, replyFigures, replyRate } from '../social/reply-times.ts'
import { socialShareOfTime } from '../social/share-of-time.ts'
import { addDays, type Day, daysBetween } from '../time/day.ts'
import { daysFrom } from '../time/instant.ts'
import type { Owner } from '../words.ts'
import { type Compared, compared, type Span, within } from './compare.ts'
import type { SocialFacts } from './facts.ts'
import { ownPosts } from './publishing.ts'
import { type Quote, quoteOf } from './quote.ts'

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
  /** Conversations in which the client answered; null: nobody recorded one. */
  readonly conversationsLed: number | null
  readonly replying: Replying
  readonly quotes: readonly Quote[]
  /** Social minutes ÷ all minutes, in per cent. */
  readonly shareOfTime: Compared
}

/** How people were answered, and how much of it is known. */
export interface Replying extends ReplyFigures {
  /** Answered ÷ needing an answer, in per cent. */
  readonly rate: Compared
  /** Replies of the ledger that belong to no recorded message, so that nobody timed them. */
  readonly onTheSpot: number
}

/** A page has room for one, the whole report for these. */
const mostQuoted = 3

function replyingOf(facts: SocialFacts, span: Span): Replying {
  // An earlier week ends at the same moment of it.
  const figuresIn = (days: Span) =>
    replyFigures(facts.inbound, days, daysFrom(facts.until, -daysBetween(days.to, span.to)))
  const spot = within(facts.activities, span).filter(({ action, threadId }) => action === 'reply' && threadId === null)
  return {
    ...figuresIn(span),
    rate: compared(span, 'rate', (days) => wholePercent(replyRate(figuresIn(days)))),
    onTheSpot: spot.reduce((sum, { count }) => sum + count, 0),
  }
}

export function socialFiguresOf(facts: SocialFacts, span: Span): SocialFigures {
  return {
    isRecorded: countsIn(facts, span) !== null,
    ...actsOf(facts, span, 'manager'),
    likes: countOf(facts, span, 'manager', 'likes'),
    byClient: actsOf(facts, span, 'client'),
    daysUncounted: daysUncounted(facts, span, 'manager'),
    ownPosts: ownPosts(facts, span),
    ratio: ratioIn(facts, span),
    homework: homeworkOf(facts, span),
    homeworkLastWeek: homeworkOf(facts, weekBefore(span)),
    lastHeardOn: facts.lastHeardOn,
    conversationsLed: conversationsLed(facts.inbound, span, facts.until),
    replying: replyingOf(facts, span),
    quotes: facts.quotable.slice(0, mostQuoted).map(quoteOf),
    shareOfTime: compared(span, 'rate', (days) => shareOfTimeIn(facts, days)),
  }
}

/** The acts of some days, of one of the two or of both together; null: the ledger holds no work of them. */
export function countsIn(facts: SocialFacts, span: Span, by?: Owner): SocialCounts | null {
  return socialCounts(within(facts.activities, span), by)
}

/** The social ratio of some days, of both together, to one decimal. */
export function ratioIn(facts: SocialFacts, span: Span): number | null {
  const ratio = socialRatio(countsIn(facts, span), ownPosts(facts, span))
  return ratio === null ? null : rounded(ratio, 1)
}

/** Social minutes ÷ all minutes of some days, in whole per cent. */
export function shareOfTimeIn(facts: SocialFacts, span: Span): number | null {
  return wholePercent(socialShareOfTime(within(facts.activities, span)))
}

function actsOf(facts: SocialFacts, span: Span, by: Owner): SocialActs {
  const isWhole = daysUncounted(facts, span, by) === 0
  const replies = compared(span, 'count', (days) => {
    const counted = countsIn(facts, days, by)?.replies ?? null
    // A span of which a part was counted is shown as it is, but it is no measure for another.
    return days.from === span.from || daysUncounted(facts, days, by) === 0 ? counted : null
  })
  return {
    replies: isWhole ? replies : { ...replies, change: null },
    comments: countOf(facts, span, by, 'comments'),
    shares: countOf(facts, span, by, 'shares'),
  }
}

function countOf(facts: SocialFacts, span: Span, by: Owner, key: keyof SocialCounts): Compared {
  return compared(span, 'count', (days) => countsIn(facts, days, by)?.[key] ?? null)
}

function daysUncounted(facts: SocialFacts, span: Span, by: Owner): number {
  const uncounted = within(facts.activities, span).filter((each) => each.by === by && !each.counted)
  return new Set(uncounted.map((each) => each.onDay)).size
}

/** Nothing is asked of a client who is not active, so nothing can have been missed. */
export function homeworkOf(facts: SocialFacts, { from, to }: Span): ClientPart {
  return facts.client.status === 'active' ? clientPart(facts, from, to, facts.today) : { onTime: 0, planned: 0 }
}

function weekBefore({ from, to }: Span): Span {
  return { from: addDays(from, -7), to: addDays(to, -7) }
}
