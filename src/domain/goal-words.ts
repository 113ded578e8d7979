import { behindBy, type GoalState, shareOfTime, shareOfWay, verdict } from './goal.ts'
import { figure, percent, wholePercent } from './number.ts'
import type { Day } from './time/day.ts'

/** `10 → 12 → 14`: baseline, now, target; a dash for what is not recorded. */
export function needleWords(goal: Pick<GoalState, 'baseline' | 'now' | 'target'>): string {
  return [goal.baseline, goal.now, goal.target].map(figure).join(' → ')
}

/** Where the needle stands: `10 → 12 → 14, 50 % of the way in 40 % of the time: ahead`. */
export function paceWords(goal: GoalState, on: Day): string {
  const way = shareOfWay(goal)
  const time = shareOfTime(goal, on)
  const shares =
    way === null || time === null
      ? ''
      : `, ${percent(wholePercent(way))} of the way in ${percent(wholePercent(time))} of the time`
  const short = behindBy(goal, on)
  return `${needleWords(goal)}${shares}: ${verdict(goal, on)}${short === null ? '' : ` by ${figure(short)}`}`
}
