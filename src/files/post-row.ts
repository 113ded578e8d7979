import { createHash } from 'node:crypto'
import { z } from 'zod'
import { SmmError } from '../domain/errors.ts'
import { parseTags } from '../domain/hashtag-set.ts'
import type { ImportColumn, ImportField } from '../domain/import/columns.ts'
import type { ImportedFile, PostRow, WrongRow } from '../domain/import/row.ts'
import { rowWhen } from '../domain/import/when.ts'
import { parseLink } from '../domain/link/sites.ts'
import { lookUp } from '../domain/look-up.ts'
import { consents } from '../domain/media.ts'
import { cleanText } from '../domain/text/clean.ts'
import { formats, pillarKinds } from '../domain/words.ts'
import { lineUpTo, oneOf, said } from './cell-parts.ts'
import type { CsvRecord } from './csv-records.ts'

export interface RowReading {
  readonly columns: readonly ImportColumn[]
  readonly isUtc: boolean
  readonly dates: string | null
  /** Takes away what the writer put in front of a cell. */
  clean(cell: string): string
}

// Spaces at the ends stay: what comes back from an export is what went out.
const words = z.string().transform(cleanText).pipe(z.string().max(130_000, 'has more than 130000 characters'))

const rowSchema = z.object({
  id: lineUpTo(200),
  format: oneOf(formats),
  title: lineUpTo(300),
  text: words,
  own_title: lineUpTo(300),
  own_text: words,
  warning: lineUpTo(300),
  link: said((text) => (text.trim() === '' ? '' : parseLink(text.trim()))),
  tags: said(parseTags),
  tag_set: lineUpTo(40),
  kind: oneOf(pillarKinds),
  pillar: lineUpTo(60),
  asked_by: oneOf(['me', 'client']),
})
type Single = keyof z.infer<typeof rowSchema>

/** A record as a row of posts, or everything that is wrong with it, by column. */
export function readRow(
  record: CsvRecord,
  reading: RowReading,
): { readonly row: PostRow } | { readonly problems: readonly WrongRow[] } {
  const { line, cells } = record
  const values = (field: ImportField) => valuesOf(reading, cells, field)
  const id = idOf(record, reading)
  const problem = (field: string, message: string): WrongRow => ({
    id,
    line,
    column: headerOf(reading, field),
    message,
  })
  const checked = rowSchema.safeParse(
    Object.fromEntries(
      (Object.keys(rowSchema.shape) as Single[]).map((field) => [field, values(field).find(Boolean) ?? '']),
    ),
  )
  const when = attempt(() => rowWhen(whenCells(reading, values)))
  const files = attempt(() => filesOf(values))
  if (!checked.success || 'wrong' in when || 'wrong' in files) {
    const issues = checked.success ? [] : checked.error.issues
    return {
      problems: [
        ...issues.map((issue) => problem(String(issue.path[0] ?? ''), issue.message)),
        ...('wrong' in when ? [problem(values('datetime')[0] ? 'datetime' : 'date', when.wrong)] : []),
        ...('wrong' in files ? [problem('consent', files.wrong)] : []),
      ],
    }
  }
  const { text, own_text, title } = checked.data
  if (text.trim() === '' && own_text.trim() === '' && title === '') {
    return { problems: [problem('text', 'nothing is said, and no title either')] }
  }
  return { row: asRow(line, checked.data, when.value, files.value, channelsOf(reading, cells)) }
}

/** The name that the post of a row has in the file, whatever else is wrong with the row; null: none, or none that could be one. */
export function idOf({ cells }: CsvRecord, reading: RowReading): string | null {
  const id = rowSchema.shape.id.safeParse(valuesOf(reading, cells, 'id')[0] ?? '')
  return (id.success && id.data) || null
}

function asRow(
  line: number,
  said: z.infer<typeof rowSchema>,
  when: PostRow['when'],
  files: readonly ImportedFile[],
  channels: readonly string[],
): PostRow {
  const { id, own_title: ownTitle, own_text: ownText, tag_set: tagSet, asked_by, ...same } = said
  return {
    ...same,
    line,
    id: id || null,
    hash: hashOf([said.title, said.text, ownText, when]),
    channels,
    when,
    ownTitle,
    ownText,
    tagSet,
    askedBy: asked_by === 'client' ? 'client' : 'manager',
    files,
  }
}

function attempt<Value>(work: () => Value): { readonly value: Value } | { readonly wrong: string } {
  try {
    return { value: work() }
  } catch (wrong) {
    if (wrong instanceof SmmError) return { wrong: wrong.message }
    throw wrong
  }
}

/** What the file calls a column; its first, where there are several. */
export function headerOf({ columns }: RowReading, field: string): string {
  return columns.find((column) => column.field === field)?.header || field
}

/** How several values stand in one cell where no format says it; several columns of a field hold one each. */
const usualMarks: Readonly<Partial<Record<ImportField, RegExp>>> = {
  media: /\n|,\s*(?=https?:)/,
  alt: /\n|\|\|/,
  consent: /\n/,
}

/** The values of all columns of a field, in order: one a cell, or as many as the format puts into it. */
function valuesOf({ columns, clean }: RowReading, cells: readonly string[], field: ImportField): string[] {
  const own = columns.filter((column) => column.field === field && column.platform === null)
  return own.flatMap(({ index, join, words }) => {
    const cell = clean(cells[index] ?? '')
    const usual = own.length === 1 ? usualMarks[field] : undefined
    // Hashtags are parted by whoever reads them.
    const mark = field === 'tags' ? undefined : (join ?? usual)
    return (mark === undefined ? [cell] : cell.split(mark)).map((part) => lookUp(words, part) ?? part)
  })
}

function channelsOf(reading: RowReading, cells: readonly string[]): string[] {
  const named = valuesOf(reading, cells, 'channel').flatMap((cell) => cell.toLowerCase().split(/[\s,;]+/))
  const ticked = reading.columns
    .filter(({ platform, index }) => platform !== null && /^(true|yes|1|x)$/i.test((cells[index] ?? '').trim()))
    .map(({ platform }) => platform as string)
  return [...new Set([...named, ...ticked].filter(Boolean))]
}

function whenCells(reading: RowReading, values: (field: ImportField) => readonly string[]) {
  const formOf = (field: ImportField) => reading.columns.find((column) => column.field === field)?.form ?? null
  const { dates } = reading
  const [day = null, time = null] = dates === null ? [] : dates.split(' ')
  return {
    date: values('date')[0] ?? '',
    time: values('time')[0] ?? '',
    datetime: values('datetime')[0] ?? '',
    forms: { date: day ?? formOf('date'), time: time ?? formOf('time'), datetime: dates ?? formOf('datetime') },
    isUtc: reading.isUtc,
  }
}

/** Paths with what is said of each. */
function filesOf(values: (field: ImportField) => readonly string[]): ImportedFile[] {
  const [alts, agreed] = [values('alt'), values('consent')]
  return values('media').flatMap((path, index) => {
    const word = (agreed[index] ?? '').trim().toLowerCase()
    const consent = consents.find((each) => each === word)
    if (word !== '' && consent === undefined) {
      throw new SmmError('usage', `"${word}" is none of ${consents.join(', ')}`)
    }
    return path.trim() === '' ? [] : [{ path, alt: cleanText(alts[index] ?? '') || undefined, consent }]
  })
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
