import { SmmError } from '../domain/errors.ts'
import type { Context } from './context.ts'
import { StoppedMidway } from './found.ts'

/** Keeps what somebody wrote in a file, whatever went wrong, and gives the same error with the file's name and the command that takes it up. */
export function keptAfter(
  context: Context,
  name: string,
  text: string,
  wrong: unknown,
  command: (path: string) => string,
): Error {
  const stamp = context.now.replace(/[-:]/g, '')
  const path = context.textFiles.keep(context.paths.drafts, name.replace(/(\.\w+)$/, `-${stamp}$1`), text)
  const where = `what you wrote is in ${path}`
  if (wrong instanceof Error && wrong.name === 'ExitPromptError') {
    return new StoppedMidway(`nothing was changed; ${where}`)
  }
  const { kind, message } = wrong instanceof SmmError ? wrong : new SmmError('bug', String(wrong))
  return new SmmError(kind, `${message}\nNothing was changed; ${where}`, [command(path)], wrong)
}
