import type { FollowUp } from '../follow-up.ts'
import { lookUp } from '../look-up.ts'
import type { Answer, Question } from '../questions.ts'
import type { Format, PillarKind } from '../words.ts'

export const linkNeeds = ['none', 'optional', 'required'] as const
/** Whether a post made by a recipe carries a link; how it stands in a text is the platform's affair. */
export type LinkNeed = (typeof linkNeeds)[number]

/** Fields that one recipe asks for at most: what takes longer to answer than to write gets no use. */
export const mostFields = 5
/** A first line ends before this, so that it is read whole above "more". In characters. */
export const firstLineEnds = 60
/** Hashtags that a recipe may bring of its own. */
export const mostHashtags = 2

/**
 * A recipe for a post: what to ask, what to photograph, the words for each channel, and what to do afterwards. Title, text, alt text, shots and follow-ups
 * may hold Liquid. It is known by the name of its file.
 */
export interface PostRecipe {
  readonly name: string
  /** When to use it. */
  readonly about: string
  /** When not to. */
  readonly notWhen: string
  readonly kind: PillarKind
  /** The cap on making it: "15 of 15: ship it?" */
  readonly minutes: number
  /** The usual one first. */
  readonly formats: readonly Format[]
  readonly fields: readonly RecipeField[]
  /** Homework for whoever takes the pictures. */
  readonly shots: readonly string[]
  readonly alt: string
  readonly title: string
  readonly link: LinkNeed
  /** Without the `#`. */
  readonly hashtags: readonly string[]
  readonly text: string
  /** By platform: what goes out there in other words or another form. */
  readonly channels: Readonly<Record<string, RecipeChannel>>
  /** In the order of their times. */
  readonly followUps: readonly FollowUp[]
}

/** A question of a recipe with an answer that shows what is wanted. */
export interface RecipeField extends Question {
  readonly example: Answer
}

export interface RecipeChannel {
  /** Another platform of the recipe, whose words stand here too; null: its own ones. */
  readonly sameAs: string | null
  /** null: the recipe's usual one. */
  readonly format: Format | null
  /** null: the recipe's. */
  readonly title: string | null
  /** null: the base text. */
  readonly text: string | null
}

/** What goes out on a platform, once `same_as` is followed. A platform that the recipe does not name inherits everything. */
export function channelOf(recipe: Pick<PostRecipe, 'channels' | 'formats'>, platform: string): ChannelWords {
  const own = lookUp(recipe.channels, platform)
  const other = own?.sameAs ? lookUp(recipe.channels, own.sameAs) : undefined
  return {
    format: own?.format ?? other?.format ?? recipe.formats[0] ?? 'text',
    title: own?.title ?? other?.title ?? null,
    text: own?.text ?? other?.text ?? null,
  }
}

export interface ChannelWords extends Omit<RecipeChannel, 'sameAs' | 'format'> {
  readonly format: Format
}
