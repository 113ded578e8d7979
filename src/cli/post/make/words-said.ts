import { SmmError } from '../../../domain/errors.ts'
import { cleanText } from '../../../domain/text/clean.ts'
import type { Context } from '../../context.ts'
import { keptAfter } from '../../kept.ts'

const longest = 130_000

/** The words of a post or a variant; null: none were said. `isTyped`: in the editor, so that they would be lost with an error. */
export interface WordsSaid {
  readonly text: string | null
  readonly name: string
  readonly isTyped: boolean
}

interface Sources {
  readonly text?: string
  readonly file?: string
  readonly edit?: boolean
}

/** Reads --text, --file or the editor, of which one can be said. */
export async function wordsSaid(
  context: Context,
  said: Sources,
  editing: { readonly name: string; before(): Promise<string>; readonly otherwise: string },
): Promise<WordsSaid> {
  const sources = (['text', 'file', 'edit'] as const).filter((name) => said[name] !== undefined)
  if (sources.length > 1) {
    throw new SmmError('usage', `The words come from one place, and --${sources.join(' and --')} are ${sources.length}`)
  }
  const { name } = editing
  if (said.text !== undefined) return { text: checked(said.text), name, isTyped: false }
  if (said.file !== undefined) {
    const text = said.file === '-' ? context.io.readAll() : context.textFiles.read(said.file)
    return { text: checked(text), name, isTyped: false }
  }
  if (!said.edit) return { text: null, name, isTyped: false }
  return { text: checked(await context.edit(await editing.before(), name, editing.otherwise)), name, isTyped: true }
}

/** Does the work; where it ends in an error, what was typed in the editor is kept in a file that the error names. */
export async function keepingWords<Result>(
  context: Context,
  words: WordsSaid,
  command: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (wrong) {
    if (!words.isTyped || words.text === null) throw wrong
    throw keptAfter(context, words.name, words.text, wrong, (path) => `${command} --file ${path}`)
  }
}

function checked(words: string): string {
  const text = cleanText(words).trim()
  if (text === '') throw new SmmError('usage', 'The text is empty', ['write it after --text'])
  if (text.length > longest)
    throw new SmmError('usage', `The text has ${text.length} characters; ${longest} are the most`)
  return text
}
