import type { Context } from '../context.ts'
import type { PackedVariant } from './gather.ts'

const megabyte = 1_000_000
/** A page that can still be sent by e-mail. */
const mostOfOne = 4 * megabyte
const mostOfAll = 14 * megabyte

/** What browsers show, by the type that the file's own bytes say. */
const shownAs: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
}

export interface Pictures {
  /** Data URIs by the hash of the file. */
  readonly data: ReadonlyMap<string, string>
  /** Pictures that are named and not shown: too large, too many, or of a type that browsers do not show. */
  readonly missing: readonly string[]
}

/** Reads the pictures of variants, each where it was attached and only if it is still the same file; so many that the page stays of a size that can be sent. */
export async function readPictures(context: Context, shown: readonly PackedVariant[]): Promise<Pictures> {
  const data = new Map<string, string>()
  const missing: string[] = []
  const all = shown.flatMap(({ media }) => media).filter(({ kind }) => kind === 'image')
  let total = 0
  for (const file of new Map(all.map((each) => [each.hash, each])).values()) {
    const type = shownAs[file.type]
    // A page has no way to hold a picture once and show it twice, so it costs its room wherever it stands.
    const room = file.bytes * all.filter(({ hash }) => hash === file.hash).length
    const fits = type !== undefined && file.bytes <= mostOfOne && total + room <= mostOfAll
    const bytes = fits ? await context.mediaBytes(file, mostOfOne) : null
    if (bytes === null) missing.push(file.path)
    else {
      total += room
      data.set(file.hash, `data:${type};base64,${bytes}`)
    }
  }
  return { data, missing }
}
