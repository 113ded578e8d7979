import { SmmError } from '../domain/errors.ts'
import { cleanLine } from '../domain/text/clean.ts'
import type { Context } from './context.ts'

const longest = 300

/**
 * The words of a title: those of the command line as they stand, or what comes in on the next lines, because a shell spoils apostrophes and
 * question marks. On a terminal they are asked for. They are read once, however often the title is asked for.
 */
export function titleFrom(context: Context, words: readonly string[]): (question: string) => string {
  let title: string | undefined
  return (question) => {
    title ??= readTitle(context, words, question)
    return title
  }
}

function readTitle(context: Context, words: readonly string[], question: string): string {
  const said = words.length > 0 ? words.join(' ') : nextLine(context, question)
  const title = cleanLine(said ?? '')
  if (title === '')
    throw new SmmError('usage', `${question} No words came`, ['write them after the command, or on the next line'])
  if (title.length > longest) {
    throw new SmmError('usage', `The words have ${title.length} characters; ${longest} are the most`)
  }
  return title
}

function nextLine(context: Context, question: string): string | null {
  if (context.globals.input === false) {
    throw new SmmError('usage', `${question} With --no-input the words must stand on the command line`)
  }
  // Of a pipe all of it are the words, as they would be on the command line.
  if (!context.io.canAsk) return context.io.readAll()
  context.io.err(`${question} `)
  return context.io.readLine()
}
