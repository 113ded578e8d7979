import { counted, notRecorded, percent } from '../../../domain/number.ts'
import type { Replying } from '../../../domain/report/social-figures.ts'
import type { SocialPeriod } from '../../../domain/social/ledger.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import { rangeWords } from '../report/words.ts'

/** True until the last day of the week is over, as in the report. */
export function isRunningWeek({ week, writtenOn, to }: SocialPeriod): boolean {
  return week !== null && writtenOn <= to
}

/** True on the first day of a running week, of which there is next to nothing to see. */
export function hasJustBegun(period: SocialPeriod): boolean {
  return isRunningWeek(period) && period.from === period.countedTo
}

/** `week 47, 16 to 22 Nov 2026`; `week 48, Mon 23 Nov 2026 so far`; the days alone where they are no week. */
export function periodWords(period: SocialPeriod): string {
  const days = rangeWords(period.from, period.countedTo)
  if (period.week === null) return days
  return `week ${Number(period.week.slice(-2))}, ${days}${isRunningWeek(period) ? ' so far' : ''}`
}

/** `34 answered on the spot (not timed), 12 timed: median 48 min, 90 % within 2 h 10`; empty: nobody was answered. */
export function coverageWords({ onTheSpot, timed, firstReply }: Replying): string {
  if (onTheSpot === 0 && timed === 0) return ''
  const spot = `${onTheSpot} answered on the spot (not timed), ${timed} timed`
  if (firstReply === null) return spot
  const { count, median, ninetieth } = firstReply
  const whose = count === timed ? '' : `, ${counted(count, 'first answer')}`
  return `${spot}${whose}: median ${spokenMinutes(median)}, 90 % within ${spokenMinutes(ninetieth)}`
}

/** `2 of 5 who needed an answer got one (40 %)`. */
export function answeredWords({ answered, needing, rate }: Replying): string {
  return `${partOf(answered, needing)} who needed an answer got one (${percent(rate.now)})`
}

/** `11 of 12`; a dash where there was none. */
export function partOf(done: number, all: number): string {
  return all === 0 ? notRecorded : `${done} of ${all}`
}
