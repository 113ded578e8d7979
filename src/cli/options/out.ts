import { SmmError } from '../../domain/errors.ts'
import { counted } from '../../domain/number.ts'
import { listed } from '../../domain/text/phrase.ts'
import type { Context } from '../context.ts'

/** Where `--out` leads, what it may write over and which folders are made, decided here for every command that writes files. */

/** What `--out` means, in the help of each of them. */
export const outHelp =
  'the file, or the folder, which is made; a name without an ending such as .md is a folder, and - is stdout; what somebody else wrote there is left alone without --force'

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

/** True when nobody said where, or said `-`: what is made goes to stdout. */
export function isStdout(out: string | undefined): out is undefined | '-' {
  return out === undefined || out === '-'
}

/**
 * The files that are to be written; null: there is one, and it goes to stdout. Everything that can be refused is refused here, before anything is changed, so that a
 * dry run fails where the real one would.
 */
export function outFiles(
  context: Context,
  out: string | undefined,
  { names, keeps, asOne = [] }: OutRule,
): OutFile[] | null {
  if (out === '') throw new SmmError('usage', 'The name of the file is empty')
  if (isStdout(out)) {
    if (names.length <= 1) return null
    throw severalFiles(names, 'there is no folder to put them in', ['--out with the name of a folder', ...asOne])
  }
  const folder = folderOf(context, out, names, asOne)
  const files = names.map((name) => ({ path: folder === null ? out : pathIn(context, folder, name), folder }))
  const inTheWay = files.find(({ path }) => context.textFiles.fileIn(path, '') !== null)
  if (inTheWay) throw new SmmError('cannot-create', `${inTheWay.path} cannot be written: it is a folder`)
  if (!context.globals.force) refuseKept(context, files, keeps)
  return files
}

/** Writes the files, all or none, into folders that are made for them; null: to stdout. */
export function writeOut(
  { io, textFiles, writtenFiles }: Context,
  files: readonly OutFile[] | null,
  texts: readonly string[],
): void {
  if (files === null) for (const text of texts) io.out(text)
  if (files === null || files.length === 0) return
  for (const { folder } of files) if (folder !== null) textFiles.makeFolder(folder)
  writtenFiles.writeAll(files.map(({ path }, index) => ({ path, text: texts[index] as string })))
}

/** An ending of a file's name. One dot in front makes a name hidden, and digits behind one are a version or a day. */
const ending = /[^\\/.][^\\/]*\.[a-z][a-z0-9]*$/i

/** True when it names a folder, there or to be made, however many files there are: who writes pack.md means a file, who writes packs a folder. */
export function isFolder({ textFiles }: Context, out: string): boolean {
  if (/[\\/]$/.test(out) || textFiles.fileIn(out, '') !== null) return true
  return !ending.test(out) && !textFiles.isThere(out)
}

/** The folder that was named; null: it is the one file that was. */
function folderOf(context: Context, out: string, names: readonly string[], asOne: readonly string[]): string | null {
  if (isFolder(context, out)) return out.replace(/(?<=.)[\\/]+$/, '')
  if (names.length > 1) {
    throw severalFiles(names, `${out} is no folder`, ['--out with the name of a folder, and / at its end', ...asOne])
  }
  const above = out.replace(/[^\\/]*$/, '') || '.'
  if (context.textFiles.fileIn(above, '') !== null) return null
  throw new SmmError('cannot-create', `There is no folder called ${above}`, [`mkdir -p ${above}`])
}

/** The files cannot go where one would. */
function severalFiles(names: readonly string[], why: string, hints: readonly string[]): SmmError {
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
