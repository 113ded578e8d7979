import { cleanLine } from '../../domain/text/clean.ts'
import type { LocalTime } from '../../domain/time/zone.ts'
import { type Ranked, reasons } from '../../domain/today/rank.ts'
import type { Term, TodaySettings } from '../../domain/today/settings.ts'
import { precedence } from '../../domain/today/waiting-message.ts'
import { wrapSentences } from '../sentence.ts'
import { type Column, type TableOptions, table } from '../table.ts'
import { dueWords, nameOf, refWords } from './today-words.ts'

const meanings: Readonly<Record<Term, string>> = {
  due: 'how close or past due',
  severity: 'how much it matters to who waits',
  neglect: 'social minutes this week against the fair share',
  priority: 'priority of the client',
  age: 'days since it came, up to 14',
  behind: 'its goal behind pace',
}

interface Line {
  readonly term: string
  readonly sum: string
  readonly points: string
  readonly meaning: string
}

const columns: readonly Column<Line>[] = [
  { title: 'term', cell: (line) => line.term },
  { title: 'weight × measure', cell: (line) => line.sum, align: 'right' },
  { title: 'points', cell: (line) => line.points, align: 'right' },
  { title: 'meaning', cell: (line) => line.meaning, shrinks: true, dispensable: 1 },
]

export interface WhyView extends TableOptions {
  readonly settings: TodaySettings
  readonly now: LocalTime
  /** Where the row stands among the others, in words. */
  place(row: Ranked): string
}

/** The score of a row of the list, term by term. */
export function whyText(row: Ranked, view: WhyView): string[] {
  const due = dueWords(row, view.now)
  const lines = [
    ...reasons(row, view.settings).map((reason) => ({
      term: reason.term,
      sum: `${reason.weight} × ${reason.measure.toFixed(2)}`,
      points: reason.points.toFixed(2),
      meaning: meanings[reason.term],
    })),
    {
      term: 'score',
      sum: '',
      points: row.score.toFixed(2),
      meaning: beforeScore(row) ?? 'blocks stand in their fixed order; the score orders within',
    },
  ]
  return [
    wrapSentences(`${refWords(row)} ${nameOf(row)}: ${cleanLine(row.title)}`.trimStart(), view.width),
    wrapSentences(`${view.place(row)}${due ? `, due ${due}` : ''}`, view.width),
    '',
    ...table(columns, lines, view),
  ]
}

/** What goes before everything that is scored; null: the score orders it. */
function beforeScore(row: Ranked): string | null {
  if (row.precedence === undefined || row.precedence === precedence.scored) return null
  return row.precedence === precedence.look
    ? 'a look that is due goes before the scores'
    : 'severe: stands first, whatever the scores'
}

/** The same in one line: `31.5 = due 40 × 0.50 + neglect 15 × 0.77`, the terms that count. */
export function scoreLine(row: Ranked, settings: TodaySettings): string {
  const parts = reasons(row, settings)
    .filter((reason) => reason.points > 0)
    .map((reason) => `${reason.term} ${reason.weight} × ${reason.measure.toFixed(2)}`)
  return `${row.score.toFixed(1)} = ${parts.join(' + ') || '0'}`
}
