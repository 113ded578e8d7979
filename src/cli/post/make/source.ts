import { SmmError } from '../../../domain/errors.ts'
import type { AnswerOptions } from '../../answers.ts'
import type { Context } from '../../context.ts'
import { type AnsweredRecipe, answerRecipe } from './recipe.ts'
import { type WordsSaid, wordsSaid } from './words-said.ts'

/** What somebody says about where a new post's words come from. */
export interface SourceOptions extends AnswerOptions {
  readonly client: string
  readonly recipe?: string
  readonly text?: string
  readonly file?: string
  readonly edit?: boolean
  /** The number of an idea that is kept. */
  readonly idea?: number
}

/** The words of a new post, read once and before the desk is opened. */
export interface Source {
  readonly recipe: AnsweredRecipe | null
  readonly words: WordsSaid
}

export async function sourceOf(context: Context, input: SourceOptions): Promise<Source> {
  const none: WordsSaid = { text: null, name: '', isTyped: false }
  const fromRecipe = async (name: string) => ({ recipe: await answerRecipe(context, name, input), words: none })
  const editing = {
    name: `${input.client}-post.md`,
    before: async () => '',
    otherwise: 'add --recipe NAME, --text WORDS or --file FILE',
  }
  const isSaid = input.text !== undefined || input.file !== undefined || input.edit !== undefined
  if (input.recipe !== undefined && isSaid) {
    throw new SmmError('usage', 'The words come from one place: a recipe, or --text, --file or --edit')
  }
  if (input.recipe !== undefined) return fromRecipe(input.recipe)
  if (isSaid) return { recipe: null, words: await wordsSaid(context, input, editing) }
  if (input.idea !== undefined) return { recipe: null, words: none }
  if (!context.io.canAsk) {
    throw new SmmError('usage', 'No words came for the post', [
      'add --recipe NAME, --text WORDS, --file FILE or --edit',
      'smm template list',
    ])
  }
  const chosen = await chooseRecipe(context)
  return chosen === null
    ? { recipe: null, words: await wordsSaid(context, { edit: true }, editing) }
    : fromRecipe(chosen)
}

/** null: words of one's own. */
async function chooseRecipe(context: Context): Promise<string | null> {
  const own = 'my own words, in the editor'
  const names = context.templates
    .list()
    .filter((entry) => entry.kind === 'posts')
    .map((entry) => entry.name)
  const prompter = await context.prompter()
  const choices = [own, ...names].map((name) => ({ name, value: name }))
  const chosen = await prompter.choose({ message: 'Which recipe?', choices, initial: own })
  return chosen === own ? null : chosen
}
