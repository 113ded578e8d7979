import { z } from 'zod'
import { publicValue } from '../domain/competitor/figures.ts'
import { type CompetitorMetric, competitorMetrics } from '../domain/competitor/metrics.ts'
import { SmmError } from '../domain/errors.ts'
import { unguarded } from '../domain/export/guard.ts'
import {
  type CompetitorColumns,
  type CompetitorField,
  type CompetitorRow,
  competitorColumns,
} from '../domain/import/competitor-columns.ts'
import type { RowProblem } from '../domain/import/row.ts'
import { rowDay } from '../domain/import/when.ts'
import type { Day } from '../domain/time/day.ts'
import { lineUpTo, said } from './cell-parts.ts'
import { type CsvRecord, csvRecords } from './csv-records.ts'
import { widthWords } from './post-rows.ts'

export interface ReadCompetitors {
  readonly rows: readonly CompetitorRow[]
  readonly problems: readonly RowProblem[]
  /** Headers of which nothing was taken. */
  readonly unread: readonly string[]
  /** What the file itself calls the columns. */
  readonly headers: Readonly<Partial<Record<CompetitorField, string>>>
}

/** Empty, or a dash as smm prints it, says nothing: null. */
const unsaid = /^\s*[-–—]?\s*$/

const figureOf = (metric: CompetitorMetric) =>
  said((text): number | null => (unsaid.test(text) ? null : publicValue(metric, text)))

const cells = z.object({
  competitor: lineUpTo(100).pipe(z.string().min(1, 'nobody is named')),
  platform: lineUpTo(60),
  date: said((text): Day | null => (unsaid.test(text) ? null : dayOf(text.trim()))),
  ...(Object.fromEntries(competitorMetrics.map((metric) => [metric, figureOf(metric)])) as Record<
    CompetitorMetric,
    ReturnType<typeof figureOf>
  >),
})

function dayOf(text: string): Day {
  const day = rowDay(text, null)
  if (day !== null) return day
  throw new SmmError('usage', `"${text}" is no date; write 2026-12-31`)
}

/** Reads a CSV file of competitors' figures: every row, or what is wrong with it; a file that is no CSV, holds nothing, or names nobody is refused. */
export function readCompetitorRows(text: string, name: string): ReadCompetitors {
  const [header, ...records] = csvRecords(text, name)
  if (!header) throw new SmmError('data', `${name} holds nothing`)
  const plan = competitorColumns(header.cells, name)
  if (records.length === 0) throw new SmmError('data', `${name} has a header and no rows`)
  const headers = Object.fromEntries(plan.columns.map(({ field, header: called }) => [field, called]))
  const rows: CompetitorRow[] = []
  const problems: RowProblem[] = []
  for (const record of records) {
    const wide = widthWords(record, header)
    const read = wide === null ? readRow(record, plan, headers) : [{ line: record.line, column: '', message: wide }]
    if ('figures' in read) rows.push(read)
    else problems.push(...read)
  }
  return { rows, problems, unread: plan.unread, headers }
}

function readRow(
  { line, cells: values }: CsvRecord,
  { columns }: CompetitorColumns,
  headers: ReadCompetitors['headers'],
): CompetitorRow | RowProblem[] {
  const cell = (field: string) => {
    const column = columns.find((each) => each.field === field)
    return column ? unguarded(values[column.index] ?? '') : ''
  }
  const checked = cells.safeParse(Object.fromEntries(Object.keys(cells.shape).map((field) => [field, cell(field)])))
  if (!checked.success) {
    return checked.error.issues.map(({ path, message }) => {
      const field = String(path[0] ?? '') as CompetitorField
      return { line, column: headers[field] ?? field, message }
    })
  }
  const { competitor, platform, date } = checked.data
  const figures = competitorMetrics.flatMap((metric) => {
    const value = checked.data[metric]
    return value === null ? [] : [{ metric, value }]
  })
  if (figures.length === 0) return [{ line, column: '', message: 'it holds no figure' }]
  return { line, competitor, platform, onDay: date, figures }
}
