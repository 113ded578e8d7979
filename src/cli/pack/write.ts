import type { Client } from '../../domain/client.ts'
import type { Week } from '../../domain/time/week.ts'
import { packHtml } from '../../render/views/pack/html.ts'
import { packMail } from '../../render/views/pack/mail.ts'
import { packMarkdown } from '../../render/views/pack/markdown.ts'
import type { PackView } from '../../render/views/pack/view.ts'
import type { Context } from '../context.ts'
import { type OutFile, outFiles } from '../options/out.ts'

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

/** A file in a form. */
export interface PackFile extends OutFile {
  readonly format: PackFormat
}

/** The files that are wanted, here where nobody said where; none where one form is printed. */
export function packFiles(context: Context, client: Client, week: Week, { format, out }: PackOutput): PackFile[] {
  const wanted = format === undefined ? packFormats : [format]
  const names = wanted.map((each) => `${client.slug}-pack-${week.name}.${forms[each].ending}`)
  const asOne = [`add --format ${packFormats.join(', --format ')} for one file`]
  const files = outFiles(context, format === undefined ? (out ?? '.') : out, { names, keeps: 'touched', asOne })
  return (files ?? []).map((file, index) => ({ ...file, format: wanted[index] as PackFormat }))
}
