import { SmmError } from '../domain/errors.ts'
import { cleanLine, cleanText } from '../domain/text/clean.ts'
import type { Context } from './context.ts'

const longestTitle = 300

/** Reads once, however often it is asked for: a command that begins again cannot read its line a second time. */
type Said<Value> = (question: string) => Promise<Value>

/**
 * The words of a title: those of the command line as they stand, or what comes in on the next lines, because a shell spoils apostrophes and
 * question marks. On a terminal they are asked for.
 */
export function titleFrom(context: Context, words: readonly string[], longest = longestTitle): Said<string> {
  return once(async (question) => {
    const title = await lineFrom(context, words, question)
    if (title.length <= longest) return title
    throw new SmmError('usage', `The words have ${title.length} characters; ${longest} are the most`)
  })
}

/** Words that are told apart, read in the same way. `example` is shown where they are asked for. */
export function wordsFrom(context: Context, words: readonly string[], example: string): Said<readonly string[]> {
  return once(async (question) => (await lineFrom(context, words, question, ` ${example}\n`)).split(' '))
}

/**
 * What somebody else said, on as many lines as they wrote: the words of the command line, or what comes in on the next lines. On a terminal Enter alone is
 * no words, for what was not written down; a pipe has to bring some.
 */
export function textFrom(context: Context, words: readonly string[]): Said<string> {
  return once(async (question) => {
    const said = words.length > 0 ? words.join(' ') : await nextLine(context, question, ' ')
    const text = cleanText(said ?? '').trim()
    if (text !== '' || context.io.canAsk) return text
    throw new SmmError('usage', `${question} No words came`, ['write them after the command, or on the next line'])
  })
}

function once<Value>(read: Said<Value>): Said<Value> {
  let said: { readonly value: Value } | undefined
  return async (question) => {
    said ??= { value: await read(question) }
    return said.value
  }
}

async function lineFrom(context: Context, words: readonly string[], question: string, end = ' '): Promise<string> {
  const said = words.length > 0 ? words.join(' ') : await nextLine(context, question, end)
  const line = cleanLine(said ?? '')
  if (line !== '') return line
  throw new SmmError('usage', `${question} No words came`, ['write them after the command, or on the next line'])
}

async function nextLine(context: Context, question: string, end: string): Promise<string | null> {
  if (context.globals.input === false) {
    throw new SmmError('usage', `${question} With --no-input the words must stand on the command line`)
  }
  // Of a pipe all of it are the words, as they would be on the command line.
  if (!context.io.canAsk) return context.io.readAll()
  return context.io.readLine(`${question}${end}`)
}
