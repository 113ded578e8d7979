import { SmmError } from '../../domain/errors.ts'
import { counted } from '../../domain/number.ts'
import { listed } from '../../domain/text/phrase.ts'
import type { Context } from '../context.ts'

/** Where `--out` leads, what it may write over and which folders are made, decided here for every command that writes files. */

/** A file to be written. */
export interface OutFile {
  readonly path: string
  /** The folder that is made first; null: the file was named. */
  readonly folder: string | null
}

export interface OutRule {
  /** How the files are called in a folder. */
  readonly names: readonly string[]
  /** `touched`: what somebody else wrote, or wrote in. `there`: whatever is there, for files that wait until a person has taken them away. */
  readonly keeps: 'touched' | 'there'
  /** What makes one file of several. */
  readonly asOne?: readonly string[]
}

/** The files that are to be written. Everything that can be refused is refused here, before anything is changed, so that a dry run fails where the real one would. */
export function outFiles(context: Context, out: string, { names, keeps, asOne = [] }: OutRule): OutFile[] {
  if (out === '') throw new SmmError('usage', 'The name of the file is empty')
  const folder = folderOf(context, out, names, asOne)
  const files = names.map((name) => ({ path: folder === null ? out : pathIn(context, folder, name), folder }))
  const inTheWay = files.find(({ path }) => context.textFiles.fileIn(path, '') !== null)
  if (inTheWay) throw new SmmError('cannot-create', `${inTheWay.path} cannot be written: it is a folder`)
  if (!context.globals.force) refuseKept(context, files, keeps)
  return files
}

/** Writes the files, all or none, into folders that are made for them. */
export function writeOut(
  { textFiles, writtenFiles }: Context,
  files: readonly OutFile[],
  texts: readonly string[],
): void {
  if (files.length === 0) return
  for (const { folder } of files) if (folder !== null) textFiles.makeFolder(folder)
  writtenFiles.writeAll(files.map(({ path }, index) => ({ path, text: texts[index] as string })))
}

/** True when it names a folder, there or to be made, whatever the files are. */
export function isFolder({ textFiles }: Context, out: string): boolean {
  return /[\\/]$/.test(out) || textFiles.fileIn(out, '') !== null
}

/** The folder that was named; null: it is the one file that was. */
function folderOf(context: Context, out: string, names: readonly string[], asOne: readonly string[]): string | null {
  const { textFiles } = context
  const bare = out.replace(/(?<=.)[\\/]+$/, '')
  if (isFolder(context, out)) return bare
  if (names.length === 1) {
    const above = out.replace(/[^\\/]*$/, '') || '.'
    if (textFiles.fileIn(above, '') !== null) return null
    throw new SmmError('cannot-create', `There is no folder called ${above}`, [`mkdir -p ${above}`])
  }
  // Who writes pack.md means a file.
  if (!textFiles.isThere(bare) && !/\.[a-z]{2,4}$/i.test(out)) return bare
  throw severalFiles(names, `${out} is no folder`, ['--out with the name of a folder, and / at its end', ...asOne])
}

/** The files cannot go where one would. */
export function severalFiles(names: readonly string[], why: string, hints: readonly string[]): SmmError {
  return new SmmError('usage', `This makes ${counted(names.length, 'file')}, and ${why}: ${names.join(', ')}`, hints)
}

function pathIn({ textFiles }: Context, folder: string, name: string): string {
  return textFiles.fileIn(folder, name) ?? `${folder}/${name}`
}

function refuseKept({ writtenFiles, textFiles }: Context, files: readonly OutFile[], keeps: OutRule['keeps']): void {
  const isKept = keeps === 'there' ? textFiles.isThere : writtenFiles.isTouched
  const kept = files.map(({ path }) => path).filter((path) => isKept(path))
  if (kept.length === 0) return
  const are = `${listed(kept)} ${kept.length === 1 ? 'is' : 'are'}`
  if (keeps === 'there') {
    throw new SmmError('cannot-create', `${are} there already; nothing was written`, [
      'upload it and take it away, or add --force to replace it',
    ])
  }
  throw new SmmError(
    'cannot-create',
    `${are} not as smm wrote it, so somebody's own words would be lost; nothing was written`,
    ['--out with another name, or --force to write over it'],
  )
}
