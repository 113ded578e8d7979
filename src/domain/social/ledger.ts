import { wholePercent } from '../number.ts'
import { isOverCeiling } from '../promotion.ts'
import { type Compared, compared, type Span, within } from '../report/compare.ts'
import type { SocialFacts } from '../report/facts.ts'
import { ownPosts, type Publishing, promoMix } from '../report/publishing.ts'
import { countsIn, ratioIn, type SocialActs, type SocialFigures, socialFiguresOf } from '../report/social-figures.ts'
import { addDays, type Day } from '../time/day.ts'
import { minutesByStage, type StageMinutes } from './minutes-by-stage.ts'
import type { SocialCounts } from './ratio.ts'
import { socialMinutes } from './share-of-time.ts'
import { type TrendWeek, trendUpTo } from './trend.ts'

/** The days that a ledger is about, by the client's calendar. */
export interface SocialPeriod extends Span {
  /** `2026-W47`; null: days that are no week, and have nothing beside them. */
  readonly week: string | null
  /** The last day that is counted: `to`, or today while it lies ahead. */
  readonly countedTo: Day
  readonly zone: string
  readonly writtenOn: Day
}

/** What the figures are held against. */
export interface SocialAims {
  /** The least that the social ratio should be. */
  readonly ratioTarget: number
  /** Per cent of posts that may sell; null: the client had no strategy. */
  readonly promoCeiling: number | null
}

/** Being social for one client: the figures of its report, and what is the manager's alone. Null: not recorded. */
export interface SocialLedger extends SocialAims {
  readonly client: { readonly slug: string; readonly name: string }
  readonly period: SocialPeriod
  /** The very figures of section 4 of the report. */
  readonly social: SocialFigures
  /** The acts of both together, of which the ratio is made; likes are shown and never in it. */
  readonly together: SocialCounts | null
  /** The ratio and the posts beside the week before and a usual one. */
  readonly beside: { readonly ratio: Compared; readonly ownPosts: Compared }
  /** Null: nobody knows the ratio. */
  readonly isUnderTarget: boolean | null
  /** Posts that sell among those of the 28 days up to the last that is counted. */
  readonly promo: Publishing['promo']
  /** True: more of them sell than the strategy allows. */
  readonly isOverCeiling: boolean
  /** The manager's minutes, of Respond and the six stages; they add up to `minutesInAll`. */
  readonly minutes: readonly StageMinutes[]
  readonly minutesInAll: number
  readonly socialMinutes: number
  /** The last eight whole weeks; null where the days are no week. */
  readonly trend: readonly TrendWeek[] | null
}

/** Works the ledger out from recorded facts alone, by the functions that the report is worked out by. */
export function socialLedger(facts: SocialFacts, period: SocialPeriod, aims: SocialAims): SocialLedger {
  const { slug, name } = facts.client
  const span = { from: period.from, to: period.countedTo }
  const isWeek = period.week !== null
  const figures = socialFiguresOf(facts, span)
  const activities = within(facts.activities, span)
  const minutes = minutesByStage(activities)
  const ratio = compared(span, 'level', (days) => ratioIn(facts, days))
  const promo = promoMix(facts, span)
  const posts = compared(span, 'count', (days) => (isBeforeAll(facts, days) ? null : ownPosts(facts, days)))
  return {
    client: { slug, name },
    period,
    social: isWeek ? figures : alone(figures),
    together: countsIn(facts, span),
    beside: isWeek ? { ratio, ownPosts: posts } : { ratio: figureAlone(ratio), ownPosts: figureAlone(posts) },
    ...aims,
    isUnderTarget: figures.ratio === null ? null : figures.ratio < aims.ratioTarget,
    promo,
    isOverCeiling: isTooMuch(promo, aims),
    minutes,
    minutesInAll: minutes.reduce((sum, each) => sum + each.minutes, 0),
    socialMinutes: socialMinutes(activities),
    trend: isWeek ? trendUpTo(period.writtenOn > period.to ? addDays(period.to, 1) : period.to, facts) : null,
  }
}

function isTooMuch(promo: Publishing['promo'], { promoCeiling }: SocialAims): boolean {
  if (promo === null || promoCeiling === null) return false
  return isOverCeiling({ posts: promo.posts, promo: promo.sell, ceilingPercent: promoCeiling })
}

/** Before the first post on record nobody can say how many there were. */
function isBeforeAll({ posts }: SocialFacts, days: Span): boolean {
  return posts === null || posts.every(({ onDay }) => onDay > days.to)
}

/** Days that are no week have no week before them. */
function alone(figures: SocialFigures): SocialFigures {
  return {
    ...figures,
    ...actsAlone(figures),
    likes: figureAlone(figures.likes),
    byClient: actsAlone(figures.byClient),
    homeworkLastWeek: { onTime: 0, planned: 0 },
    replying: { ...figures.replying, rate: figureAlone(figures.replying.rate) },
    shareOfTime: figureAlone(figures.shareOfTime),
  }
}

function actsAlone({ replies, comments, shares }: SocialActs): SocialActs {
  return { replies: figureAlone(replies), comments: figureAlone(comments), shares: figureAlone(shares) }
}

function figureAlone({ now }: Compared): Compared {
  return { now, lastWeek: null, usual: null, change: null }
}

/** Social minutes ÷ all minutes of several clients together, in whole per cent; null: no minutes are recorded. */
export function shareOfTimeInAll(ledgers: readonly SocialLedger[]): number | null {
  const sum = (of: (ledger: SocialLedger) => number) => ledgers.reduce((total, each) => total + of(each), 0)
  const all = sum((each) => each.minutesInAll)
  return all === 0 ? null : wholePercent(sum((each) => each.socialMinutes) / all)
}
