import { counted } from '../../../domain/number.ts'
import type { Listening } from '../../../domain/report/listening.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import { phrase } from '../../../domain/text/phrase.ts'
import { escapeMarkdown, type Markdown, mdList } from '../../markdown.ts'
import { besideBlocks } from './beside.ts'

const linesNamed = 5

/** Themes with one example each, what competitors did, and what else was heard. */
export function listeningSection(
  { listening, beside }: Pick<WeekReport, 'listening' | 'beside'>,
  platformNames: ReadonlyMap<string, string>,
): readonly Markdown[] {
  return [...heardBlocks(listening), ...besideBlocks(beside, platformNames)]
}

function heardBlocks(listening: Listening | null): readonly Markdown[] {
  if (listening === null) return []
  const themes = listening.themes.map(
    ({ theme, count, example }) => `**${escapeMarkdown(theme)}**, ${counted(count, 'time')}: ${said(example)}`,
  )
  const competitors = listening.competitors.map(
    ({ name, lines, answers }) => `**${escapeMarkdown(name)}:** ${doings(lines, answers)}`,
  )
  return [
    ...part('What people talk about:', themes),
    ...part('What competitors did:', competitors),
    listening.others.length === 0 ? '' : `Also heard: ${sayings(listening.others)}.`,
  ]
}

/** How it answers people stands behind what it did. */
function doings(lines: readonly string[], answers: readonly string[]): Markdown {
  const how = answers.length === 0 ? [] : [`how it answers: ${sayings(answers)}`]
  return [...(lines.length === 0 ? [] : [sayings(lines)]), ...how].join('; ')
}

function part(heading: string, items: readonly Markdown[]): readonly Markdown[] {
  return items.length === 0 ? [] : [heading, mdList(items)]
}

function said(words: string): Markdown {
  return escapeMarkdown(phrase(words))
}

function sayings(lines: readonly string[]): Markdown {
  const more = lines.length > linesNamed ? `; and ${lines.length - linesNamed} more` : ''
  return `${lines.slice(0, linesNamed).map(said).join('; ')}${more}`
}
