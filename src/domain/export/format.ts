import type { MediaKind } from '../media.ts'
import type { Format } from '../words.ts'

/** What a column of an export can hold. What is private is not among it. */
export const exportFields = [
  // of the row
  'id',
  'ref',
  'uid',
  'client',
  'channel',
  'platform',
  'is_platform',
  'format',
  // as it leaves
  'title',
  'text',
  'link',
  'warning',
  'tags',
  // as it stands on the desk
  'post_title',
  'post_text',
  'post_link',
  'post_tags',
  'own_title',
  'own_text',
  'tag_set',
  'kind',
  'pillar',
  'asked_by',
  // its files, in order
  'media',
  'images',
  'gifs',
  'videos',
  'alt',
  'consent',
  // when it goes out
  'date',
  'time',
  'datetime',
  'instant',
] as const
export type ExportField = (typeof exportFields)[number]

/** Fields that hold several values. */
export const listFields: readonly ExportField[] = [
  'tags',
  'post_tags',
  'media',
  'images',
  'gifs',
  'videos',
  'alt',
  'consent',
]
export const timeFields: readonly ExportField[] = ['date', 'time', 'datetime']

/** What an event can say; its UID, its time and its summary it has to. */
export const eventProperties = ['UID', 'DTSTART', 'SUMMARY', 'DESCRIPTION', 'URL', 'LOCATION', 'CATEGORIES'] as const
export const eventNeeds: readonly string[] = ['UID', 'DTSTART', 'SUMMARY']

export interface ExportColumn {
  /** As the tool wants it, letter by letter; of a file without a header a name for people. */
  readonly header: string
  /** null: the column holds `value` in every row. */
  readonly field: ExportField | null
  readonly value: string
  /** Between several values; null: a list, where the kind of file has such. */
  readonly join: string | null
  /** The first, second, … of several values alone; null: all. */
  readonly nth: number | null
  /** How a day or a time is written: `YYYY-MM-DD HH:mm`. */
  readonly form: string
  /** Other words for values: `x` → `twitter`. */
  readonly words: Readonly<Record<string, string>>
  /** Platforms for which it is filled; empty: all. Of `is_platform` those that it asks for. */
  readonly on: readonly string[]
}

/** What a tool takes of files. */
export interface ExportMedia {
  readonly kinds: readonly MediaKind[]
  /** Lower-case types; empty: all. */
  readonly types: readonly string[]
  readonly most: number | null
  readonly megabytes: number | null
  /** Images and videos, or videos and moving pictures, in one post. */
  readonly mixes: boolean
  /** Where the file is said to be: on this machine, or on the web. */
  readonly as: 'path' | 'address'
}

/** A file format that posts are exported to, as its YAML file says it. */
export interface ExportFormat {
  readonly about: string
  /** The tool that publishes what it is given; null: a file for oneself, which hands nothing over. */
  readonly tool: string | null
  readonly file: 'csv' | 'json' | 'ics'
  readonly hasHeader: boolean
  readonly columns: readonly ExportColumn[]
  readonly quotes: 'all' | 'needed'
  readonly lineEnd: string
  readonly hasBom: boolean
  /** Whether cells that a spreadsheet would take for formulas get an apostrophe; in a file for a tool it would be posted. */
  readonly guardsFormulas: boolean
  readonly mostRows: number | null
  readonly per: 'client' | 'channel'
  readonly clock: 'client' | 'utc'
  /** What becomes of a link that does not stand in the text. */
  readonly links: 'none' | 'column' | 'instead of media'
  /** Empty: all. */
  readonly platforms: readonly string[]
  readonly formats: readonly Format[]
  readonly media: ExportMedia
  /** What a person should know when the file is uploaded. */
  readonly notes: readonly string[]
}
