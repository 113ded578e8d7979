import { SmmError } from '../domain/errors.ts'
import type { ExportFormat } from '../domain/export/format.ts'
import { unguarded } from '../domain/export/guard.ts'
import { type ColumnPlan, columnsByFormat, columnsByName, type ImportField } from '../domain/import/columns.ts'
import type { PostRow, WrongRow } from '../domain/import/row.ts'
import { type CsvRecord, csvRecords } from './csv-records.ts'
import { headerOf, idOf, type RowReading, readRow } from './post-row.ts'

/** How a file of posts is to be read. */
export interface RowsHow {
  /** The format that was said; null: by the header. */
  readonly format: ExportFormat | null
  /** smm's own, which is known by its header. */
  readonly own: ExportFormat
  readonly mapping: Readonly<Record<string, ImportField>>
  /** The form of dates and times that was said. */
  readonly dates: string | null
}

export interface ReadRows {
  readonly rows: readonly PostRow[]
  readonly problems: readonly WrongRow[]
  /** Headers of which nothing was taken. */
  readonly unread: readonly string[]
  /** What the file itself calls the columns. */
  readonly headers: Readonly<Partial<Record<ImportField, string>>>
}

/** Reads a CSV file of posts: every row, or what is wrong with it; a file that is no CSV, or holds nothing, is refused. */
export function readPostRows(text: string, name: string, how: RowsHow): ReadRows {
  const [first, ...rest] = csvRecords(text, name)
  if (!first) throw new SmmError('data', `${name} holds nothing`)
  const format = how.format ?? (isOwn(first, how.own) ? how.own : null)
  const hasHeader = format?.hasHeader ?? true
  const { columns, unread } = planFor(format, first, how)
  const reading: RowReading = {
    columns,
    isUtc: format?.clock === 'utc',
    dates: how.dates,
    clean: format?.guardsFormulas ? unguarded : (cell) => cell,
  }
  const rows: PostRow[] = []
  const problems: WrongRow[] = []
  for (const record of hasHeader ? rest : [first, ...rest]) {
    const wrong = widthWords(record, first)
    const read =
      wrong === null
        ? readRow(record, reading)
        : { problems: [{ id: idOf(record, reading), line: record.line, column: '', message: wrong }] }
    if ('row' in read) rows.push(read.row)
    else problems.push(...read.problems)
  }
  if (rows.length + problems.length === 0) throw new SmmError('data', `${name} has a header and no rows`)
  const headers = Object.fromEntries(columns.map(({ field }) => [field, headerOf(reading, field)]))
  return { rows, problems, unread, headers }
}

function planFor(format: ExportFormat | null, { cells, line }: CsvRecord, how: RowsHow): ColumnPlan {
  if (format === null) return columnsByName(cells, how.mapping)
  if (Object.keys(how.mapping).length > 0) {
    throw new SmmError('usage', `Line ${line} is read by the format; --map is for files of no known format`)
  }
  return columnsByFormat(format, format.hasHeader ? cells : null)
}

function isOwn({ cells }: CsvRecord, own: ExportFormat): boolean {
  return own.columns.length === cells.length && own.columns.every(({ header }, index) => header === cells[index])
}

/** Too few cells are empty ones that a spreadsheet left out; too many are a comma that should have stood in quotes. */
export function widthWords({ cells }: CsvRecord, first: CsvRecord): string | null {
  if (cells.slice(first.cells.length).every((cell) => cell === '')) return null
  return `it has ${cells.length} cells under ${first.cells.length} columns; put what holds the separator in quotes`
}
