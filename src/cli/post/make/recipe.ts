import type { Channel } from '../../../domain/channel.ts'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { parseTags } from '../../../domain/hashtag-set.ts'
import { parseLink } from '../../../domain/link/sites.ts'
import type { NewPost } from '../../../domain/post.ts'
import { type Answers, wordsOfAnswer } from '../../../domain/questions.ts'
import { type FilledRecipe, fillRecipe } from '../../../domain/recipe/fill.ts'
import type { PostRecipe } from '../../../domain/recipe/recipe.ts'
import { cleanLine } from '../../../domain/text/clean.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Store } from '../../../store/store.ts'
import { type AnswerOptions, gatherAnswers } from '../../answers.ts'
import type { Context } from '../../context.ts'
import { readable } from '../../options/readable.ts'
import { strategyName } from '../../strategy/stored.ts'

/** A recipe with what was answered to its questions. */
export interface AnsweredRecipe {
  readonly name: string
  readonly recipe: PostRecipe
  readonly answers: Answers
  /** The link as it was said, or asked for where the recipe cannot do without one; undefined: none was said. */
  readonly link: string | undefined
}

/** Reads the recipe and asks what it asks, the link that it needs among it. */
export async function answerRecipe(
  context: Context,
  name: string,
  options: AnswerOptions & { readonly link?: string },
): Promise<AnsweredRecipe> {
  const recipe = await context.templates.recipe(name)
  const isLinkOpen = recipe.link === 'required' && !options.link
  if (isLinkOpen && (options.yes || !context.io.canAsk)) {
    throw new SmmError('usage', `The recipe ${name} needs a link`, ['add --link URL'])
  }
  context.say(`${recipe.name}: ${recipe.about} Not when: ${recipe.notWhen}`)
  // On a terminal an example says more than the question.
  const fields = recipe.fields.map((field) => ({
    ...field,
    help: field.help ?? `For example: ${wordsOfAnswer(field.example)}`,
  }))
  const link = isLinkOpen ? await askLink(context) : options.link
  return { name, recipe, answers: await gatherAnswers(context, fields, options), link }
}

async function askLink(context: Context): Promise<string> {
  const prompter = await context.prompter()
  const linkIn = (text: string) => parseLink(cleanLine(text))
  return linkIn(
    await prompter.text({ message: 'Which link?', initial: '', check: (text) => readable(() => linkIn(text)) }),
  )
}

/** The recipe in the words of this client, for these channels. */
export async function fillFor(
  context: Context,
  store: Store,
  client: Client,
  { recipe, answers }: AnsweredRecipe,
  link: string,
  channels: readonly Channel[],
  today: Day,
): Promise<FilledRecipe> {
  const newest = store.strategies.newest(client.id)
  const strategy = newest ? await context.readStrategy(newest.text, strategyName(client)) : null
  const { liquidFor } = await import('../../../render/liquid.ts')
  return fillRecipe(recipe, { client, strategy, fields: answers, link, channels }, liquidFor(today))
}

/** The post as the recipe makes it: its words, kind, pillar where only one is of that kind, minutes, hashtags, and the work on what comes back. */
export function fromRecipe(
  store: Store,
  base: NewPost,
  { name, recipe, answers }: AnsweredRecipe,
  filled: FilledRecipe,
): NewPost {
  const [pillar, ...others] = store.pillars
    .of(base.clientId)
    .filter((each) => each.ended_on === null && each.kind === recipe.kind)
  const isOnly = pillar !== undefined && others.length === 0
  return {
    ...base,
    title: filled.title,
    text: filled.text,
    recipe: name,
    answers: JSON.stringify(answers),
    followUps: JSON.stringify(filled.followUps),
    minutes: recipe.minutes,
    tags: parseTags(filled.hashtags.join(' ')),
    pillarId: base.pillarId ?? (isOnly ? pillar.id : null),
    kind: base.kind ?? (base.pillarId !== null || isOnly ? null : recipe.kind),
  }
}
