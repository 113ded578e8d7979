import { findMetric } from '../../../domain/metric.ts'
import { figure, percent } from '../../../domain/number.ts'
import type { GoalLine } from '../../../domain/report/goals.ts'
import type { JudgedDefinition } from '../../../domain/report/judge.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import { capital } from '../../../domain/text/phrase.ts'
import { type Day, daysBetween, shortDay, spokenDay } from '../../../domain/time/day.ts'
import { escapeMarkdown, type Markdown, mdList, mdTable } from '../../markdown.ts'

/** The needles: figures for who knows the trade, sentences for a newcomer. */
export function goalsSection(report: WeekReport): Markdown {
  if (report.client.kind === 'newcomer')
    return mdList(report.goals.map((goal) => goalSentence(goal, report.period.countedTo)))
  return mdTable(
    ['Goal', 'Verdict', 'Start → now → target', 'A week ago', 'Way made', 'Time gone'],
    report.goals.map((goal) => [
      escapeMarkdown(goal.title),
      verdictWords(goal),
      [goal.baseline, goal.now, goal.target].map((value) => inUnit(goal, value)).join(' → ') +
        asOf(goal, report.period.countedTo),
      inUnit(goal, goal.weekAgo),
      percent(goal.wayMade),
      percent(goal.timeGone),
    ]),
    2,
  )
}

function goalSentence(goal: GoalLine, countedTo: Day): Markdown {
  const title = `**${escapeMarkdown(goal.title)}:**`
  const by = goal.dueOn === null ? '' : ` by ${spokenDay(goal.dueOn)} ${goal.dueOn.slice(0, 4)}`
  const want = goal.target === null ? '' : ` and want ${inUnit(goal, goal.target)}${by}`
  const start = goal.baseline === null ? '' : `we began at ${inUnit(goal, goal.baseline)}, `
  if (goal.now === null) {
    const from = goal.baseline === null ? '' : `we began at ${inUnit(goal, goal.baseline)}${want}; `
    return `${title} ${from}not measured since.`
  }
  const before = goal.weekAgo === null || goal.weekAgo === goal.now ? '' : ` (${inUnit(goal, goal.weekAgo)} a week ago)`
  const stand = `${start}stand at ${inUnit(goal, goal.now)}${before}${asOf(goal, countedTo)}${want}`
  return `${title} ${start === '' ? `we ${stand}` : stand}. ${paceSentence(goal)}`
}

function paceSentence(goal: GoalLine): string {
  const { wayMade, timeGone } = goal
  if (wayMade !== null && wayMade < 0) return 'That is behind where we began.'
  if (wayMade === null || timeGone === null || goal.verdict === 'reached') return `${capital(verdictWords(goal))}.`
  return `That is ${percent(wayMade)} of the way in ${percent(timeGone)} of the time: ${verdictWords(goal)}.`
}

/** A needle that was last read more than a week ago says when. */
function asOf(goal: GoalLine, countedTo: Day): string {
  return goal.measuredOn !== null && daysBetween(goal.measuredOn, countedTo) >= 7
    ? ` (last read ${shortDay(goal.measuredOn)})`
    : ''
}

function inUnit(goal: GoalLine, value: number | null): string {
  return findMetric(goal.metric)?.kind === 'rate' ? percent(value) : figure(value)
}

function verdictWords(goal: GoalLine): string {
  return goal.verdict === 'no data' ? 'not measured' : goal.verdict
}

/** The paths to the goals, and what was agreed to call a win and a loss. */
export function goalsBackground(report: WeekReport): readonly Markdown[] {
  const tactics =
    report.tactics.length === 0 ? '' : `How we go about it: ${report.tactics.map(escapeMarkdown).join('; ')}.`
  return [tactics, ...definitionsOf(report.definitions)]
}

function definitionsOf(definitions: readonly JudgedDefinition[] | null): Markdown[] {
  const block = (kind: JudgedDefinition['kind']) => {
    const agreed = (definitions ?? []).filter((each) => each.kind === kind)
    const titles = agreed.map(({ title }) => escapeMarkdown(title))
    return titles.length === 0 ? [] : [`We agreed to call it a ${kind} when:`, mdList(titles)]
  }
  return [...block('win'), ...block('loss')]
}
