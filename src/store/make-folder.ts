import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, for their owner alone. Step by step, because Node's own recursive way never ends where a system such as /proc refuses
 * a new folder by saying that its parent is missing.
 */
export function makeFolder(path: string): void {
  if (isMade(path)) return
  makeFolder(dirname(path))
  // Another run may have made it since; where it cannot be made at all, the error says why.
  if (!isMade(path)) mkdirSync(path, { mode: 0o700 })
}

/** True when the folder is there now; false when one above it has to be made first. */
function isMade(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 })
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return true
    if (code === 'ENOENT' && dirname(path) !== path) return false
    throw error
  }
}
