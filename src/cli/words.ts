import { SmmError } from '../domain/errors.ts'
import { cleanLine } from '../domain/text/clean.ts'
import type { Context } from './context.ts'

const longest = 300

/** Reads once, however often it is asked for: a command that begins again cannot read its line a second time. */
type Said<Value> = (question: string) => Value

/**
 * The words of a title: those of the command line as they stand, or what comes in on the next lines, because a shell spoils apostrophes and
 * question marks. On a terminal they are asked for.
 */
export function titleFrom(context: Context, words: readonly string[]): Said<string> {
  return once((question) => {
    const title = lineFrom(context, words, question)
    if (title.length <= longest) return title
    throw new SmmError('usage', `The words have ${title.length} characters; ${longest} are the most`)
  })
}

/** Words that are told apart, read in the same way. `example` is shown where they are asked for. */
export function wordsFrom(context: Context, words: readonly string[], example: string): Said<readonly string[]> {
  return once((question) => lineFrom(context, words, question, ` ${example}\n`).split(' '))
}

function once<Value>(read: Said<Value>): Said<Value> {
  let said: { readonly value: Value } | undefined
  return (question) => {
    said ??= { value: read(question) }
    return said.value
  }
}

function lineFrom(context: Context, words: readonly string[], question: string, end = ' '): string {
  const said = words.length > 0 ? words.join(' ') : nextLine(context, question, end)
  const line = cleanLine(said ?? '')
  if (line !== '') return line
  throw new SmmError('usage', `${question} No words came`, ['write them after the command, or on the next line'])
}

function nextLine(context: Context, question: string, end: string): string | null {
  if (context.globals.input === false) {
    throw new SmmError('usage', `${question} With --no-input the words must stand on the command line`)
  }
  // Of a pipe all of it are the words, as they would be on the command line.
  if (!context.io.canAsk) return context.io.readAll()
  context.io.err(`${question}${end}`)
  return context.io.readLine()
}
