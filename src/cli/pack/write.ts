import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { listed } from '../../domain/text/phrase.ts'
import type { Week } from '../../domain/time/week.ts'
import { packHtml } from '../../render/views/pack/html.ts'
import { packMail } from '../../render/views/pack/mail.ts'
import { packMarkdown } from '../../render/views/pack/markdown.ts'
import type { PackView } from '../../render/views/pack/view.ts'
import type { Context } from '../context.ts'

export const packFormats = ['md', 'html', 'email'] as const
export type PackFormat = (typeof packFormats)[number]

const forms: Readonly<Record<PackFormat, { readonly ending: string; text(view: PackView): string }>> = {
  md: { ending: 'md', text: packMarkdown },
  html: { ending: 'html', text: packHtml },
  email: { ending: 'txt', text: packMail },
}

/** How a pack is wanted. */
export interface PackOutput {
  readonly format?: PackFormat
  readonly out?: string
}

export function packText(view: PackView, format: PackFormat): string {
  return forms[format].text(view)
}

/** A file to be written. */
interface PackFile {
  readonly path: string
  /** The folder that is made first; null: nobody named one. */
  readonly folder: string | null
  readonly format: PackFormat
}

/** The files that are wanted; none where one form is printed. A file that somebody else wrote, or wrote in, is refused before anything is done, without --force. */
export function packFiles(context: Context, client: Client, week: Week, { format, out }: PackOutput): PackFile[] {
  if (format !== undefined && out === undefined) return []
  const folder = folderOf(context, { ...(format && { format }), out: out ?? '.' })
  const files = (format === undefined ? packFormats : [format]).map((each) => {
    const name = `${client.slug}-pack-${week.name}.${forms[each].ending}`
    const path = folder === null ? (out as string) : (context.textFiles.fileIn(folder, name) ?? `${folder}/${name}`)
    return { path, folder, format: each }
  })
  const inTheWay = files.find(({ path }) => context.textFiles.fileIn(path, '') !== null)
  if (inTheWay) throw new SmmError('cannot-create', `${inTheWay.path} cannot be written: it is a folder`)
  const touched = context.globals.force ? [] : files.filter(({ path }) => context.writtenFiles.isTouched(path))
  if (touched.length === 0) return files
  const are = touched.length === 1 ? 'is' : 'are'
  throw new SmmError(
    'cannot-create',
    `${listed(touched.map(({ path }) => path))} ${are} not as smm wrote it, so somebody's own words would be lost; nothing was written`,
    ['--out with another folder, or --force to write over it'],
  )
}

/** The folder that was named, there or not; null: with one form it is the file that was. */
function folderOf(
  { textFiles }: Context,
  { format, out }: { readonly format?: PackFormat; readonly out: string },
): string | null {
  const bare = out.replace(/(?<=.)\/+$/, '')
  if (textFiles.fileIn(bare, '') !== null) return bare
  if (format !== undefined && !out.endsWith('/')) {
    const above = out.replace(/[^/]*$/, '') || '.'
    if (textFiles.fileIn(above, '') !== null) return null
    throw noFolder(above)
  }
  // Who writes pack.md means a file, and that takes one form.
  if (!textFiles.isThere(bare) && !/\.(md|html?|txt)$/.test(out)) return bare
  throw noFolder(bare, `add --format ${packFormats.join(', --format ')} for one file`)
}

function noFolder(path: string, ...hints: readonly string[]): SmmError {
  return new SmmError('cannot-create', `There is no folder called ${path}`, [`mkdir -p ${path}`, ...hints])
}

/** Writes the files, all or none; the folder that was named is made. */
export function writePackFiles(
  { textFiles, writtenFiles }: Context,
  files: readonly PackFile[],
  texts: readonly string[],
): void {
  for (const { folder } of files) if (folder !== null) textFiles.makeFolder(folder)
  writtenFiles.writeAll(files.map(({ path }, index) => ({ path, text: texts[index] as string })))
}
