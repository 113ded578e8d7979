import type { OutcomeLine, WeekReport } from '../../../domain/report/week-report.ts'
import { escapeMarkdown, type Markdown, mdList } from '../../markdown.ts'

/** What was noted, with evidence and the "so what"; none is said in words. */
export function outcomesSection(report: WeekReport): readonly Markdown[] {
  const of = (kind: OutcomeLine['kind']) => report.outcomes.filter((outcome) => outcome.kind === kind)
  const [wins, losses] = [of('win'), of('loss')]
  return [
    mdList([...wins, ...losses].map((outcome) => outcomeLine(outcome, report))),
    noneWords(wins.length, losses.length),
  ]
}

function outcomeLine(outcome: OutcomeLine, { client }: WeekReport): Markdown {
  const isNewcomer = client.kind === 'newcomer'
  const part = (words: string, text: string) => (text === '' ? '' : ` ${words}: ${sentence(text)}`)
  return [
    `**${outcome.kind === 'win' ? 'Win' : 'Loss'}:** ${sentence(outcome.title)}`,
    part(isNewcomer ? 'How we know' : 'Evidence', outcome.evidence),
    part(isNewcomer ? 'What it means' : 'So what', outcome.lesson),
    part(isNewcomer ? 'It belongs to the goal' : 'Goal', outcome.goal ?? ''),
  ].join('')
}

function noneWords(wins: number, losses: number): Markdown {
  if (wins === 0 && losses === 0) return 'No win and no loss was noted.'
  if (wins === 0) return 'No win was noted.'
  return losses === 0 ? 'No loss was noted.' : ''
}

function sentence(text: string): Markdown {
  const words = escapeMarkdown(text)
  return /[.!?…]$/.test(words) ? words : `${words}.`
}
