import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, parse, resolve } from 'node:path'
import { SmmError } from '../domain/errors.ts'
import { makeFolder } from './make-folder.ts'

/** A text and the file that it is for. */
export interface NamedText {
  readonly path: string
  readonly text: string
}

/** Text files that a person names: read within bounds, written whole or not at all. */
export interface TextFiles {
  read(path: string, maxBytes?: number): string
  write(path: string, text: string): void
  /** Several at once: where one cannot be written, none is. */
  writeAll(files: readonly NamedText[]): void
  /** The same, but what is there already is only replaced when that is said. */
  writeNew(path: string, text: string, replace: boolean): void
  isThere(path: string): boolean
  /** Makes a folder where there is none. */
  makeFolder(path: string): void
  /** Keeps text that would be lost in a folder of its own, which is made; gives the path. */
  keep(folder: string, name: string, text: string): string
  /** The path of a file of this name in the folder at `path`; null when there is no folder. */
  fileIn(path: string, name: string): string | null
}

const quarterMebibyte = 256 * 1024

export const textFiles: TextFiles = {
  /** Strict UTF-8 of a regular file up to a size; anything else is an error that names the file and the reason. */
  read(path, maxBytes = quarterMebibyte) {
    let bytes: Buffer
    try {
      const found = statSync(path)
      if (!found.isFile()) throw new SmmError('no-input', `${path} is not a regular file`)
      if (found.size > maxBytes) {
        throw new SmmError('data', `${path} has ${found.size} bytes; more than ${maxBytes} are not read`)
      }
      bytes = readFileSync(path)
    } catch (cause) {
      throw unreadable(path, cause)
    }
    return decodeText(bytes, path)
  },
  fileIn(path, name) {
    try {
      return statSync(path).isDirectory() ? join(path, basename(name)) : null
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw unwritable(path, cause)
    }
  },
  writeNew(path, text, replace) {
    if (!replace && existsSync(path))
      throw new SmmError('cannot-create', `${path} is there already`, ['add --force to replace it'])
    textFiles.write(path, text)
  },
  isThere: (path) => existsSync(path),
  makeFolder(path) {
    try {
      makeFolder(path)
    } catch (cause) {
      throw new SmmError('cannot-create', `${path} cannot be made: ${reason(cause)}`, [], cause)
    }
  },
  keep(folder, name, text) {
    textFiles.makeFolder(folder)
    const path = freePath(folder, name)
    textFiles.write(path, text)
    return path
  },
  write: (path, text) => textFiles.writeAll([{ path, text }]),
  /** Through temporary files and renames, so that a link at a path is replaced and not written through. */
  writeAll(files) {
    for (const { path } of files) refuseSpecial(path)
    const drafts = new Map<string, string>()
    try {
      for (const { path, text } of files) writable(path, () => drafts.set(path, writeDraft(path, text)))
      const written: string[] = []
      for (const [path, draft] of drafts) {
        const also = written.length === 0 ? '' : `; written by then: ${written.join(', ')}`
        writable(path, () => renameSync(draft, path), also)
        written.push(path)
      }
    } catch (cause) {
      for (const draft of drafts.values()) rmSync(draft, { force: true })
      throw cause
    }
  },
}

/** The text beside the file that it is for, whole and on the disk; gives its path. */
function writeDraft(path: string, text: string): string {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  const handle = openSync(draft, 'wx', 0o600)
  try {
    writeFileSync(handle, text)
    fsyncSync(handle)
  } catch (cause) {
    rmSync(draft, { force: true })
    throw cause
  } finally {
    closeSync(handle)
  }
  return draft
}

/** What goes wrong names the file, and what else there is to know. */
function writable(path: string, work: () => unknown, also = ''): void {
  try {
    work()
  } catch (cause) {
    throw unwritable(path, cause, also)
  }
}

/** The name in the folder, or with a number before its ending where a file of that name lies already. */
function freePath(folder: string, name: string): string {
  const { name: stem, ext } = parse(name)
  let path = join(folder, name)
  for (let number = 2; existsSync(path); number++) path = join(folder, `${stem}-${number}${ext}`)
  return path
}

/** The rename would put a file in the place of a device or a pipe: done by root, /dev/null is gone for the whole machine. */
function refuseSpecial(path: string): void {
  if (path === '') throw new SmmError('usage', 'The name of the file is empty')
  let isSpecial: boolean
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    // /dev/stdout is a link that may lead to a regular file.
    isSpecial = (found !== undefined && !found.isFile()) || dirname(resolve(path)) === '/dev'
  } catch (cause) {
    // A link that leads in a circle is replaced like any other.
    if ((cause as NodeJS.ErrnoException).code === 'ELOOP') return
    throw unwritable(path, cause)
  }
  if (isSpecial) throw new SmmError('cannot-create', `${path} cannot be written: it is not a regular file`)
}

/** UTF-8 without its byte-order mark; other encodings are refused with the file's name. */
function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new SmmError('data', `${name} is not UTF-8 text; save it as UTF-8`, [], cause)
  }
}

/** The error of a file that cannot be read, with its name and the reason; an error of smm's own stays as it is. */
export function unreadable(path: string, cause: unknown): SmmError {
  if (cause instanceof SmmError) return cause
  const { code } = cause as NodeJS.ErrnoException
  const kind = code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'no-input'
  return new SmmError(kind, `${path} cannot be read: ${reason(cause)}`, [], cause)
}

function unwritable(path: string, cause: unknown, also = ''): SmmError {
  if (cause instanceof SmmError) return cause
  return new SmmError('cannot-create', `${path} cannot be written: ${reason(cause)}${also}`, [], cause)
}

function reason(cause: unknown): string {
  const { code } = cause as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder'
    case 'EACCES':
    case 'EPERM':
      return 'permission denied'
    case 'EISDIR':
      return 'it is a folder'
    case 'ENAMETOOLONG':
      return 'the name is too long'
    case 'ENOTDIR':
      return 'something on the way to it is not a folder'
    case 'ENOSPC':
      return 'the disk is full'
    case 'EROFS':
      return 'the file system is read-only'
    default:
      return code ?? String(cause)
  }
}
