import { phraseFinder } from '../text/phrases.ts'
import type { MessageKind, Severity } from '../words.ts'
import { isSevere, type Message } from './message.ts'

/** A skeleton of an answer: how to go about it, never what is sent. `templates/replies/NAME.yaml` after parsing. */
export interface ReplyRecipe {
  readonly name: string
  readonly title: string
  /** When it fits. */
  readonly when: string
  readonly kinds: readonly MessageKind[]
  readonly severities: readonly Severity[]
  /** Phrases of a message that speak for it. */
  readonly words: readonly string[]
  /** Stars of a review that speak for it. */
  readonly stars: readonly number[]
  /** Liquid; what a person has to write stands in square brackets. */
  readonly skeleton: string
  readonly never: readonly string[]
  /** When the client has to answer; empty: never. */
  readonly client: string
}

/** A message names several things seldom, and more than these are a list, not a help. */
const mostSuggested = 3

/** The recipes that what waits speaks for: by its words first, then by its stars, then by what it is. */
export function suggestedRecipes(
  recipes: readonly ReplyRecipe[],
  kind: MessageKind,
  waiting: readonly Pick<Message, 'text' | 'severity' | 'stars'>[],
): readonly ReplyRecipe[] {
  const stands = phraseFinder(waiting.map((message) => message.text).join('\n'))
  return recipes
    .filter((recipe) => recipe.kinds.length === 0 || recipe.kinds.includes(kind))
    .map((recipe) => ({ recipe, points: pointsOf(recipe, stands, waiting) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.recipe.name < b.recipe.name ? -1 : 1))
    .slice(0, mostSuggested)
    .map(({ recipe }) => recipe)
}

function pointsOf(
  { words, stars, severities }: ReplyRecipe,
  stands: (phrase: string) => boolean,
  waiting: readonly Pick<Message, 'text' | 'severity' | 'stars'>[],
): number {
  const byWords = words.filter(stands).length
  const byStars = waiting.some((message) => message.stars !== null && stars.includes(message.stars)) ? 2 : 0
  const bySeverity = waiting.some(
    (message) => severities.includes(message.severity) || (isSevere(message) && severities.includes('complaint')),
  )
    ? 1
    : 0
  return 3 * byWords + byStars + bySeverity
}

/** What a skeleton may speak of. */
export function replyScope(person: string, client: string, channel: string) {
  return { person, client: { name: client }, channel }
}

/** What stands in an answer for words that somebody meant to write; null: nothing. */
export function openBracket(text: string): string | null {
  return /\[[^\]\n]{2,200}\]/u.exec(text)?.[0] ?? null
}

/** What is wrong with an answer that came out of a recipe: null where a person made it their own. */
export function recipeProblem(skeleton: string, text: string): string | null {
  const open = openBracket(text)
  if (open !== null) return `"${open}" still stands in the answer`
  if (text.trim() === '') return 'the answer is empty'
  return squeezed(text) === squeezed(skeleton) ? 'the answer is the recipe as it stands' : null
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
