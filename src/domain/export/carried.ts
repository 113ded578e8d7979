import { spokenNumber } from '../number.ts'
import { withArticle } from '../text/phrase.ts'
import type { ExportedFile, ExportFacts } from './facts.ts'
import type { ExportField, ExportFormat } from './format.ts'

/** Something that a file cannot carry: the row is left out, or a person has to do it by hand. */
export interface NotCarried {
  readonly rule:
    | 'platform-not-carried'
    | 'format-not-carried'
    | 'media-not-carried'
    | 'media-without-address'
    | 'warning-not-carried'
    | 'title-not-carried'
    | 'link-not-carried'
    | 'alt-not-carried'
  readonly stops: boolean
  readonly message: string
  readonly mend: string
}

/** Everything of a variant that the format cannot carry, what stops it first. `name`: what the tool or the format is called. */
export function notCarried(format: ExportFormat, name: string, facts: ExportFacts): NotCarried[] {
  const found = [whereTo, media, separable, warning, title, link, alt].flatMap((look) => look(format, name, facts))
  return [...found.filter(({ stops }) => stops), ...found.filter(({ stops }) => !stops)]
}

const byHand = 'publish it by hand'

function whereTo({ platforms, formats }: ExportFormat, name: string, facts: ExportFacts): NotCarried[] {
  const { platform, platformName, format } = facts
  if (platforms.length > 0 && !platforms.includes(platform)) {
    return [stop('platform-not-carried', `a file for ${name} does not reach ${platformName}`, byHand)]
  }
  if (formats.includes(format)) return []
  return [stop('format-not-carried', `a file for ${name} carries no ${format}`, byHand)]
}

function media({ media }: ExportFormat, name: string, { files }: ExportFacts): NotCarried[] {
  const lines = files.flatMap((file) => wrongFile(media, file))
  if (media.most !== null && files.length > media.most) {
    lines.push(`${files.length} files, and ${media.most === 1 ? 'one is' : `${media.most} are`} carried`)
  }
  const sorts = new Set(files.map((file) => (file.type === 'gif' ? 'gif' : file.kind)))
  if (!media.mixes && sorts.size > 1) lines.push(`${[...sorts].join(' and ')} in one post`)
  const wrong = lines.map((line) => stop('media-not-carried', `a file for ${name} cannot carry it: ${line}`, byHand))
  const homeless = files.find((file) => file.place === null)
  if (wrong.length > 0 || !homeless) return wrong
  const message = `${name} fetches files from the web, and ${homeless.path} lies on this machine`
  return [stop('media-without-address', message, 'add --media-url https://…, where your files lie, or --without-media')]
}

function wrongFile({ kinds, types, megabytes }: ExportFormat['media'], file: ExportedFile): string[] {
  if (!kinds.includes(file.kind)) return [`${withArticle(file.kind)}`]
  if (types.length > 0 && !types.includes(file.type)) return [`${withArticle(file.type)}; it takes ${types.join(', ')}`]
  const size = Math.ceil(file.bytes / 100_000) / 10
  if (megabytes === null || size <= megabytes) return []
  return [`a file of ${spokenNumber(size)} MB; it takes ${spokenNumber(megabytes)}`]
}

/** What stands between several values may not stand in one of them: they could not be told apart again. */
function separable(format: ExportFormat, name: string, facts: ExportFacts): NotCarried[] {
  const joined = format.columns.filter(({ field, join }) => join && (field === 'alt' || field === 'media'))
  return joined.flatMap(({ field, join }) => {
    const values = facts.files.map((file) => (field === 'alt' ? file.alt : (file.place ?? '')))
    const wrong = values.find((value) => value.includes(join ?? ''))
    if (wrong === undefined) return []
    const shown = JSON.stringify(join)
    return [stop('media-not-carried', `${shown} parts files in a file for ${name}, and stands in ${wrong}`, byHand)]
  })
}

function warning(format: ExportFormat, name: string, { warning }: ExportFacts): NotCarried[] {
  if (warning === '' || has(format, 'warning')) return []
  return [stop('warning-not-carried', `a file for ${name} has no content warning`, byHand)]
}

function title(format: ExportFormat, name: string, { title, platform }: ExportFacts): NotCarried[] {
  if (title === null || title === '' || has(format, 'title', platform) || has(format, 'post_title')) return []
  return [note('title-not-carried', `its title is not in the file: ${title}`, `write it in ${name}`)]
}

function link(format: ExportFormat, name: string, { link, files, platform }: ExportFacts): NotCarried[] {
  if (link === null || has(format, 'post_link')) return []
  if (link.place === 'hand') {
    return [note('link-not-carried', `its link is not in the file: ${link.address}`, 'put it there by hand')]
  }
  const isLost = format.links === 'instead of media' && files.length > 0
  if (has(format, 'link', platform) && format.links !== 'none' && !isLost) return []
  return [note('link-not-carried', `its link is not in the file: ${link.address}`, `write it in ${name}`)]
}

function alt(format: ExportFormat, name: string, { files, platform }: ExportFacts): NotCarried[] {
  if (files.every((file) => file.alt === '') || has(format, 'alt', platform)) return []
  return [note('alt-not-carried', 'its alt texts are not in the file', `write them in ${name}`)]
}

function has({ columns }: ExportFormat, field: ExportField, platform?: string): boolean {
  return columns.some(
    (column) =>
      column.field === field && (platform === undefined || column.on.length === 0 || column.on.includes(platform)),
  )
}

function stop(rule: NotCarried['rule'], message: string, mend: string): NotCarried {
  return { rule, stops: true, message, mend }
}

function note(rule: NotCarried['rule'], message: string, mend: string): NotCarried {
  return { rule, stops: false, message, mend }
}
