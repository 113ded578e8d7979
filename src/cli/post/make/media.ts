import { SmmError } from '../../../domain/errors.ts'
import type { Consent, Media, MediaFile, MediaKind } from '../../../domain/media.ts'
import { cleanLine } from '../../../domain/text/clean.ts'
import type { Store } from '../../../store/store.ts'
import type { Context } from '../../context.ts'
import type { PostOptions } from './options.ts'

/** A file with what was said of it; undefined: nothing was, so what is known of it stays. */
export interface SaidMedia {
  readonly file: MediaFile
  readonly alt: string | undefined
  readonly consent: Consent | undefined
}

/** Reads the files that were named, before anything is written. */
export async function readSaidMedia(
  context: Context,
  { media = [], alt = [], consent }: Pick<PostOptions, 'media' | 'alt' | 'consent'>,
): Promise<SaidMedia[]> {
  if (media.length === 0 && (alt.length > 0 || consent !== undefined)) {
    throw new SmmError('usage', '--alt and --consent are said of a file, and no --media was named', [
      'add --media FILE',
    ])
  }
  if (alt.length > media.length) {
    throw new SmmError('usage', `${alt.length} alt texts for ${media.length} files; say one --alt for each --media`)
  }
  const read: SaidMedia[] = []
  for (const [index, path] of media.entries()) {
    const said = alt[index]
    read.push({ file: await context.readMedia(path), alt: said === undefined ? undefined : cleanLine(said), consent })
  }
  return read
}

/** The files as they will stand, with what is known of those that the client has already, or that were named before: one file has one alt text. */
export function mediaFor(store: Store, clientId: number, said: readonly SaidMedia[]): Media[] {
  const files = new Map<string, Media>()
  for (const { file, alt, consent } of said) {
    const known = files.get(file.path) ?? store.media.atPath(clientId, file.path)
    files.set(file.path, {
      ...file,
      id: known?.id ?? 0,
      clientId,
      alt: alt ?? known?.alt ?? '',
      // Another file under the same name shows other people.
      consent: consent ?? (known && known.hash === file.hash ? known.consent : 'unknown'),
    })
  }
  return said.map(({ file }) => files.get(file.path) as Media)
}

/** Writes the files, each once however often it is named, and gives their numbers. */
export function putMedia(store: Store, media: readonly Media[]): number[] {
  const written = new Map<string, number>()
  return media.map(({ id, ...fresh }) => {
    const before = written.get(fresh.path)
    if (before !== undefined) return before
    const number = id === 0 ? store.media.insert(fresh) : id
    if (id !== 0) store.media.update({ id, ...fresh })
    written.set(fresh.path, number)
    return number
  })
}

export function kindsOf(media: readonly Media[]): MediaKind[] {
  return media.map((file) => file.kind)
}
