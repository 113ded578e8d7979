import { CommanderError } from 'commander'
import { type ErrorKind, SmmError } from '../domain/errors.ts'
import { cleanText } from '../domain/text/clean.ts'
import { wrapSentences } from '../render/sentence.ts'
import type { World } from './context.ts'
import { buildProgram } from './program.ts'

/** The exit code of each kind of error; the codes from 64 on are those of sysexits. */
const exitCodes: Readonly<Record<ErrorKind, number>> = {
  unknown: 1,
  refused: 1,
  usage: 2,
  data: 65,
  'no-input': 66,
  unavailable: 69,
  bug: 70,
  'cannot-create': 73,
  io: 74,
  busy: 75,
  'no-permission': 77,
  configuration: 78,
}

/** Runs one command line and gives the exit code. The only place where errors are caught and printed. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    await buildProgram(argv, world)
    return 0
  } catch (error) {
    try {
      return report(error, world)
    } catch {
      // stderr is gone too: there is nobody left to tell.
      return 74
    }
  }
}

function report(error: unknown, world: World): number {
  const name = error instanceof Error ? error.name : ''
  if (name === 'ClosedPipe') return 0
  if (name === 'Found') return 1
  if (name === 'ExitPromptError' || name === 'StoppedMidway') {
    const stands = name === 'StoppedMidway' ? (error as Error).message : 'nothing was changed.'
    world.io.err(`\nStopped; ${stands}\n`)
    return 130
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (world.env['SMM_DEBUG'])
    world.io.err(`${cleanText(error instanceof Error ? (error.stack ?? '') : String(error))}\n`)
  if (error instanceof SmmError) {
    const lines = [`Error: ${error.message}`, ...error.hints.map((hint) => `Hint: ${hint}`)]
    world.io.err(`${wrapSentences(cleanText(lines.join('\n')), world.io.errColumns)}\n`)
    return exitCodes[error.kind]
  }
  const message = error instanceof Error ? error.message : String(error)
  world.io.err(
    `Error: this is a bug in smm: ${cleanText(message)}\nHint: run it again with SMM_DEBUG=1 and report what it prints\n`,
  )
  return exitCodes.bug
}
