import { behindBy, type GoalState, shareOfTime, shareOfWay, verdict } from './goal.ts'
import { spokenNumber } from './number.ts'
import type { Day } from './time/day.ts'

/** `10 → 12 → 14`: baseline, now, target; a dash for what is not recorded. */
export function needleWords(goal: Pick<GoalState, 'baseline' | 'now' | 'target'>): string {
  return [goal.baseline, goal.now, goal.target].map(figureWords).join(' → ')
}

/** A figure with two decimals at most, or a dash, never 0 for what is not recorded. */
export function figureWords(value: number | null): string {
  return value === null ? '—' : spokenNumber(Math.round(value * 100) / 100)
}

/** A share as whole per cent, or a dash. */
export function shareWords(share: number | null): string {
  return share === null ? '—' : `${spokenNumber(Math.round(share * 100))} %`
}

/** Where the needle stands: `10 → 12 → 14, 50 % of the way in 40 % of the time: ahead`. */
export function paceWords(goal: GoalState, on: Day): string {
  const way = shareOfWay(goal)
  const time = shareOfTime(goal, on)
  const shares =
    way === null || time === null ? '' : `, ${shareWords(way)} of the way in ${shareWords(time)} of the time`
  const short = behindBy(goal, on)
  return `${needleWords(goal)}${shares}: ${verdict(goal, on)}${short === null ? '' : ` by ${figureWords(short)}`}`
}
