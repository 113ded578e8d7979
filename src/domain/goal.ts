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

/**
 * How a goal stands, in the words that are printed. `no data` is a needle that nobody has read; the three after it are measured, but lack what a pace is made of.
 */
export type Verdict =
  | 'reached'
  | 'ahead'
  | 'on pace'
  | 'behind'
  | 'too early'
  | 'no data'
  | 'no baseline yet'
  | 'no target yet'
  | 'no day set'

/** Before this share of the time is over, a first reading says nothing about pace. */
const earlyShare = 0.05

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

/** Pace: share of the way ÷ share of the time (report definitions). 0 when it is worse than at the start; null while it is too early, and without figures. */
export function pace(goal: GoalState, on: Day): number | null {
  const way = shareOfWay(goal)
  const time = shareOfTime(goal, on)
  if (way === null || time === null) return null
  if (way < 0) return 0
  return time < earlyShare ? null : way / time
}

/**
 * At least 10 % faster than time is ahead, at least 10 % slower is behind. A target is reached and a needle that is worse than at the start is behind, whatever
 * the time.
 */
export function verdict(goal: GoalState, on: Day): Verdict {
  const way = shareOfWay(goal)
  if (way === null) return whatIsMissing(goal)
  if (way >= 1) return 'reached'
  if (way < 0) return 'behind'
  if (goal.dueOn === null) return 'no day set'
  const speed = pace(goal, on)
  if (speed === null) return 'too early'
  if (speed >= 1.1) return 'ahead'
  return speed >= 0.9 ? 'on pace' : 'behind'
}

/** Why there is no way to measure. A goal whose baseline is its target has nothing to move and so lacks a target. */
function whatIsMissing({ now, baseline }: GoalState): Verdict {
  if (now === null) return 'no data'
  return baseline === null ? 'no baseline yet' : 'no target yet'
}

/** How far the needle is short of where the time says that it should be, in its own units; null unless the goal is behind. Without a due day it should be where it began. */
export function behindBy(goal: GoalState, on: Day): number | null {
  const { baseline, target, now } = goal
  if (verdict(goal, on) !== 'behind' || baseline === null || target === null || now === null) return null
  return Math.abs(baseline + (target - baseline) * (shareOfTime(goal, on) ?? 0) - now)
}
