import { SmmError } from '../errors.ts'
import type { ExportColumn, ExportField, ExportFormat } from '../export/format.ts'
import { lookUp } from '../look-up.ts'

/** What a column of a file can say of a post. */
export const importFields = [
  'id',
  'channel',
  'format',
  'date',
  'time',
  'datetime',
  'title',
  'text',
  'own_title',
  'own_text',
  'warning',
  'link',
  'tags',
  'tag_set',
  'kind',
  'pillar',
  'asked_by',
  'media',
  'alt',
  'consent',
] as const
export type ImportField = (typeof importFields)[number]

export interface ImportColumn {
  readonly index: number
  /** As it stands in the file, or its number where the file has no header. */
  readonly header: string
  readonly field: ImportField
  /** Parts several values of a cell; null: the cell is one. */
  readonly join: string | null
  /** How times are written; null: in one of the usual ways. */
  readonly form: string | null
  /** The words of the file → those of smm. */
  readonly words: Readonly<Record<string, string>>
  /** The cell says true or false to this platform; null: it says what it says. */
  readonly platform: string | null
}

export interface ColumnPlan {
  readonly columns: readonly ImportColumn[]
  /** Headers that say nothing to smm. */
  readonly unread: readonly string[]
}

/** Words that people and tools put above a column, in lower case, without marks. */
const aliases: Readonly<Record<ImportField, readonly string[]>> = {
  id: ['id', 'uid', 'post id', 'external id'],
  channel: ['channel', 'channels', 'platform', 'platforms', 'network', 'networks', 'where'],
  format: ['format'],
  date: ['date', 'day', 'scheduled date'],
  time: ['time', 'hour'],
  datetime: ['datetime', 'date time', 'when', 'posting time', 'scheduled time', 'scheduledate', 'publish at'],
  title: ['title', 'headline'],
  text: ['text', 'caption', 'message', 'content', 'copy', 'post', 'body'],
  own_title: ['own title'],
  own_text: ['own text'],
  warning: ['warning', 'content warning'],
  link: ['link', 'url', 'links'],
  tags: ['tags', 'hashtags'],
  tag_set: ['tag set'],
  kind: ['kind'],
  pillar: ['pillar', 'theme'],
  asked_by: ['asked by'],
  media: ['media', 'image', 'images', 'picture', 'pictures', 'video', 'file', 'files', 'image url', 'media url'],
  alt: ['alt', 'alt text', 'alt texts'],
  consent: ['consent'],
}

/** Columns that people may name several times: one for each file. */
const repeatable: readonly ImportField[] = ['media', 'alt', 'consent']

/** Headers may hold commas and equals signs, so a pair ends with a word that smm knows. */
const betweenPairs = new RegExp(`(?<==\\s*(?:${importFields.join('|')})\\s*),`)

/** `Caption=text,When=datetime` → header and field; a field that is none, and words without `=`, are usage errors. */
export function parseMapping(text: string): Readonly<Record<string, ImportField>> {
  const pairs = text.split(betweenPairs).map((pair) => {
    const at = pair.lastIndexOf('=')
    const [header, word] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    const field = importFields.find((each) => each === word)
    if (at > 0 && header !== '' && field !== undefined) return [header, field] as const
    throw new SmmError(
      'usage',
      `"${pair}" gives no column a meaning; write Caption=text, with ${importFields.join(', ')}`,
    )
  })
  return Object.fromEntries(pairs)
}

/** What the columns of a file with a header mean: as was said, else by their usual names. */
export function columnsByName(header: readonly string[], mapping: Readonly<Record<string, ImportField>>): ColumnPlan {
  for (const name of Object.keys(mapping)) {
    if (header.includes(name)) continue
    throw new SmmError('usage', `The file has no column "${name}"; it has ${header.join(', ')}`)
  }
  const said = new Set(Object.values(mapping))
  const columns = header.flatMap((name, index): ImportColumn[] => {
    const usual = fieldOf(name)
    const field = lookUp(mapping, name) ?? (usual !== null && said.has(usual) ? null : usual)
    return field === null ? [] : [{ index, header: name, field, join: null, form: null, words: {}, platform: null }]
  })
  refuseTwice(columns)
  return planOf(header, columns)
}

/** What the columns mean by the format that a tool, or smm itself, writes. Several may say one thing, each for another platform; the first that is filled counts. */
export function columnsByFormat(format: ExportFormat, header: readonly string[] | null): ColumnPlan {
  const columns = format.columns.flatMap((column, place): ImportColumn[] => {
    const index = header === null ? place : header.indexOf(column.header)
    const field = column.field === null ? null : backwards[column.field]
    if (field === null || index < 0 || (column.field === 'format' && Object.keys(column.words).length > 0)) return []
    return [asColumn(column, field, index)]
  })
  if (columns.length === 0) {
    throw new SmmError('usage', `The file has none of the format’s columns; it has ${(header ?? []).join(', ')}`)
  }
  return planOf(header ?? [], columns)
}

function asColumn(column: ExportColumn, field: ImportField, index: number): ImportColumn {
  const words = Object.fromEntries(Object.entries(column.words).map(([ours, theirs]) => [theirs, ours]))
  const platform = column.field === 'is_platform' ? (column.on[0] ?? null) : null
  return { index, header: column.header, field, join: column.join, form: column.form || null, words, platform }
}

function planOf(header: readonly string[], columns: readonly ImportColumn[]): ColumnPlan {
  const read = new Set(columns.map(({ index }) => index))
  return { columns, unread: header.filter((name, index) => !read.has(index) && name.trim() !== '') }
}

/** Of two columns that people named alike nobody knows which one is meant. */
function refuseTwice(columns: readonly ImportColumn[]): void {
  const seen = new Map<ImportField, ImportColumn>()
  for (const column of columns) {
    const before = seen.get(column.field)
    if (before && !repeatable.includes(column.field)) {
      throw new SmmError('usage', `"${before.header}" and "${column.header}" both say ${column.field}`, [
        `--map "${column.header}=${column.field}"`,
      ])
    }
    seen.set(column.field, column)
  }
}

function fieldOf(header: string): ImportField | null {
  const name = header
    .toLowerCase()
    .replace(/\(s\)|[^a-z ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return importFields.find((field) => aliases[field].includes(name)) ?? null
}

/** What an export's field says of a post that comes back; null: nothing. */
const backwards: Readonly<Record<ExportField, ImportField | null>> = {
  id: 'id',
  ref: null,
  uid: null,
  client: null,
  channel: 'channel',
  platform: 'channel',
  is_platform: 'channel',
  format: 'format',
  title: 'title',
  text: 'text',
  link: 'link',
  warning: 'warning',
  tags: 'tags',
  post_title: 'title',
  post_text: 'text',
  post_link: 'link',
  post_tags: 'tags',
  own_title: 'own_title',
  own_text: 'own_text',
  tag_set: 'tag_set',
  kind: 'kind',
  pillar: 'pillar',
  asked_by: 'asked_by',
  media: 'media',
  images: 'media',
  gifs: 'media',
  videos: 'media',
  alt: 'alt',
  consent: 'consent',
  date: 'date',
  time: 'time',
  datetime: 'datetime',
  instant: null,
}
