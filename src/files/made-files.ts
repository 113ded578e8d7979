import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { SmmError } from '../domain/errors.ts'
import { makeFolder } from './make-folder.ts'

/** Writes bytes that smm itself has made, such as the demo's pictures, for their owner alone; a file that holds them already is left alone. */
export function writeBytes(path: string, bytes: Uint8Array): void {
  try {
    if (holds(path, bytes)) return
    makeFolder(dirname(path))
    writeFileSync(path, bytes, { mode: 0o600 })
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException
    throw new SmmError('cannot-create', `${path} cannot be written: ${code}`, [], cause)
  }
}

function holds(path: string, bytes: Uint8Array): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size === bytes.length && readFileSync(path).equals(bytes)
}
