import { type GoalState, shareOfTime, shareOfWay, type Verdict, verdict } from '../goal.ts'
import { metricLabel } from '../metric.ts'
import { wholePercent } from '../number.ts'
import type { Day } from '../time/day.ts'
import { lastCounted, type WeekFacts } from './facts.ts'

/** One needle of the report. Shares are whole per cent; null: not recorded. */
export interface GoalLine {
  readonly title: string
  readonly metric: string
  readonly metricLabel: string
  readonly channel: string | null
  readonly baseline: number | null
  readonly weekAgo: number | null
  readonly now: number | null
  readonly measuredOn: Day | null
  readonly target: number | null
  readonly dueOn: Day | null
  readonly wayMade: number | null
  readonly timeGone: number | null
  readonly verdict: Verdict
}

/** The goals that had begun, in the order of the strategy. */
export function goalLines(facts: WeekFacts): GoalLine[] {
  const on = lastCounted(facts.week, facts.today)
  const before = new Map(facts.goalsBefore.map((goal) => [goal.id, goal.now]))
  const channels = new Map(facts.channels.map((channel) => [channel.id, channel.key]))
  return facts.goals
    .filter((goal) => goal.startsOn <= on)
    .map((goal) => goalLine(goal, on, before.get(goal.id) ?? null, channels.get(goal.channelId ?? 0) ?? null))
}

function goalLine(goal: GoalState, on: Day, weekAgo: number | null, channel: string | null): GoalLine {
  const way = shareOfWay(goal)
  return {
    title: goal.title,
    metric: goal.metric,
    metricLabel: metricLabel(goal.metric),
    channel,
    baseline: goal.baseline,
    weekAgo,
    now: goal.now,
    measuredOn: goal.nowOn,
    target: goal.target,
    dueOn: goal.dueOn,
    wayMade: wholePercent(way),
    timeGone: wholePercent(shareOfTime(goal, on)),
    verdict: verdict(goal, on),
  }
}

/** The answer to "on track?". Every goal is counted in one of the figures. */
export interface Track {
  readonly state: 'on track' | 'mostly on track' | 'behind' | 'too early' | 'no goals'
  readonly goals: number
  readonly onPaceOrAhead: number
  readonly behind: readonly string[]
  /** Measured, but hardly any of the time has gone. */
  readonly tooEarly: number
  /** Measured, but without a baseline, a target or a day there is no pace. */
  readonly withoutPace: number
  readonly notMeasured: number
}

/** On track while no goal that has a pace is behind, mostly while fewer than half are. When fewer than half have a pace and none is behind, it says nothing yet. */
export function track(goals: readonly GoalLine[]): Track {
  const count = (...verdicts: readonly Verdict[]) => goals.filter((goal) => verdicts.includes(goal.verdict)).length
  const behind = goals.filter((goal) => goal.verdict === 'behind').map((goal) => goal.title)
  const onPaceOrAhead = count('reached', 'ahead', 'on pace')
  return {
    state: stateOf(goals.length, onPaceOrAhead + behind.length, behind.length),
    goals: goals.length,
    onPaceOrAhead,
    behind,
    tooEarly: count('too early'),
    withoutPace: count('no baseline yet', 'no target yet', 'no day set'),
    notMeasured: count('no data'),
  }
}

function stateOf(goals: number, judged: number, behind: number): Track['state'] {
  if (goals === 0) return 'no goals'
  if (behind === 0) return judged * 2 < goals ? 'too early' : 'on track'
  return behind * 2 < judged ? 'mostly on track' : 'behind'
}
