import { rounded } from '../number.ts'
import { addDays, type Day } from '../time/day.ts'

/** How a figure moved: per cent for counts and levels, percentage points for rates. Rounded to one decimal. */
export interface Change {
  readonly unit: 'per cent' | 'points'
  readonly by: number
}

/** Null, printed as "—", when the earlier figure is 0 or missing. */
export function change(now: number | null, earlier: number | null, kind: 'count' | 'level' | 'rate'): Change | null {
  if (now === null || earlier === null || earlier === 0) return null
  if (kind === 'rate') return { unit: 'points', by: rounded(now - earlier, 1) }
  return { unit: 'per cent', by: rounded((100 * (now - earlier)) / Math.abs(earlier), 1) }
}

/** A figure beside what it is compared with. */
export interface Compared {
  readonly now: number | null
  readonly lastWeek: number | null
  /** The average of the weeks before. */
  readonly usual: number | null
  readonly change: Change | null
}

/** The days of a week that are counted: all seven, or those up to today. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/** Whole weeks that lie in the 90 days before a week. */
const wholeWeeks = 12

/**
 * A figure of a week, of the week before, and of a usual week. Like is compared with like: of a week that is not over, the earlier weeks give the same days.
 * A usual week is the average of those on record among the twelve whole weeks of the 90 days before; fewer than two make no average.
 */
export function compared(
  span: Span,
  kind: 'count' | 'level' | 'rate',
  figureIn: (span: Span) => number | null,
): Compared {
  const weeksBack = (weeks: number) =>
    figureIn({ from: addDays(span.from, -7 * weeks), to: addDays(span.to, -7 * weeks) })
  const now = figureIn(span)
  const lastWeek = weeksBack(1)
  const known = Array.from({ length: wholeWeeks }, (_, index) => weeksBack(index + 1)).filter((each) => each !== null)
  const usual = known.length < 2 ? null : rounded(known.reduce((sum, each) => sum + each, 0) / known.length, 1)
  return { now, lastWeek, usual, change: change(now, lastWeek, kind) }
}

export function within<Thing extends { readonly onDay: Day }>(things: readonly Thing[], span: Span): Thing[] {
  return things.filter((thing) => thing.onDay >= span.from && thing.onDay <= span.to)
}
