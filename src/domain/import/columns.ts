import { SmmError } from '../errors.ts'
import type { ExportColumn, ExportField, ExportFormat } from '../export/format.ts'
import { namedColumns, namedPairs, unreadHeaders, type Vocabulary } from './named-columns.ts'

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

const vocabulary: Vocabulary<ImportField> = {
  fields: importFields,
  aliases,
  // One column for each file.
  repeatable: ['media', 'alt', 'consent'],
  example: 'Caption=text',
}

/** `Caption=text,When=datetime` → header and field; a field that is none, and words without `=`, are usage errors. */
export function parseMapping(text: string): Readonly<Record<string, ImportField>> {
  return namedPairs(text, vocabulary)
}

/** What the columns of a file with a header mean: as was said, else by their usual names. */
export function columnsByName(header: readonly string[], mapping: Readonly<Record<string, ImportField>>): ColumnPlan {
  const plain = { join: null, form: null, words: {}, platform: null }
  const columns = namedColumns(header, mapping, vocabulary).map((column) => ({ ...column, ...plain }))
  return { columns, unread: unreadHeaders(header, columns) }
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
  return { columns, unread: unreadHeaders(header ?? [], columns) }
}

function asColumn(column: ExportColumn, field: ImportField, index: number): ImportColumn {
  const words = Object.fromEntries(Object.entries(column.words).map(([ours, theirs]) => [theirs, ours]))
  const platform = column.field === 'is_platform' ? (column.on[0] ?? null) : null
  return { index, header: column.header, field, join: column.join, form: column.form || null, words, platform }
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
