import { SmmError } from '../domain/errors.ts'
import { cleanText } from '../domain/text/clean.ts'
import { isDay } from '../domain/time/day.ts'
import { toInstant } from '../domain/time/instant.ts'
import { wrapSentences } from '../render/sentence.ts'
import type { Context, GlobalOptions, World } from './context.ts'

/**
 * The world with the global options applied. They are known only once the command line is parsed, so everything that depends on them is worked
 * out when it is first read.
 */
export function contextOf(
  world: World,
  words: readonly string[],
  commandWords: ReadonlySet<string>,
  parsed: () => GlobalOptions,
): Context {
  const globals = () => withVariables(parsed(), world.env)
  return {
    ...world,
    io: {
      ...withoutLateParts(world.io),
      get canAsk() {
        return globals().input !== false && world.io.canAsk
      },
      get errColumns() {
        return world.io.errColumns
      },
      wantsColour: (stream) => globals().color !== false && world.io.wantsColour(stream),
    },
    get globals() {
      return globals()
    },
    commandWords,
    typed: typedLine(words),
    get now() {
      const said = globals().now
      return said === undefined ? toInstant(world.clock.now()) : parseNow(said)
    },
    get database() {
      const { db, demo } = globals()
      if (!demo) return db ?? world.paths.database
      // An environment variable names the usual desk; only the option itself contradicts the demo.
      if (parsed().db !== undefined) {
        throw new SmmError('usage', '--demo has a database of its own, so it cannot be used with --db')
      }
      return world.paths.demo
    },
    prompter: async () =>
      (await import('./folded-prompter.ts')).foldedPrompter(await world.prompter(), world.io.errColumns),
    say(sentence) {
      if (!globals().quiet) world.io.err(`${wrapSentences(cleanText(sentence), world.io.errColumns)}\n`)
    },
  }
}

/** SMM_DB and SMM_NOW stand in for the options; set to nothing they are not set, as elsewhere. */
function withVariables(options: GlobalOptions, env: World['env']): GlobalOptions {
  const db = options.db ?? (env['SMM_DB'] || undefined)
  const now = options.now ?? (env['SMM_NOW'] || undefined)
  return { ...options, ...(db === undefined ? {} : { db }), ...(now === undefined ? {} : { now }) }
}

/** Whether somebody can be asked is found out when it is wanted, because finding out costs. */
function withoutLateParts(io: World['io']): Omit<World['io'], 'canAsk' | 'errColumns' | 'wantsColour'> {
  const { out, err, isTerminal, columns, width, height, readLine, readAll } = io
  return { out, err, isTerminal, columns, width, height, readLine, readAll }
}

/** An instant with its zone (`2026-11-23T09:00Z`, `…+01:00`), or UTC when none is said. */
function parseNow(text: string): string {
  const form = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/
  // The machine would take 30 February for 2 March.
  const milliseconds =
    form.test(text) && isDay(text.slice(0, 10))
      ? Date.parse(/T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : withUtc(text))
      : Number.NaN
  if (Number.isNaN(milliseconds)) {
    throw new SmmError('usage', `"${text}" is not a time; write 2026-11-23T09:00 (UTC) or 2026-11-23T09:00+01:00`)
  }
  if (milliseconds < earliest || milliseconds >= latest) {
    throw new SmmError('usage', `"${text}" is outside of what smm reckons with, which is 1970 to 2999`)
  }
  return toInstant(milliseconds)
}

/** Years that four digits still hold after everything that is counted from them. */
const earliest = 0
const latest = Date.UTC(3000, 0, 1)

function withUtc(text: string): string {
  return text.includes('T') ? `${text}Z` : `${text}T00:00:00Z`
}

/** A command line as it can be typed again, without the program's name. */
export function typedLine(words: readonly string[]): string {
  return words.map(quoted).join(' ')
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
