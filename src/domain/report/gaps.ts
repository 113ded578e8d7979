import { counted } from '../number.ts'
import { listed } from '../text/phrase.ts'
import { addDays, spokenDay } from '../time/day.ts'
import type { JudgedDefinition } from './judge.ts'
import { isLedgerCount } from './metric-figure.ts'
import type { SectionKey } from './sections.ts'
import type { WeekReport } from './week-report.ts'

/**
 * What a page or the full report has to leave unsaid, each with what would fill it: whole sections, goals and definitions that nobody has measured, replies that
 * nobody counted, and what cannot be told before the week is over.
 */
export function gaps(report: WeekReport, keys: readonly SectionKey[] | 'all'): string[] {
  const isShown = (key: SectionKey) => keys === 'all' || keys.includes(key)
  const leftOut = report.sections
    .filter((section) => !section.hasData && isShown(section.key))
    .map((section) => `left out "${section.title}": ${section.fill}`)
  return [...leftOut, ...unmeasured(report), ...uncounted(report), ...untold(report)]
}

/** A line for each goal, and one for all the readings that only definitions want: a reading may fill a goal and a win at once, and one command takes several. */
function unmeasured(report: WeekReport): string[] {
  const wanting = (report.definitions ?? []).filter(({ judgement }) => judgement === 'not measured')
  const goals = report.goals.filter(({ now }) => now === null)
  const isOfGoal = ({ channel, measure }: JudgedDefinition) =>
    goals.some((goal) => goal.metric === measure.metric && goal.channel === channel)
  const goalLines = goals.map((goal) => {
    const also = wanting.filter(({ channel, measure }) => measure.metric === goal.metric && channel === goal.channel)
    const named = [`the goal "${goal.title}"`, ...also.map(nameOf)]
    return `no reading for ${listed(named)}: ${addReadings(report, goal.channel, [goal.metric])}`
  })
  return [
    ...new Set(goalLines),
    ...definitionLines(
      report,
      wanting.filter((each) => !isOfGoal(each)),
    ),
  ]
}

function definitionLines(report: WeekReport, wanting: readonly JudgedDefinition[]): string[] {
  const [done, read] = [true, false].map((isCount) =>
    wanting.filter(({ measure }) => isLedgerCount(measure.metric) === isCount),
  ) as [JudgedDefinition[], JudgedDefinition[]]
  const channels = [...new Set(read.map(({ channel }) => channel))]
  return [
    ...channels.map((channel) => {
      const here = read.filter((each) => each.channel === channel)
      const metrics = [...new Set(here.map(({ measure }) => measure.metric))]
      return `no reading for ${namesOf(here)}: ${addReadings(report, channel, metrics)}`
    }),
    ...(done.length > 0 ? [`nothing recorded for ${namesOf(done)}: ${didSome(report)}`] : []),
  ]
}

/** `the win "…"`, or `4 wins and 5 losses that were agreed`. */
function namesOf(definitions: readonly JudgedDefinition[]): string {
  const [first, ...others] = definitions
  if (first && others.length === 0) return nameOf(first)
  const wins = definitions.filter(({ kind }) => kind === 'win').length
  const losses = definitions.length - wins
  const counts = [
    ...(wins > 0 ? [counted(wins, 'win')] : []),
    ...(losses > 0 ? [counted(losses, 'loss', 'losses')] : []),
  ]
  return `${listed(counts)} that were agreed`
}

function addReadings({ client }: WeekReport, channel: string | null, metrics: readonly string[]): string {
  const readings = metrics.map((metric) => `${metric}=NUMBER`).join(' ')
  return `smm metric add ${channel === null ? client.slug : `${client.slug}/${channel}`} ${readings}`
}

function didSome({ client, channels }: WeekReport): string {
  return `smm did ${[client.slug, ...channels.slice(0, 1)].join(' ')} 5c 1s`
}

function nameOf({ kind, title }: JudgedDefinition): string {
  return `the ${kind} "${title}"`
}

function uncounted({ social }: WeekReport): string[] {
  const days = social.daysUncounted
  if (days === 0) return []
  return [`replies of ${counted(days, 'day')} were not counted: smm d REF x4, or smm d REF x0 when nobody wrote`]
}

/** What would be so if the week ended now, and may still change. */
function untold({ definitions, client, period }: WeekReport): string[] {
  return (definitions ?? [])
    .filter((each) => each.judgement === 'open' && each.metSoFar && each.until >= period.writtenOn)
    .map((each) => {
      const name = nameOf(each)
      return `${name} cannot be told before ${spokenDay(addDays(each.until, 1))}: smm report week --client ${client.slug} --week ${each.until}`
    })
}
