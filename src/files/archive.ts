import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { SmmError } from '../domain/errors.ts'

/** One file of an archive: a text, bytes, or a file that lies on the disk and is read piece by piece. */
export type ArchiveEntry = { readonly name: string } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
  | { readonly file: string }
)

const pieceBytes = 1 << 20
/** A plain zip archive counts bytes in 32 bits and entries in 16; beyond that it would be made and not open. */
const mostBytes = 0xffffffff
const mostEntries = 0xffff
/** What stands around an entry, its name twice included. */
const entryBytes = 1024

/**
 * Writes a zip archive, whole or not at all: it gets its name when it is complete. Memory stays bounded whatever the files weigh. `at` is the time that all entries
 * bear, so that the same contents make the same bytes. A file that cannot be read ends it, and nothing is left behind.
 */
export function writeArchive(path: string, entries: readonly ArchiveEntry[], at: string): void {
  const draft = `${path}.part-${process.pid}`
  try {
    refuseTooMuch(path, entries)
    rmSync(draft, { force: true })
    const out = openSync(draft, 'wx', 0o600)
    try {
      zipInto(out, entries, at)
      fsyncSync(out)
    } finally {
      closeSync(out)
    }
    renameSync(draft, path)
  } catch (cause) {
    rmSync(draft, { force: true })
    if (cause instanceof SmmError) throw cause
    const { code = String(cause), path: about } = cause as NodeJS.ErrnoException
    const which = about !== undefined && about !== draft ? `${about} cannot be read` : `${path} cannot be written`
    throw new SmmError('cannot-create', `${which}: ${code}; no archive was made`, [], cause)
  }
}

function refuseTooMuch(path: string, entries: readonly ArchiveEntry[]): void {
  const bytes = entries.reduce((sum, entry) => sum + entryBytes + bytesOf(entry), 0)
  if (bytes <= mostBytes && entries.length <= mostEntries) return
  const what = entries.length > mostEntries ? `${entries.length} files` : `${Math.ceil(bytes / 2 ** 30)} GiB`
  throw new SmmError('cannot-create', `${path} would hold ${what}, more than a zip archive can; no archive was made`, [
    'smm client handoff CLIENT --without-media',
  ])
}

/** What it weighs at most in the archive. */
function bytesOf(entry: ArchiveEntry): number {
  if ('file' in entry) return statSync(entry.file).size
  return 'text' in entry ? Buffer.byteLength(entry.text) : entry.bytes.length
}

function zipInto(out: number, entries: readonly ArchiveEntry[], at: string): void {
  let failure: Error | null = null
  const zip = new Zip((error, data) => {
    if (error) failure = error
    else writeWhole(out, data)
  })
  for (const entry of entries) {
    // Pictures and films are packed already.
    const made = 'file' in entry ? new ZipPassThrough(entry.name) : new ZipDeflate(entry.name, { level: 6 })
    made.mtime = at
    zip.add(made)
    if ('file' in entry) pushFile(made, entry.file)
    else made.push('text' in entry ? new TextEncoder().encode(entry.text) : entry.bytes, true)
    if (failure) throw failure
  }
  zip.end()
  if (failure) throw failure
}

function writeWhole(out: number, data: Uint8Array): void {
  for (let done = 0; done < data.length; ) done += writeSync(out, data, done)
}

function pushFile(made: ZipPassThrough | ZipDeflate, path: string): void {
  const input = openSync(path, 'r')
  try {
    for (;;) {
      const piece = new Uint8Array(pieceBytes)
      const count = readSync(input, piece)
      if (count === 0) break
      made.push(piece.subarray(0, count))
    }
    made.push(new Uint8Array(0), true)
  } finally {
    closeSync(input)
  }
}
