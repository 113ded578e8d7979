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
  readonly isReached: boolean
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
    isReached: way !== null && way >= 1,
  }
}

/** The answer to "on track?". */
export interface Track {
  readonly state: 'on track' | 'mostly on track' | 'behind' | 'too early' | 'no goals'
  readonly goals: number
  readonly onPaceOrAhead: number
  readonly notMeasured: number
  readonly behind: readonly string[]
}

/** On track while no goal that was measured is behind, mostly while fewer than half are. Fewer than half measured and none behind says nothing yet. */
export function track(goals: readonly GoalLine[]): Track {
  const behind = goals.filter((goal) => goal.verdict === 'behind').map((goal) => goal.title)
  const notMeasured = goals.filter((goal) => goal.verdict === 'no data').length
  const measured = goals.length - notMeasured
  return {
    state: stateOf(goals.length, measured, behind.length),
    goals: goals.length,
    onPaceOrAhead: measured - behind.length,
    notMeasured,
    behind,
  }
}

function stateOf(goals: number, measured: number, behind: number): Track['state'] {
  if (goals === 0) return 'no goals'
  if (behind === 0) return measured * 2 < goals ? 'too early' : 'on track'
  return behind * 2 < measured ? 'mostly on track' : 'behind'
}
