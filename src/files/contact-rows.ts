import { z } from 'zod'
import { parseEvery } from '../domain/contacts/every.ts'
import { handleOn, type SaidHandle } from '../domain/contacts/said-handle.ts'
import { parseTags } from '../domain/contacts/tags.ts'
import { SmmError } from '../domain/errors.ts'
import { unguarded } from '../domain/export/guard.ts'
import { type ContactColumn, type ContactField, contactColumns } from '../domain/import/contact-columns.ts'
import type { ImportedContact } from '../domain/import/contact-row.ts'
import type { RowProblem } from '../domain/import/row.ts'
import type { Platform } from '../domain/platform.ts'
import { cleanLine } from '../domain/text/clean.ts'
import { parseDay } from '../domain/time/day.ts'
import { contactKinds, contactStages } from '../domain/words.ts'
import { type CsvRecord, csvRecords } from './csv-records.ts'

/** How a file of contacts is to be read. */
export interface ContactRowsHow {
  readonly mapping: Readonly<Record<string, string>>
  readonly platforms: readonly Platform[]
  /** The platform of handles of which the file does not say it; null: nobody said. */
  readonly on: string | null
}

export interface ReadContacts {
  readonly rows: readonly ImportedContact[]
  readonly problems: readonly RowProblem[]
  /** Headers of which nothing was taken. */
  readonly unread: readonly string[]
}

/** A parser of the domain inside a schema: its sentence is the issue. Empty says nothing: null. */
function said<Value>(parse: (text: string) => Value) {
  return z.string().transform((text, context) => {
    if (text.trim() === '') return null
    try {
      return parse(text.trim())
    } catch (wrong) {
      if (!(wrong instanceof SmmError)) throw wrong
      context.addIssue({ code: 'custom', message: wrong.message })
      return z.NEVER
    }
  })
}

function oneOf<Word extends string>(words: readonly Word[]) {
  return said((text): Word => {
    const found = words.find((each) => each === text.toLowerCase())
    if (found !== undefined) return found
    throw new SmmError('usage', `"${text}" is none of ${words.join(', ')}`)
  })
}

const lineUpTo = (most: number) =>
  z
    .string()
    .transform((text) => cleanLine(text))
    .pipe(z.string().max(most, `has more than ${most} characters`))

const rowSchema = z.object({
  name: lineUpTo(100),
  kind: oneOf(contactKinds),
  tags: said(parseTags),
  every: said(parseEvery),
  note: lineUpTo(300),
  next: lineUpTo(300),
  next_on: said(parseDay),
  stage: oneOf(contactStages),
})

/** Reads a CSV file of contacts: every row, or what is wrong with it; a file that is no CSV, or holds nothing, is refused. */
export function readContactRows(text: string, name: string, how: ContactRowsHow): ReadContacts {
  const [first, ...rest] = csvRecords(text, name)
  if (!first) throw new SmmError('data', `${name} holds nothing`)
  const { columns, unread } = contactColumns(first.cells, how.mapping, how.platforms)
  if (columns.some(({ says }) => says === 'handle') && how.on === null) {
    const header = columns.find(({ says }) => says === 'handle')?.header
    throw new SmmError('usage', `The column "${header}" does not say on which platform the handles are`, ['--on ig'])
  }
  // In a file of somebody else a column of that name may mean anything.
  const whose = first.cells.includes('ref') ? first.cells.indexOf('client') : -1
  const rows: ImportedContact[] = []
  const problems: RowProblem[] = []
  for (const record of rest) {
    const read = readRow(record, first.cells.length, columns, how.on)
    if ('row' in read) rows.push({ ...read.row, client: record.cells[whose] ?? '' })
    else problems.push(...read.problems)
  }
  if (rows.length + problems.length === 0) throw new SmmError('data', `${name} has a header and no rows`)
  return { rows, problems, unread }
}

function readRow(
  record: CsvRecord,
  width: number,
  columns: readonly ContactColumn[],
  on: string | null,
): { readonly row: Omit<ImportedContact, 'client'> } | { readonly problems: readonly RowProblem[] } {
  const { line, cells } = record
  if (!cells.slice(width).every((cell) => cell === '')) {
    const message = `it has ${cells.length} cells under ${width} columns; put what holds the separator in quotes`
    return { problems: [{ line, column: '', message }] }
  }
  const cellOf = (field: ContactField) => {
    const column = columns.find(({ says }) => says === field)
    return column ? unguarded(cells[column.index] ?? '') : ''
  }
  const fields = Object.keys(rowSchema.shape) as (keyof typeof rowSchema.shape)[]
  const checked = rowSchema.safeParse(Object.fromEntries(fields.map((field) => [field, cellOf(field)])))
  const { handles, wrong } = handlesOf(line, cells, columns, on)
  const issues = checked.success ? [] : checked.error.issues
  const problems = [
    ...issues.map((issue) => ({ line, column: headerOf(columns, issue.path[0]), message: issue.message })),
    ...wrong,
  ]
  if (!checked.success || problems.length > 0) return { problems }
  const { name, every, next, next_on, tags, ...same } = checked.data
  const [handle] = handles
  if (name === '' && !handle) return { problems: [{ line, column: '', message: 'it has neither a name nor a handle' }] }
  if (next_on !== null && next === '') {
    const message = 'a day of a next step, and no step'
    return { problems: [{ line, column: headerOf(columns, 'next_on'), message }] }
  }
  const called = { name: name || (handle?.handle as string), isNamed: name !== '' }
  const step = { everyDays: every, nextStep: next, nextOn: next_on }
  return { row: { line, ...called, handles, ...same, ...step, tags: tags ?? '' } }
}

/** Several handles on one platform stand on lines of their own. */
function handlesOf(line: number, cells: readonly string[], columns: readonly ContactColumn[], on: string | null) {
  const handles: SaidHandle[] = []
  const wrong: RowProblem[] = []
  for (const { index, header, says } of columns) {
    const platform = typeof says === 'string' ? (says === 'handle' ? on : null) : says.platform
    if (platform === null) continue
    for (const part of unguarded(cells[index] ?? '').split('\n')) {
      if (part.trim() === '') continue
      try {
        handles.push(handleOn(platform, part))
      } catch (error) {
        if (!(error instanceof SmmError)) throw error
        wrong.push({ line, column: header, message: error.message })
      }
    }
  }
  return { handles, wrong }
}

function headerOf(columns: readonly ContactColumn[], field: PropertyKey | undefined): string {
  return columns.find(({ says }) => says === field)?.header ?? String(field ?? '')
}
