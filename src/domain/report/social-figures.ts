import { rounded, wholePercent } from '../number.ts'
import { type ClientPart, clientPart } from '../social/client-part.ts'
import { type SocialCounts, socialCounts, socialRatio } from '../social/ratio.ts'
import { socialShareOfTime } from '../social/share-of-time.ts'
import { addDays, type Day } from '../time/day.ts'
import { type Compared, compared, type Span, within } from './compare.ts'
import type { WeekFacts } from './facts.ts'

/** The figures of being social. Null: not recorded. */
export interface SocialFigures {
  readonly replies: Compared
  readonly comments: Compared
  readonly shares: Compared
  readonly likes: Compared
  /** What of it the client did; null while nothing is recorded. */
  readonly byClient: SocialCounts | null
  readonly ownPosts: number | null
  readonly ratio: number | null
  readonly homework: ClientPart
  readonly homeworkLastWeek: ClientPart
  /** Nobody records it yet. */
  readonly conversationsLed: number | null
  /** Social minutes ÷ all minutes, in per cent. */
  readonly shareOfTime: Compared
}

export function socialFiguresOf(facts: WeekFacts, span: Span): SocialFigures {
  const figure = (key: keyof SocialCounts) =>
    compared(span, 'count', (days) => socialCounts(within(facts.activities, days))?.[key] ?? null)
  const counts = socialCounts(within(facts.activities, span))
  const ratio = socialRatio(counts, facts.ownPosts)
  return {
    replies: figure('replies'),
    comments: figure('comments'),
    shares: figure('shares'),
    likes: figure('likes'),
    byClient: counts && (socialCounts(byClient(facts, span)) ?? { replies: 0, comments: 0, shares: 0, likes: 0 }),
    ownPosts: facts.ownPosts,
    ratio: ratio === null ? null : rounded(ratio, 1),
    homework: partOf(facts, span.from, span.to),
    homeworkLastWeek: partOf(facts, addDays(span.from, -7), addDays(span.to, -7)),
    conversationsLed: null,
    shareOfTime: compared(span, 'rate', (days) => wholePercent(socialShareOfTime(within(facts.activities, days)))),
  }
}

/** Nothing is asked of a client who is not active, so nothing can have been missed. */
function partOf(facts: WeekFacts, from: Day, to: Day): ClientPart {
  return facts.client.status === 'active' ? clientPart(facts, from, to, facts.today) : { onTime: 0, planned: 0 }
}

function byClient(facts: WeekFacts, span: Span) {
  return within(facts.activities, span).filter((activity) => activity.by === 'client')
}
