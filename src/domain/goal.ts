import { type Day, daysBetween } from './time/day.ts'

/** An objective with a needle that moves from a baseline to a target by a day. */
export interface Goal {
  readonly id: number
  readonly clientId: number
  readonly key: string
  readonly title: string
  readonly metric: string
  readonly channelId: number | null
  readonly baseline: number | null
  readonly target: number | null
  readonly startsOn: Day
  readonly dueOn: Day | null
  readonly endedOn: Day | null
}

/** A goal's needle with where it stands now; null: nothing was recorded. */
export interface GoalState extends Goal {
  readonly now: number | null
  readonly nowOn: Day | null
}

export type Verdict = 'ahead' | 'on pace' | 'behind' | 'no data'

/** Share of the way from baseline to target; null without all three figures, or when there is no way to go. */
export function shareOfWay(goal: Pick<GoalState, 'baseline' | 'target' | 'now'>): number | null {
  const { baseline, target, now } = goal
  if (baseline === null || target === null || now === null || baseline === target) return null
  return (now - baseline) / (target - baseline)
}

/** Share of the time from start to due that is over on a day, 0 to 1; null without a due day. */
export function shareOfTime(goal: Pick<Goal, 'startsOn' | 'dueOn'>, on: Day): number | null {
  if (goal.dueOn === null) return null
  const whole = daysBetween(goal.startsOn, goal.dueOn)
  if (whole <= 0) return 1
  return Math.max(0, Math.min(1, daysBetween(goal.startsOn, on) / whole))
}

/** Pace: share of the way ÷ share of the time (report definitions). Null at the very start or without figures. */
export function pace(goal: GoalState, on: Day): number | null {
  const way = shareOfWay(goal)
  const time = shareOfTime(goal, on)
  if (way === null || time === null || time === 0) return null
  return way / time
}

/** At least 10 % faster than time is ahead, at least 10 % slower is behind. */
export function verdict(goal: GoalState, on: Day): Verdict {
  const way = shareOfWay(goal)
  if (way === null) return 'no data'
  if (way >= 1) return 'ahead'
  const speed = pace(goal, on)
  if (speed === null) return shareOfTime(goal, on) === null ? 'no data' : 'on pace'
  if (speed >= 1.1) return 'ahead'
  return speed >= 0.9 ? 'on pace' : 'behind'
}

/** How far the needle is short of where the time says that it should be, in its own units; null unless the goal is behind. */
export function behindBy(goal: GoalState, on: Day): number | null {
  const { baseline, target, now } = goal
  const time = shareOfTime(goal, on)
  if (baseline === null || target === null || now === null || time === null) return null
  return verdict(goal, on) === 'behind' ? Math.abs(baseline + (target - baseline) * time - now) : null
}
