import { SmmError } from '../../../domain/errors.ts'
import { isTimeForm } from '../../../domain/export/time-form.ts'
import type { ImportField } from '../../../domain/import/columns.ts'
import type { PostRow, WrongRow } from '../../../domain/import/row.ts'
import type { ReadRows } from '../../../files/post-rows.ts'
import type { Context } from '../../context.ts'
import type { SaidMedia } from '../make/media.ts'

/** Where the rows come from, and how they are to be read. */
export interface Source {
  readonly file: string
  readonly for?: string
  readonly map?: Readonly<Record<string, ImportField>>
  readonly dates?: string
}

/** The rows of the file with their pictures and videos, and everything that is wrong with them by themselves. */
export interface SourceRows extends ReadRows {
  /** As the file is called in messages. */
  readonly name: string
  readonly media: ReadonlyMap<PostRow, readonly SaidMedia[]>
  /** Files that lie on the web, which are not taken. */
  readonly onWeb: ReadonlyMap<PostRow, readonly string[]>
}

const mebibyte = 1024 * 1024
const mostBytes = 8 * mebibyte

export async function readSource(context: Context, { file, for: name, map = {}, dates }: Source): Promise<SourceRows> {
  const text = file === '-' ? context.io.readAll() : context.textFiles.read(file, mostBytes)
  const shown = file === '-' ? 'the input' : file
  const how = {
    format: name === undefined ? null : await csvFormat(context, name),
    own: await context.templates.exportFormat('csv'),
    mapping: map,
    dates: dates ?? null,
  }
  const read = await context.readPostRows(text, shown, how)
  return { ...read, name: shown, ...(await readFiles(context, read)) }
}

async function csvFormat(context: Context, name: string) {
  const format = await context.templates.exportFormat(name)
  if (format.file === 'csv') return format
  throw new SmmError('usage', `${name} is no CSV, and that is what is imported`, ['smm post export --for csv'])
}

/** `DD/MM/YYYY HH:mm`, or a usage error that says which letters there are. */
export function parseDates(text: string): string {
  if (isTimeForm(text) && text.includes('YYYY')) return text
  throw new SmmError(
    'usage',
    `"${text}" is no form of dates; write YYYY, MM, DD, HH and mm, each once, such as DD/MM/YYYY HH:mm`,
  )
}

/** Every file is read once, before the desk is opened, however many rows name it. */
async function readFiles(context: Context, { rows, problems, headers }: ReadRows) {
  const known = new Map<string, SaidMedia['file']>()
  const media = new Map<PostRow, SaidMedia[]>()
  const onWeb = new Map<PostRow, string[]>()
  const wrong: WrongRow[] = []
  for (const row of rows) {
    const said: SaidMedia[] = []
    for (const { path, alt, consent } of row.files) {
      if (/^https?:\/\//i.test(path)) {
        onWeb.set(row, [...(onWeb.get(row) ?? []), path])
        continue
      }
      try {
        const file = known.get(path) ?? (await context.readMedia(path))
        known.set(path, file)
        said.push({ file, alt, consent })
      } catch (error) {
        if (!(error instanceof SmmError)) throw error
        wrong.push({ id: row.id, line: row.line, column: headers.media ?? 'media', message: error.message })
      }
    }
    media.set(row, said)
  }
  const bad = new Set(wrong.map(({ line }) => line))
  return { media, onWeb, rows: rows.filter(({ line }) => !bad.has(line)), problems: [...problems, ...wrong] }
}
