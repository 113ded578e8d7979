import type { ExportFile } from '../../../domain/export/files.ts'
import type { Context } from '../../context.ts'
import { isStdout, type OutFile, outFiles } from '../../options/out.ts'
import type { ExportRow, NamedFormat } from './wanted.ts'

/** A file of an export and where it goes; null: to stdout. */
export interface PlacedFile extends ExportFile<ExportRow> {
  readonly to: OutFile | null
}

const asOne = ['--client and --channel make it one']

/** Where each file goes: into the folder that was said, into the one file, or to stdout. A file for a tool may not be uploaded yet, so it is left alone, whoever wrote it. */
export function placesFor(
  context: Context,
  files: readonly ExportFile<ExportRow>[],
  { format }: NamedFormat,
  { out, dryRun = false }: { readonly out?: string; readonly dryRun?: boolean },
): PlacedFile[] {
  const names = files.map(({ name }) => name)
  // What is only counted needs no place.
  if (isStdout(out) && dryRun) return files.map((file) => ({ ...file, to: null }))
  if (files.length === 0) return []
  const places = outFiles(context, out, { names, keeps: format.tool === null ? 'touched' : 'there', asOne })
  return files.map((file, index) => ({ ...file, to: places === null ? null : (places[index] as OutFile) }))
}
