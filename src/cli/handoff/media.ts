import type { Media } from '../../domain/media.ts'
import type { ArchiveEntry } from '../../files/archive.ts'
import type { Context } from '../context.ts'

/** The client's files: those that are there as entries of the archive, and what became of the others. */
export interface HandoffMedia {
  readonly entries: readonly ArchiveEntry[]
  /** By the id of a file: its name in the archive. */
  readonly names: ReadonlyMap<number, string>
  readonly gone: readonly string[]
  /** There, but not with the bytes that were chosen. */
  readonly changed: readonly string[]
}

export async function handoffMedia(
  context: Context,
  media: readonly Pick<Media, 'id' | 'path' | 'hash' | 'bytes' | 'type'>[],
): Promise<HandoffMedia> {
  const entries: ArchiveEntry[] = []
  const names = new Map<number, string>()
  const [gone, changed]: [string[], string[]] = [[], []]
  for (const file of media) {
    const name = `media/${file.id}-${safeName(file.path, file.type)}`
    names.set(file.id, name)
    const state = await context.mediaState(file)
    if (state === 'gone') {
      gone.push(file.path)
      continue
    }
    if (state === 'changed') changed.push(file.path)
    entries.push({ name, file: file.path })
  }
  return { entries, names, gone, changed }
}

/** A name that any file system takes: what it was called, without what some of them forbid. */
function safeName(path: string, type: string): string {
  const last = path.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '-')
    .replace(/^[. -]+|[. ]+$/g, '')
    .slice(-80)
  return plain === '' ? `file.${type}` : plain
}
