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

/** One line for each command, since a reading may fill a goal and a definition of a win at once. */
function unmeasured(report: WeekReport): string[] {
  const names = new Map<string, string[]>()
  const put = (command: string, name: string) => names.set(command, [...(names.get(command) ?? []), name])
  for (const goal of report.goals.filter(({ now }) => now === null)) {
    put(addReading(report, goal.channel, goal.metric), `the goal "${goal.title}"`)
  }
  for (const definition of report.definitions ?? []) {
    if (definition.judgement === 'not measured') put(fillOf(report, definition), nameOf(definition))
  }
  return [...names].map(([command, named]) => `no reading for ${listed(named)}: ${command}`)
}

function addReading({ client }: WeekReport, channel: string | null, metric: string): string {
  return `smm metric add ${channel === null ? client.slug : `${client.slug}/${channel}`} ${metric}=NUMBER`
}

function fillOf(report: WeekReport, { channel, measure: { metric } }: JudgedDefinition): string {
  if (!isLedgerCount(metric)) return addReading(report, channel, metric)
  return `smm did ${[report.client.slug, ...report.channels.slice(0, 1)].join(' ')} 5c 1s`
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
