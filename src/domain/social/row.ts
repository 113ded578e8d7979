import { rounded } from '../number.ts'
import type { Day } from '../time/day.ts'
import { type SocialLedger, shareOfTimeInAll } from './ledger.ts'

/** One client of the list, flat. Acts are those of both together, so that the ratio can be reckoned from them. Null: not recorded; minutes are working time. */
export interface SocialRow {
  readonly client: string
  readonly name: string
  readonly week: string | null
  readonly from: Day
  readonly countedTo: Day
  readonly replies: number | null
  readonly comments: number | null
  readonly shares: number | null
  readonly likes: number | null
  readonly ownPosts: number | null
  readonly ratio: number | null
  readonly ratioTarget: number
  readonly isUnderTarget: boolean | null
  /** In per cent, as the two below. */
  readonly shareOfTime: number | null
  readonly onTheSpot: number
  readonly timed: number
  readonly firstReplyMedian: number | null
  readonly firstReplyNinetieth: number | null
  readonly needing: number
  readonly answered: number
  readonly inTime: number
  readonly late: number
  readonly promoShare: number | null
  readonly promoCeiling: number | null
  readonly isOverCeiling: boolean
  readonly homeworkOnTime: number
  readonly homeworkDue: number
  readonly conversationsLed: number | null
  readonly lastHeardOn: Day | null
}

export const socialRowFields = [
  'client',
  'name',
  'week',
  'from',
  'countedTo',
  'replies',
  'comments',
  'shares',
  'likes',
  'ownPosts',
  'ratio',
  'ratioTarget',
  'isUnderTarget',
  'shareOfTime',
  'onTheSpot',
  'timed',
  'firstReplyMedian',
  'firstReplyNinetieth',
  'needing',
  'answered',
  'inTime',
  'late',
  'promoShare',
  'promoCeiling',
  'isOverCeiling',
  'homeworkOnTime',
  'homeworkDue',
  'conversationsLed',
  'lastHeardOn',
] satisfies (keyof SocialRow)[]

export function socialRow(ledger: SocialLedger): SocialRow {
  const { client, period, together, social, promo } = ledger
  const { replying, homework } = social
  return {
    client: client.slug,
    name: client.name,
    week: period.week,
    from: period.from,
    countedTo: period.countedTo,
    replies: together?.replies ?? null,
    comments: together?.comments ?? null,
    shares: together?.shares ?? null,
    likes: together?.likes ?? null,
    ownPosts: social.ownPosts,
    ratio: social.ratio,
    ratioTarget: ledger.ratioTarget,
    isUnderTarget: ledger.isUnderTarget,
    shareOfTime: social.shareOfTime.now,
    onTheSpot: replying.onTheSpot,
    timed: replying.timed,
    firstReplyMedian: replying.firstReply?.median ?? null,
    firstReplyNinetieth: replying.firstReply?.ninetieth ?? null,
    needing: replying.needing,
    answered: replying.answered,
    inTime: replying.met,
    late: replying.missed,
    promoShare: promo?.percent ?? null,
    promoCeiling: ledger.promoCeiling,
    isOverCeiling: ledger.isOverCeiling,
    homeworkOnTime: homework.onTime,
    homeworkDue: homework.planned,
    conversationsLed: social.conversationsLed,
    lastHeardOn: social.lastHeardOn,
  }
}

/** All clients together, for people to read beneath the rows. What does not add up, such as the middle of reply times, is left out. */
export interface SocialTotal
  extends Pick<
    SocialRow,
    | 'replies'
    | 'comments'
    | 'shares'
    | 'ownPosts'
    | 'ratio'
    | 'shareOfTime'
    | 'inTime'
    | 'late'
    | 'homeworkOnTime'
    | 'homeworkDue'
  > {
  readonly client: 'all'
}

export function socialTotal(ledgers: readonly SocialLedger[]): SocialTotal {
  const rows = ledgers.map(socialRow)
  const sum = (of: (row: SocialRow) => number | null) => sumOf(rows, of)
  return {
    client: 'all',
    replies: sum((row) => row.replies),
    comments: sum((row) => row.comments),
    shares: sum((row) => row.shares),
    ownPosts: sum((row) => row.ownPosts),
    ratio: ratioInAll(rows),
    shareOfTime: shareOfTimeInAll(ledgers),
    inTime: sum((row) => row.inTime) ?? 0,
    late: sum((row) => row.late) ?? 0,
    homeworkOnTime: sum((row) => row.homeworkOnTime) ?? 0,
    homeworkDue: sum((row) => row.homeworkDue) ?? 0,
  }
}

/** The sum of what is known; null: nothing is. */
function sumOf(rows: readonly SocialRow[], of: (row: SocialRow) => number | null): number | null {
  const known = rows.map(of).filter((each) => each !== null)
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0)
}

/** The acts of the clients whose ratio is known ÷ their posts: the sum of both sides, never the mean of ratios. */
function ratioInAll(rows: readonly SocialRow[]): number | null {
  const known = rows.filter(({ ratio }) => ratio !== null)
  if (known.length === 0) return null
  const acts = known.reduce((sum, row) => sum + (row.replies ?? 0) + (row.comments ?? 0) + (row.shares ?? 0), 0)
  return rounded(acts / known.reduce((sum, row) => sum + (row.ownPosts ?? 0), 0), 1)
}
