import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { World } from '../../src/cli/context.ts'
import { run } from '../../src/cli/run.ts'
import { systemPaths } from '../../src/files/paths.ts'
import { strategyReader } from '../../src/files/strategy-reader.ts'
import { strategyFiles } from '../../src/files/strategy-yaml.ts'
import { templatesOf } from '../../src/files/templates.ts'
import { diffWords } from '../../src/files/text-diff.ts'
import { textFiles } from '../../src/files/text-files.ts'
import { writtenFiles } from '../../src/files/written-files.ts'
import type { Prompter } from '../../src/io/prompter.ts'
import { storesAt } from '../../src/store/stores.ts'

/** Monday 23 November 2026, 09:00 in London, where the test desks are. */
export const monday = '2026-11-23T09:00:00Z'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Bench {
  /** A folder of this test alone; it is the home of every run. */
  readonly home: string
  readonly world: World
  /** Runs a command line in-process, split at spaces unless given as words. */
  run(command: string | readonly string[], options?: RunOptions): Promise<Ran>
  /** The same, and it must end well; gives stdout. */
  ok(command: string | readonly string[], options?: RunOptions): Promise<string>
  /** Moves the clock. */
  setNow(instant: string): void
}

export interface RunOptions {
  readonly stdin?: string
  readonly terminal?: boolean
  /** Columns of the terminal, or what COLUMNS says in a pipe. */
  readonly width?: number
  readonly height?: number
  readonly colour?: boolean
  readonly ask?: Partial<Prompter>
  /** What is put on the clipboard and opened is kept here; without it there is neither. */
  readonly copied?: string[]
  readonly opened?: string[]
  /** What is on the clipboard; without it there is none. */
  readonly clipboard?: string
  readonly edit?: (text: string, name: string) => string
}

/** A desk of its own in a temporary folder, a clock that stands still, and a recorded terminal. No mocks of our own modules. */
export function bench(options: { now?: string; zone?: string; env?: Record<string, string> } = {}): Bench {
  const home = mkdtempSync(join(tmpdir(), 'smm-test-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const env = { HOME: home, ...options.env }
  const paths = systemPaths(env, 'linux')
  let now = Date.parse(options.now ?? monday)
  const worldFor = (run: RunOptions, said: { out: string; err: string }): World => {
    const lines = (run.stdin ?? '').split('\n')
    return {
      io: {
        out: (text) => {
          said.out += text
        },
        err: (text) => {
          said.err += text
        },
        isTerminal: run.terminal ?? false,
        canAsk: run.ask !== undefined,
        columns: run.width ?? (run.terminal ? 100 : null),
        width: run.width ?? 100,
        errColumns: run.terminal ? (run.width ?? 100) : null,
        height: run.height ?? Number.POSITIVE_INFINITY,
        wantsColour: () => run.colour ?? false,
        readLine: async (question) => {
          said.err += question
          return lines.shift() ?? null
        },
        readAll: () => run.stdin ?? '',
      },
      clock: { now: () => now, zone: options.zone ?? 'Europe/London' },
      env,
      paths,
      stores: storesAt(paths, () => {}, 'test'),
      templates: templatesOf(paths),
      textFiles,
      writtenFiles: writtenFiles(paths),
      prompter: async () => run.ask as Prompter,
      readStrategy: strategyReader(paths),
      strategyFiles: async () => strategyFiles,
      edit: async (text, name) => run.edit?.(text, name) ?? text,
      diffWords: async () => diffWords,
      copy: async (text) => {
        run.copied?.push(text)
        return run.copied ? 'here' : null
      },
      paste: async () => run.clipboard ?? null,
      open: async (address) => {
        run.opened?.push(address)
        return run.opened !== undefined
      },
      readMedia: async (path) => (await import('../../src/files/media-file.ts')).readMediaFile(path),
      readPostRows: async (text, name, how) =>
        (await import('../../src/files/post-rows.ts')).readPostRows(text, name, how),
      readMessageRows: async (text, name, how) =>
        (await import('../../src/files/message-rows.ts')).readMessageRows(text, name, how),
      readContactRows: async (text, name, how) =>
        (await import('../../src/files/contact-rows.ts')).readContactRows(text, name, how),
      readCompetitorRows: async (text, name) =>
        (await import('../../src/files/competitor-rows.ts')).readCompetitorRows(text, name),
      mediaState: async (media) => (await import('../../src/files/media-file.ts')).mediaState(media),
      mediaBytes: async (media, maxBytes) =>
        (await import('../../src/files/media-file.ts')).chosenBytes(media, maxBytes),
      feedNet: async () => (await import('../../src/net/feeds.ts')).feedNet,
      writeArchive: async (path, entries, at) =>
        (await import('../../src/files/archive.ts')).writeArchive(path, entries, at),
      writeBytes: async (path, bytes) => (await import('../../src/files/made-files.ts')).writeBytes(path, bytes),
    }
  }
  const runLine: Bench['run'] = async (command, runOptions = {}) => {
    const said = { out: '', err: '' }
    const words = typeof command === 'string' ? command.split(' ').filter(Boolean) : command
    const code = await run(words, worldFor(runOptions, said))
    return { code, ...said }
  }
  return {
    home,
    world: worldFor({}, { out: '', err: '' }),
    run: runLine,
    async ok(command, runOptions) {
      const ran = await runLine(command, runOptions)
      if (ran.code !== 0) throw new Error(`${String(command)} ended with ${ran.code}\n${ran.out}${ran.err}`)
      return ran.out
    },
    setNow(instant) {
      now = Date.parse(instant)
    },
  }
}
