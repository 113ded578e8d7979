import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Answer, Answers } from '../../src/domain/questions.ts'
import { type FilledRecipe, fillRecipe } from '../../src/domain/recipe/fill.ts'
import type { PostRecipe, RecipeField } from '../../src/domain/recipe/recipe.ts'
import type { WordLists } from '../../src/domain/text/word-lists.ts'
import { type RecipeFile, readRecipe } from '../../src/files/recipe-yaml.ts'
import { readTemplateData } from '../../src/files/template-data.ts'
import { liquidFor } from '../../src/render/liquid.ts'
import { templateText } from './strategies.ts'

export const liquid = liquidFor('2026-11-23')

const namesIn = (folder: string) =>
  readdirSync(fileURLToPath(new URL(`../../templates/${folder}`, import.meta.url)))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))

export const recipeNames: readonly string[] = namesIn('posts')
export const platformSlugs: readonly string[] = namesIn('platforms')

export function usualWords(): WordLists {
  return readTemplateData('words.yaml', templateText('words.yaml'), 'words.yaml') as WordLists
}

export function shipped(name: string): RecipeFile {
  return readRecipe(templateText(`posts/${name}.yaml`), `${name}.yaml`)
}

/** The smallest recipe that no rule has anything against, as YAML. */
export const soundRecipe = `name: Small
about: When something small is to be told.
not_when: It is large.
kind: value
minutes: 10
formats: [image]
fields:
  - key: thing
    ask: What is it?
    example: a bun
    longest: 40
  - key: more
    ask: What else?
    example: with plums
    default: ""
shots:
  - "{{ thing }}, close"
alt: "{{ thing }} on a table"
title: "Of {{ thing }}"
text: |
  Here is {{ thing | phrase }}.

  {% if more %}It comes {{ more | phrase }}.{% endif %}

  Would you try it?
channels:
  x:
    text: "{{ thing | sentence }} Would you try it?"
follow_ups:
  - { after: 1h, what: Look, action: reply, minutes: 5 }
  - { after: 24h, what: "Look again at {{ thing }}", action: comment, minutes: 5 }
`

export function small(change: (text: string) => string = (text) => text): RecipeFile {
  return readRecipe(change(soundRecipe), 'small.yaml')
}

export function examples(recipe: PostRecipe): Answers {
  return Object.fromEntries(recipe.fields.map(({ key, example }) => [key, example]))
}

/** Only what has to be said. */
export function least(recipe: PostRecipe): Answers {
  return Object.fromEntries(recipe.fields.map(({ key, example, default: usual }) => [key, usual ?? example]))
}

/** Every field as long as it may be. */
export function longest(recipe: PostRecipe): Answers {
  return Object.fromEntries(recipe.fields.map((field) => [field.key, longestAnswer(field)]))
}

function longestAnswer({ type, longest: characters = 120, most = 10, example }: RecipeField): Answer {
  const words = 'Words of every length, as people really write them '.repeat(30).slice(0, characters).trim()
  const text = words.padEnd(characters, 's')
  if (type === 'list') return Array.from({ length: most }, () => text)
  return type === 'text' ? text : example
}

/** Filled in for every platform that the recipe names, and one that it does not. */
export function filledIn(
  recipe: PostRecipe,
  fields: Answers = examples(recipe),
  changes: Partial<Parameters<typeof fillRecipe>[1]> = {},
): FilledRecipe {
  const channels = [...Object.keys(recipe.channels), 'plurk'].map((platform) => ({
    key: `${platform}-1`,
    platform,
    handle: null,
  }))
  const client = { name: 'Marlow & Finch Bakery', slug: 'marlow', language: 'en' }
  return fillRecipe(recipe, { client, strategy: null, link: null, fields, channels, ...changes }, liquid)
}
