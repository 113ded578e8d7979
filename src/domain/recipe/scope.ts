import type { Client } from '../client.ts'
import { lookUp } from '../look-up.ts'
import type { Answers } from '../questions.ts'
import type { Strategy } from '../strategy/shape.ts'
import type { PostRecipe } from './recipe.ts'

/** What the text of a recipe can speak of, beside its own fields. */
export interface RecipeScope {
  readonly client: Pick<Client, 'name' | 'slug' | 'language'>
  readonly strategy: Pick<Strategy, 'moreOf' | 'voice' | 'neverSay' | 'audience'> | null
  readonly fields: Answers
  readonly link: string | null
}

export interface RecipeTarget {
  readonly key: string
  readonly platform: string
  readonly handle: string | null
}

/** Words that Liquid or the scope gives a meaning to, so that no field can be called them. */
export const takenKeys: readonly string[] = [
  'client',
  'strategy',
  'channel',
  'link',
  'forloop',
  'empty',
  'blank',
  'nil',
  'null',
  'true',
  'false',
  'and',
  'or',
  'not',
  'contains',
  'in',
]

/** The scope as Liquid sees it: names as in the YAML, and whatever is empty counts as absent in an `if`. */
export function liquidScope(
  recipe: Pick<PostRecipe, 'fields'>,
  { client, strategy, fields, link }: RecipeScope,
): Readonly<Record<string, unknown>> {
  const own = recipe.fields.map(({ key }) => {
    const value = lookUp(fields, key)
    const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    return [key, isEmpty ? null : value]
  })
  return {
    ...Object.fromEntries(own),
    client: { name: client.name, slug: client.slug, language: client.language },
    strategy: strategy && {
      more_of: strategy.moreOf,
      voice: strategy.voice,
      never_say: strategy.neverSay,
      audience: strategy.audience,
    },
    link: link === '' ? null : link,
  }
}

/** The scope of one channel's text. */
export function withChannel(
  scope: Readonly<Record<string, unknown>>,
  channel: RecipeTarget,
): Readonly<Record<string, unknown>> {
  const { key, platform, handle } = channel
  return { ...scope, channel: { key, platform, handle: handle || null } }
}
