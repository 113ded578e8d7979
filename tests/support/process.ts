import { execFile, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from './memory-store.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const binary = fileURLToPath(new URL('../../bin/smm.js', import.meta.url))

export interface Finished {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Home {
  readonly path: string
  readonly env: Record<string, string>
  /** Starts the built program as a process of its own, in a pipe. */
  smm(words: readonly string[], options?: { stdin?: string; env?: Record<string, string> }): Finished
  /** The same, without waiting for it. */
  start(words: readonly string[]): Promise<Finished>
}

/** A home folder of its own, with nothing of this machine's environment but the path to programs. */
export function newHome(): Home {
  const path = temporaryFolder()
  const env = { HOME: path, PATH: process.env['PATH'] ?? '', TZ: process.env['TZ'] ?? 'Europe/London', LANG: 'C.UTF-8' }
  return {
    path,
    env,
    smm(words, options = {}) {
      const ran = spawnSync(process.execPath, [binary, ...words], {
        env: { ...env, ...options.env },
        input: options.stdin ?? '',
        encoding: 'utf8',
        timeout: 20_000,
      })
      return { code: ran.status, out: ran.stdout, err: ran.stderr }
    },
    start: (words) =>
      new Promise((resolve) => {
        execFile(process.execPath, [binary, ...words], { env }, (error, out, err) =>
          resolve({ code: error === null ? 0 : Number(error.code), out, err }),
        ).stdin?.end()
      }),
  }
}
