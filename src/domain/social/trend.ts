import type { Span } from '../report/compare.ts'
import type { SocialFacts } from '../report/facts.ts'
import { countsIn, ratioIn, shareOfTimeIn } from '../report/social-figures.ts'
import { addDays, type Day } from '../time/day.ts'
import { weekOf } from '../time/week.ts'

/** A whole week, by the same functions as its own report. Null: not recorded. */
export interface TrendWeek extends Span {
  readonly week: string
  /** The manager's replies. */
  readonly replies: number | null
  readonly ratio: number | null
  /** In per cent. */
  readonly shareOfTime: number | null
}

const weeks = 8

/** The last eight whole weeks by a day, the oldest first: a week that the day lies in is not over. */
export function trendUpTo(day: Day, facts: SocialFacts): TrendWeek[] {
  const monday = weekOf(day).from
  return Array.from({ length: weeks }, (_, index) => {
    const { name, from, to } = weekOf(addDays(monday, -7 * (weeks - index)))
    const replies = countsIn(facts, { from, to }, 'manager')?.replies ?? null
    return {
      week: name,
      from,
      to,
      replies,
      ratio: ratioIn(facts, { from, to }),
      shareOfTime: shareOfTimeIn(facts, { from, to }),
    }
  })
}
