import { lookUp } from '../look-up.ts'
import type { LocalTime } from '../time/zone.ts'
import type { ExportedFile, ExportFacts } from './facts.ts'
import type { ExportColumn, ExportField, ExportFormat } from './format.ts'
import { writeTime } from './time-form.ts'

/** One cell: a text, or a list where the file can hold one. */
export type Cell = string | readonly string[]

/** The cells of a variant’s row, in the order of the columns. */
export function exportRow(format: ExportFormat, facts: ExportFacts): Cell[] {
  return format.columns.map((column) => cellOf(format, column, facts))
}

function cellOf(format: ExportFormat, column: ExportColumn, facts: ExportFacts): Cell {
  const { field, on } = column
  if (field === 'is_platform') return String(on.includes(facts.platform))
  if (on.length > 0 && !on.includes(facts.platform)) return ''
  if (field === null) return column.value
  const value = fieldValue(format, field, column.form, facts)
  if (typeof value === 'string') return lookUp(column.words, value) ?? value
  const words = value.map((each) => lookUp(column.words, each) ?? each)
  if (column.nth !== null) return words[column.nth - 1] ?? ''
  return column.join === null ? words : words.join(column.join)
}

function fieldValue(
  format: ExportFormat,
  field: Exclude<ExportField, 'is_platform'>,
  form: string,
  facts: ExportFacts,
): Cell {
  switch (field) {
    case 'link':
      return linkOf(format, facts)
    case 'date':
    case 'time':
    case 'datetime':
      return writeTime(form, clockOf(format, facts))
    default:
      return plain[field](facts)
  }
}

const plain: Readonly<
  Record<Exclude<ExportField, 'link' | 'date' | 'time' | 'datetime' | 'is_platform'>, (facts: ExportFacts) => Cell>
> = {
  id: ({ id }) => id,
  ref: ({ ref }) => ref,
  uid: ({ uid }) => uid,
  client: ({ client }) => client,
  channel: ({ channel }) => channel,
  platform: ({ platform }) => platform,
  format: ({ format }) => format,
  title: ({ title }) => title ?? '',
  text: ({ text }) => text,
  warning: ({ warning }) => warning,
  tags: ({ tags }) => tags,
  post_title: ({ post }) => post.title,
  post_text: ({ post }) => post.text,
  post_link: ({ post }) => post.link,
  post_tags: ({ post }) => post.tags,
  own_title: ({ own }) => own.title ?? '',
  own_text: ({ own }) => own.text ?? '',
  tag_set: ({ post }) => post.tagSet,
  kind: ({ post }) => post.kind ?? '',
  pillar: ({ post }) => post.pillar ?? '',
  asked_by: ({ post }) => post.askedBy,
  media: ({ files }) => places(files),
  images: ({ files }) => places(files.filter((file) => file.kind === 'image' && file.type !== 'gif')),
  gifs: ({ files }) => places(files.filter((file) => file.type === 'gif')),
  videos: ({ files }) => places(files.filter((file) => file.kind === 'video')),
  alt: ({ files }) => files.map((file) => file.alt),
  consent: ({ files }) => files.map((file) => file.consent),
  instant: ({ at }) => at,
}

/** A column with all files of a row has a place for each; what has none was left out before. */
function places(files: readonly ExportedFile[]): string[] {
  return files.flatMap(({ place }) => (place === null ? [] : [place]))
}

function linkOf({ links }: ExportFormat, { link, files }: ExportFacts): string {
  if (link?.place !== 'field' || links === 'none') return ''
  return links === 'instead of media' && files.length > 0 ? '' : link.address
}

function clockOf({ clock }: ExportFormat, { at, local }: ExportFacts): LocalTime {
  return clock === 'client' ? local : { day: at.slice(0, 10), time: at.slice(11, 16) }
}
