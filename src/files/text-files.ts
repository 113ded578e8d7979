import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { SmmError } from '../domain/errors.ts'

/** Text files that a person names: read within bounds, written whole or not at all. */
export interface TextFiles {
  read(path: string, maxBytes?: number): string
  write(path: string, text: string): void
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
  /** Through a temporary file and a rename, so that a link at the path is replaced and not written through. */
  write(path, text) {
    const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
    try {
      const handle = openSync(draft, 'wx', 0o600)
      try {
        writeFileSync(handle, text)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
      renameSync(draft, path)
    } catch (cause) {
      rmSync(draft, { force: true })
      throw new SmmError('cannot-create', `${path} cannot be written: ${reason(cause)}`, [], cause)
    }
  },
}

/** UTF-8 without its byte-order mark; other encodings are refused with the file's name. */
export function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new SmmError('data', `${name} is not UTF-8 text; save it as UTF-8`, [], cause)
  }
}

function unreadable(path: string, cause: unknown): SmmError {
  if (cause instanceof SmmError) return cause
  const { code } = cause as NodeJS.ErrnoException
  const kind = code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'no-input'
  return new SmmError(kind, `${path} cannot be read: ${reason(cause)}`, [], cause)
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
    case 'ENOSPC':
      return 'the disk is full'
    case 'EROFS':
      return 'the file system is read-only'
    default:
      return code ?? String(cause)
  }
}
