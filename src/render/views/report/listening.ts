import { counted } from '../../../domain/number.ts'
import type { Listening } from '../../../domain/report/listening.ts'
import { phrase } from '../../../domain/text/phrase.ts'
import { escapeMarkdown, type Markdown, mdList } from '../../markdown.ts'

const linesNamed = 5

/** Themes with one example each, what competitors did, and what else was heard. */
export function listeningSection(listening: Listening | null): readonly Markdown[] {
  if (listening === null) return []
  const themes = listening.themes.map(
    ({ theme, count, example }) => `**${escapeMarkdown(theme)}**, ${counted(count, 'time')}: ${said(example)}`,
  )
  const competitors = listening.competitors.map(({ name, lines }) => `**${escapeMarkdown(name)}:** ${sayings(lines)}`)
  return [
    ...part('What people talk about:', themes),
    ...part('What competitors did:', competitors),
    listening.others.length === 0 ? '' : `Also heard: ${sayings(listening.others)}.`,
  ]
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
