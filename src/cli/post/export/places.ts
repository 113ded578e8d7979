import { SmmError } from '../../../domain/errors.ts'
import type { ExportFile } from '../../../domain/export/files.ts'
import type { Context } from '../../context.ts'
import type { ExportRow } from './wanted.ts'

/** A file of an export and where it goes; null: to stdout. */
export interface PlacedFile extends ExportFile<ExportRow> {
  readonly path: string | null
}

/** Where each file goes: into the folder that was said, into the one file, or to stdout. */
export function placesFor(
  { textFiles }: Context,
  files: readonly ExportFile<ExportRow>[],
  out: string | undefined,
  dryRun: boolean,
): PlacedFile[] {
  if (out === undefined) {
    if (files.length > 1 && !dryRun) throw severalFiles(files, 'there is no folder to put them in')
    return files.map((file) => ({ ...file, path: null }))
  }
  const isFolder = /[\\/]$/.test(out) || textFiles.fileIn(out, '') !== null
  if (!isFolder && files.length > 1) throw severalFiles(files, `${out} is no folder`)
  const folder = out.replace(/[\\/]+$/, '') || out
  return files.map((file) => ({ ...file, path: isFolder ? `${folder}/${file.name}` : out }))
}

function severalFiles(files: readonly ExportFile<ExportRow>[], why: string): SmmError {
  const names = files.map(({ name }) => name).join(', ')
  return new SmmError('usage', `This makes ${files.length} files, and ${why}: ${names}`, [
    'smm post export … --out exports/',
    '--client and --channel make it one',
  ])
}

/** What is there already may not be uploaded yet, so it is left alone, before any file is written. */
export function refuseThere({ textFiles, globals }: Context, files: readonly PlacedFile[]): void {
  const there = files.find(({ path }) => path !== null && textFiles.isThere(path))
  if (!there || globals.force) return
  throw new SmmError('cannot-create', `${there.path} is there already`, [
    'upload it and take it away, or add --force to replace it',
  ])
}
