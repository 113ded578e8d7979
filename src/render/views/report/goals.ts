import type { GoalLine } from '../../../domain/report/goals.ts'
import type { OutcomeDefinitions, WeekReport } from '../../../domain/report/week-report.ts'
import { shortDay, spokenDay } from '../../../domain/time/day.ts'
import { findMetric } from '../../../domain/metric.ts'
import { type Markdown, mdList, mdTable, mdText } from '../../markdown.ts'
import { figure, notRecorded, percent } from './words.ts'

/** The needles: figures for who knows the trade, sentences for a newcomer. */
export function goalsSection(report: WeekReport): Markdown {
  if (report.client.kind === 'newcomer') return mdList(report.goals.map((goal) => goalSentence(goal, report.period.from)))
  return mdTable(
    ['Goal', 'Start → now → target', 'A week ago', 'Way made', 'Time gone', 'Verdict'],
    report.goals.map((goal) => [
      mdText(goal.title),
      [goal.baseline, goal.now, goal.target].map((value) => valueOf(goal, value)).join(' → ') + asOf(goal, report.period.from),
      valueOf(goal, goal.weekAgo),
      percent(goal.wayMade),
      percent(goal.timeGone),
      verdictWords(goal),
    ]),
  )
}

function goalSentence(goal: GoalLine, weekFrom: string): Markdown {
  const title = `**${mdText(goal.title)}:**`
  const by = goal.dueOn === null ? '' : ` by ${spokenDay(goal.dueOn)} ${goal.dueOn.slice(0, 4)}`
  const want = goal.target === null ? '' : ` and want ${valueOf(goal, goal.target)}${by}`
  const start = goal.baseline === null ? '' : `we began at ${valueOf(goal, goal.baseline)}, `
  if (goal.now === null) {
    const from = goal.baseline === null ? '' : `we began at ${valueOf(goal, goal.baseline)}${want}; `
    return `${title} ${from}not measured since.`
  }
  const before = goal.weekAgo === null || goal.weekAgo === goal.now ? '' : ` (${valueOf(goal, goal.weekAgo)} a week ago)`
  const stand = `${start}stand at ${valueOf(goal, goal.now)}${before}${asOf(goal, weekFrom)}${want}`
  const way =
    goal.wayMade === null || goal.timeGone === null || goal.isReached
      ? ''
      : ` That is ${percent(goal.wayMade)} of the way in ${percent(goal.timeGone)} of the time:`
  return `${title} ${start === '' ? `we ${stand}` : stand}.${way} ${goal.isReached ? 'Reached.' : `${verdictWords(goal)}.`}`
}

/** A needle that was last read before the week says when. */
function asOf(goal: GoalLine, weekFrom: string): string {
  return goal.measuredOn !== null && goal.measuredOn < weekFrom ? ` (last read ${shortDay(goal.measuredOn)})` : ''
}

function valueOf(goal: GoalLine, value: number | null): string {
  return findMetric(goal.metric)?.kind === 'rate' ? percent(value) : figure(value)
}

function verdictWords(goal: GoalLine): string {
  if (goal.isReached) return 'reached'
  return goal.verdict === 'no data' ? notRecorded : goal.verdict
}

/** The paths to the goals, and what was agreed to call a win and a loss. */
export function goalsBackground(report: WeekReport): readonly Markdown[] {
  const tactics = report.tactics.length === 0 ? '' : `How we go about it: ${report.tactics.map(mdText).join('; ')}.`
  return [tactics, ...definitionsOf(report.definitions)]
}

function definitionsOf(definitions: OutcomeDefinitions | null): Markdown[] {
  if (definitions === null) return []
  const block = (words: string, titles: readonly string[]) =>
    titles.length === 0 ? [] : [`${words}:`, mdList(titles.map(mdText))]
  return [
    ...block('We agreed to call it a win when', definitions.wins),
    ...block('We agreed to call it a loss when', definitions.losses),
  ]
}
