import { z } from 'zod'
import {
  type ExportColumn,
  type ExportFormat,
  eventNeeds,
  eventProperties,
  exportFields,
  listFields,
  timeFields,
} from '../domain/export/format.ts'
import { isTimeForm } from '../domain/export/time-form.ts'
import { mediaKinds } from '../domain/media.ts'
import { formats } from '../domain/words.ts'
import { asOf, line } from './schema-parts.ts'

/** The shape of an export's file: where its facts come from, its columns, how it is written, and what it can carry. */

const header = z.string().max(200)
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'a platform is named by its file, such as google-business')
const form = z
  .string()
  .max(40)
  .refine(isTimeForm, 'a time is written with YYYY, MM, DD, HH, mm and ss, each once, such as YYYY-MM-DD HH:mm')

const columnSchema = z
  .strictObject({
    header: header.optional(),
    field: z.enum(exportFields).optional(),
    value: z.string().max(400).optional(),
    join: z.string().min(1).max(10).optional(),
    nth: z.number().int().min(1).max(50).optional(),
    form: form.optional(),
    words: z.record(z.string(), z.string()).optional(),
    on: z.array(slug).min(1).optional(),
  })
  .superRefine((column, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const { field } = column
    if (field === undefined) {
      for (const name of ['join', 'nth', 'form', 'words'] as const) {
        if (column[name] !== undefined) refuse(name, 'is said of a field, and this column has none')
      }
      return
    }
    if (column.value !== undefined) refuse('value', 'a column has a field or a value, not both')
    if (timeFields.includes(field) !== (column.form !== undefined)) {
      refuse(column.form === undefined ? 'field' : 'form', 'date, time and datetime have a form, and nothing else has')
    }
    const isList = listFields.includes(field)
    if (!isList && column.join !== undefined) refuse('join', 'is said of a field that holds several values')
    if (!isList && column.nth !== undefined) refuse('nth', 'is said of a field that holds several values')
    if (column.join !== undefined && column.nth !== undefined) refuse('nth', 'one of several is not joined')
    if (field === 'is_platform' && column.on === undefined) refuse('field', 'is_platform says with on: which')
  })

const mediaSchema = z.strictObject({
  kinds: z.array(z.enum(mediaKinds)).default([]),
  types: z.array(z.string().regex(/^[a-z0-9]{2,5}$/, 'a file type is its ending in lower-case letters')).default([]),
  most: z.number().int().min(1).max(50).optional(),
  megabytes: z.number().min(0.1).max(100_000).optional(),
  mixes: z.boolean().default(false),
  as: z.enum(['path', 'address']).default('address'),
})

const fileSchema = z
  .strictObject({
    about: line,
    tool: line.optional(),
    file: z.enum(['csv', 'json', 'ics']).default('csv'),
    header: z.boolean().default(true),
    quotes: z.enum(['all', 'needed']).default('needed'),
    line_end: z.enum(['crlf', 'lf']).default('crlf'),
    bom: z.boolean().default(false),
    guard_formulas: z.boolean().default(false),
    most_rows: z.number().int().min(1).max(100_000).optional(),
    per: z.enum(['client', 'channel']).default('client'),
    clock: z.enum(['client', 'utc']).default('client'),
    links: z.enum(['none', 'column', 'instead of media']).default('none'),
    platforms: z.array(slug).default([]),
    formats: z.array(z.enum(formats)).min(1),
    media: mediaSchema.default({ kinds: [], types: [], mixes: false, as: 'address' }),
    notes: z.array(line).max(5).default([]),
    columns: z.array(columnSchema).min(1).max(200),
    sources: z.record(z.string(), z.strictObject({ words: line, as_of: asOf })).default({}),
  })
  .superRefine((file, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    const seen = new Set<string>()
    file.columns.forEach(({ header, field, join, nth }, index) => {
      const isNamed = header !== undefined && (header !== '' || !file.header)
      if (file.header && !isNamed) refuse(['columns', index], 'has no header, and the file has header: true')
      if (header !== undefined && seen.has(header) && header !== '') {
        refuse(['columns', index, 'header'], `the header "${header}" stands twice`)
      }
      if (header !== undefined) seen.add(header)
      const isList = field !== undefined && listFields.includes(field)
      if (file.file === 'csv' && isList && join === undefined && nth === undefined) {
        refuse(['columns', index, 'field'], 'holds several values; say join: or nth:')
      }
    })
    if (file.file === 'ics') refuseEvents(file.columns, refuse)
    if (file.tool !== undefined && Object.keys(file.sources).length === 0) {
      refuse(['tool'], 'what a tool wants has a source: sources: { vendor: { words: …, as_of: 2026-11 } }')
    }
    if (file.tool !== undefined && file.guard_formulas) {
      refuse(['guard_formulas'], 'the apostrophe would be posted by the tool')
    }
  })

/** The columns of a calendar file are the properties of its events. */
function refuseEvents(
  columns: readonly z.infer<typeof columnSchema>[],
  refuse: (path: (string | number)[], message: string) => void,
): void {
  columns.forEach(({ header = '', field }, index) => {
    if (!(eventProperties as readonly string[]).includes(header))
      refuse(['columns', index, 'header'], `"${header}" is none of ${eventProperties.join(', ')}`)
    if ((header === 'DTSTART') !== (field === 'instant'))
      refuse(['columns', index, 'field'], 'DTSTART holds the instant, and nothing else does')
  })
  const missing = eventNeeds.filter((name) => !columns.some(({ header }) => header === name))
  if (missing.length > 0) refuse(['columns'], `an event has no ${missing.join(' and no ')}`)
}

type ExportYaml = z.infer<typeof fileSchema>

/** The name is the file's, so it comes from there. */
export const exportSchema = fileSchema.transform(
  (file): ExportFormat => ({
    about: file.about,
    tool: file.tool ?? null,
    file: file.file,
    hasHeader: file.header,
    columns: file.columns.map(columnOf),
    quotes: file.quotes,
    lineEnd: file.line_end === 'crlf' ? '\r\n' : '\n',
    hasBom: file.bom,
    guardsFormulas: file.guard_formulas,
    mostRows: file.most_rows ?? null,
    per: file.per,
    clock: file.clock,
    links: file.links,
    platforms: file.platforms,
    formats: file.formats,
    media: { ...file.media, most: file.media.most ?? null, megabytes: file.media.megabytes ?? null },
    notes: file.notes,
  }),
)

function columnOf(column: ExportYaml['columns'][number]): ExportColumn {
  return {
    header: column.header ?? '',
    field: column.field ?? null,
    value: column.value ?? '',
    join: column.join ?? null,
    nth: column.nth ?? null,
    form: column.form ?? '',
    words: column.words ?? {},
    on: column.on ?? [],
  }
}
