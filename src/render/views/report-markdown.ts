import { notRecorded } from '../../domain/number.ts'
import type { SectionKey } from '../../domain/report/sections.ts'
import { pageSections } from '../../domain/report/sections.ts'
import type { WeekReport } from '../../domain/report/week-report.ts'
import { escapeMarkdown, type Markdown, mdHeading, mdPage } from '../markdown.ts'
import { asksSection } from './report/asks.ts'
import { channelsSection } from './report/channels.ts'
import { definitionsSection, newcomerNote, periodNote } from './report/definitions.ts'
import { goalsBackground, goalsSection } from './report/goals.ts'
import { headline } from './report/headline.ts'
import { listeningSection } from './report/listening.ts'
import { outcomesSection } from './report/outcomes.ts'
import { publishingSection } from './report/publishing.ts'
import { relationshipsSection } from './report/relationships.ts'
import { socialInFull, socialSection } from './report/social.ts'
import { isRunning, rangeWords } from './report/words.ts'
import { nextWeekInFull, nextWeekSection, workSection, workTable } from './report/work.ts'

export interface ReportView {
  /** All sections instead of the one page. */
  readonly isFull: boolean
  /** Names of platforms by slug, for channels that are called after theirs. */
  readonly platformNames: ReadonlyMap<string, string>
}

type Blocks = readonly Markdown[]

/** The client's copy as Markdown. A section without data is not in it. */
export function reportMarkdown(report: WeekReport, view: ReportView): string {
  const keys = view.isFull ? report.sections.map((section) => section.key) : pageSections
  const shown = report.sections.filter((section) => section.hasData)
  const body = keys.flatMap((key) => {
    const section = shown.find((each) => each.key === key)
    if (!section) return []
    const blocks = blocksOf(key, report, view)
    // What only the full report tells leaves a section of the page with nothing to say.
    if (blocks.every((block) => block === '')) return []
    return key === 'headline' ? blocks : [mdHeading(2, headingOf(key, section.title, report)), ...blocks]
  })
  const note = report.client.kind === 'newcomer' && !view.isFull ? [newcomerNote] : []
  const hasDash = body.some((block) => block.includes(notRecorded))
  return mdPage([title(report), ...body, ...note, '---', periodNote(report, hasDash)])
}

function title(report: WeekReport): Markdown {
  const { week, from, countedTo } = report.period
  const number = Number(week.slice(-2))
  const soFar = isRunning(report) ? ' so far' : ''
  return mdHeading(1, `${escapeMarkdown(report.client.name)}: week ${number}${soFar}, ${rangeWords(from, countedTo)}`)
}

function headingOf(key: SectionKey, words: string, report: WeekReport): Markdown {
  return key === 'next' ? `${words}, ${rangeWords(report.nextWeek.from, report.nextWeek.to)}` : words
}

/** What stands in a section. Those of later versions have no data and so are never asked for. */
function blocksOf(key: SectionKey, report: WeekReport, { isFull, platformNames }: ReportView): Blocks {
  switch (key) {
    case 'headline':
      return [headline(report)]
    case 'goals':
      return isFull ? [goalsSection(report), ...goalsBackground(report)] : [goalsSection(report)]
    case 'outcomes':
      return outcomesSection(report)
    case 'social':
      return isFull ? socialInFull(report) : socialSection(report)
    case 'publishing':
      return publishingSection(report, platformNames)
    case 'channels':
      return [channelsSection(report, platformNames)]
    case 'listening':
      return listeningSection(report, platformNames)
    case 'relationships':
      return relationshipsSection(report.relationships)
    case 'work':
      return [...workSection(report, isFull, platformNames), ...(isFull ? [workTable(report)] : [])]
    case 'next':
      return isFull ? nextWeekInFull(report) : [nextWeekSection(report, false)]
    case 'asks':
      return [asksSection(report.asks)]
    case 'definitions':
      return definitionsSection(report)
    default:
      return []
  }
}
