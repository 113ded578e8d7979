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
  readonly format: PackFormat
}

/** The files that are wanted; none where one form is printed. A file that somebody else wrote, or wrote in, is refused before anything is done, without --force. */
export function packFiles(context: Context, client: Client, week: Week, { format, out }: PackOutput): PackFile[] {
  if (format !== undefined && out === undefined) return []
  const files = (format === undefined ? packFormats : [format]).map((each) => ({
    path: pathOf(context, `${client.slug}-pack-${week.name}.${forms[each].ending}`, {
      ...(format && { format }),
      out: out ?? '.',
    }),
    format: each,
  }))
  const touched = context.globals.force ? [] : files.filter(({ path }) => context.writtenFiles.isTouched(path))
  if (touched.length === 0) return files
  const are = touched.length === 1 ? 'is' : 'are'
  throw new SmmError(
    'cannot-create',
    `${listed(touched.map(({ path }) => path))} ${are} not as smm wrote it, so somebody's own words would be lost; nothing was written`,
    ['--out with another folder, or --force to write over it'],
  )
}

/** In the folder that was named, or with one form the file that was. */
function pathOf(
  { textFiles }: Context,
  name: string,
  { format, out }: { readonly format?: PackFormat; readonly out: string },
): string {
  const inFolder = textFiles.fileIn(out, name)
  if (inFolder !== null) return inFolder
  if (format !== undefined && !out.endsWith('/')) return out
  throw new SmmError('cannot-create', `There is no folder called ${out}`, [
    `mkdir -p ${out}`,
    `add --format ${packFormats.join(', --format ')} for one file`,
  ])
}
