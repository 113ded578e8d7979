import { createHash } from 'node:crypto'
import { z } from 'zod'
import { parseAddress } from '../domain/channel.ts'
import { SmmError } from '../domain/errors.ts'
import type { RowProblem } from '../domain/import/row.ts'
import { handleKey } from '../domain/inbox/handle.ts'
import { type MessageColumns, type MessageField, messageColumns } from '../domain/inbox/import-columns.ts'
import { type MessageRow, rowAnswer, rowKind, rowMoment, rowStars } from '../domain/inbox/import-row.ts'
import { cleanText } from '../domain/text/clean.ts'
import { severities } from '../domain/words.ts'
import { lineUpTo, oneOf, said } from './cell-parts.ts'
import { type CsvRecord, csvRecords } from './csv-records.ts'
import { widthWords } from './post-rows.ts'

/** How a file of messages is to be read. */
export interface MessageRowsHow {
  readonly mapping: Readonly<Record<string, MessageField>>
  /** The form of dates and times that was said; null: the usual ones. */
  readonly dates: string | null
}

export interface ReadMessages {
  readonly rows: readonly MessageRow[]
  readonly problems: readonly RowProblem[]
  /** Headers of which nothing was taken. */
  readonly unread: readonly string[]
  /** What the file itself calls the columns. */
  readonly headers: Readonly<Partial<Record<MessageField, string>>>
}

const cells = z.object({
  id: lineUpTo(200),
  person: lineUpTo(100).pipe(z.string().min(1, 'nobody is named')),
  words: z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(20_000, 'has more than 20000 characters')),
  channel: lineUpTo(60),
  kind: said(rowKind),
  stars: said(rowStars),
  url: said((text) => (text.trim() === '' ? '' : parseAddress(text.trim()))),
  severity: oneOf(severities),
  for: oneOf(['me', 'manager', 'client']),
})

/** Reads a CSV file of messages: every row, or what is wrong with it; a file that is no CSV, holds nothing, or does not say who wrote what when is refused. */
export function readMessageRows(text: string, name: string, how: MessageRowsHow): ReadMessages {
  const [header, ...records] = csvRecords(text, name)
  if (!header) throw new SmmError('data', `${name} holds nothing`)
  const plan = messageColumns(header.cells, how.mapping)
  requireColumns(plan, header.cells, name)
  if (records.length === 0) throw new SmmError('data', `${name} has a header and no rows`)
  const headers = Object.fromEntries(plan.columns.map(({ field, header: called }) => [field, called]))
  const rows: MessageRow[] = []
  const problems: RowProblem[] = []
  for (const record of records) {
    const wide = widthWords(record, header)
    const read = wide === null ? readRow(record, plan, how) : { problems: [{ field: '' as const, message: wide }] }
    if ('row' in read) rows.push(read.row)
    else
      for (const { field, message } of read.problems) {
        problems.push({ line: record.line, column: (field && headers[field]) || field, message })
      }
  }
  return { rows, problems, unread: plan.unread, headers }
}

/** Without these a row says nothing, and most often the column is only called something else. */
function requireColumns({ columns }: MessageColumns, header: readonly string[], name: string): void {
  const has = (...fields: MessageField[]) => columns.some(({ field }) => fields.includes(field))
  const missing = [
    ...(has('person') ? [] : ['person']),
    ...(has('words', 'stars') ? [] : ['words']),
    ...(has('received', 'date') ? [] : ['received']),
  ]
  if (missing.length === 0) return
  throw new SmmError('usage', `No column of ${name} says ${missing.join(' or ')}; it has ${header.join(', ')}`, [
    `--map "${header[0] ?? 'Author'}=${missing[0]}"`,
  ])
}

interface Wrong {
  readonly field: MessageField | ''
  readonly message: string
}

function readRow(
  { line, cells: values }: CsvRecord,
  { columns }: MessageColumns,
  { dates }: MessageRowsHow,
): { readonly row: MessageRow } | { readonly problems: readonly Wrong[] } {
  const cell = (field: MessageField) => values[columns.find((column) => column.field === field)?.index ?? -1] ?? ''
  const fields = Object.keys(cells.shape) as (keyof typeof cells.shape)[]
  const checked = cells.safeParse(Object.fromEntries(fields.map((field) => [field, cell(field)])))
  const hasDate = columns.some((column) => column.field === 'date')
  const whole = cell('received') !== '' || !hasDate ? 'received' : 'date'
  const received = attempt(whole, () => {
    const found = rowMoment({ date: cell('date'), time: cell('time'), datetime: cell('received'), form: dates })
    if (found !== null) return found
    throw new SmmError('usage', 'it does not say when it came in')
  })
  const answered = attempt('answered', () => rowAnswer(cell('answered'), dates))
  if (!checked.success || 'message' in received || 'message' in answered) {
    const issues = checked.success ? [] : checked.error.issues
    const wrong = issues.map(({ path, message }) => ({ field: (path[0] ?? '') as MessageField, message }))
    return { problems: [...wrong, ...[received, answered].flatMap((each) => ('message' in each ? [each] : []))] }
  }
  const { for: who, ...same } = checked.data
  const owner = who === null ? null : who === 'client' ? 'client' : 'manager'
  const hash = hashOf([handleKey(same.person), received.value, same.words, same.stars])
  return { row: { ...same, line, hash, owner, received: received.value, answered: answered.value } }
}

function attempt<Value>(field: MessageField, work: () => Value): { readonly value: Value } | Wrong {
  try {
    return { value: work() }
  } catch (wrong) {
    if (wrong instanceof SmmError) return { field, message: wrong.message }
    throw wrong
  }
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
