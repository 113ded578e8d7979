import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { makeFolder } from './make-folder.ts'
import type { Paths } from './paths.ts'
import { type NamedText, textFiles } from './text-files.ts'

/**
 * Files that smm writes again and a person may have written in between. What was written last is known by its hash, in the cache folder; without a note
 * a file counts as the person's own.
 */
export interface WrittenFiles {
  /** True when a file lies there and is not as smm last wrote it. */
  isTouched(path: string): boolean
  write(path: string, text: string): void
  /** Several at once: where one cannot be written, none is. */
  writeAll(files: readonly NamedText[]): void
}

export function writtenFiles(paths: Pick<Paths, 'cache'>): WrittenFiles {
  const folder = join(paths.cache, 'written')
  const written: WrittenFiles = {
    isTouched(path) {
      if (!existsSync(path)) return false
      try {
        return readFileSync(join(folder, noteOf(path)), 'utf8') !== hashOf(readFileSync(path))
      } catch {
        return true
      }
    },
    write: (path, text) => written.writeAll([{ path, text }]),
    writeAll(files) {
      textFiles.writeAll(files)
      try {
        makeFolder(folder)
        for (const { path, text } of files) writeFileSync(join(folder, noteOf(path)), hashOf(text), { mode: 0o600 })
      } catch {
        // A note that cannot be kept makes the next run ask for --force, no more.
      }
    },
  }
  return written
}

/** The same for one file by whatever way it was named: links to its folder are followed. */
function noteOf(path: string): string {
  const whole = resolve(path)
  return hashOf(join(realpathSync(dirname(whole)), basename(whole)))
}

function hashOf(content: string | Buffer): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(content).digest('hex')
}
