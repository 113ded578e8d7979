import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Makes a finished file, or a rename in a folder, last through a power cut. Systems that cannot sync a folder are let be. */
export function syncPath(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EINVAL' && (error as NodeJS.ErrnoException).code !== 'EPERM')
      throw error
  } finally {
    closeSync(handle)
  }
}
