import { lookUp } from '../look-up.ts'
import type { Problem } from '../problem.ts'
import { checkAnswerable, whyNoAnswer } from '../questions.ts'
import { mostFields, type PostRecipe, type RecipeField } from './recipe.ts'
import { takenKeys } from './scope.ts'

/**
 * Findings without which a recipe cannot be used at all: its fields and their examples, and channels whose words are those of another. Paths are those of
 * the YAML file.
 */
export function checkRecipeShape(recipe: Pick<PostRecipe, 'fields' | 'channels'>): readonly Problem[] {
  return [
    ...tooManyFields(recipe.fields),
    ...checkAnswerable(recipe.fields, 'fields'),
    ...recipe.fields.flatMap(checkField),
    ...Object.entries(recipe.channels).flatMap(([platform, { sameAs }]) =>
      sameAs === null ? [] : checkSameAs(recipe, platform, sameAs),
    ),
  ]
}

function tooManyFields({ length }: readonly RecipeField[]): Problem[] {
  return length <= mostFields
    ? []
    : [error('too-many-fields', `it asks ${length} things; ${mostFields} are the most`, ['fields', mostFields])]
}

function checkField(field: RecipeField, index: number): Problem[] {
  const path = ['fields', index]
  if (takenKeys.includes(field.key))
    return [error('taken-key', `"${field.key}" already means something in Liquid`, [...path, 'key'])]
  // An example shows what is wanted, also where nothing has to be said.
  const why = whyNoAnswer({ ...field, default: null }, field.example)
  return why === null ? [] : [error('wrong-example', `the example is no answer: ${why}`, [...path, 'example'])]
}

function checkSameAs({ channels }: Pick<PostRecipe, 'channels'>, platform: string, sameAs: string): Problem[] {
  const path = ['channels', platform, 'same_as']
  const other = lookUp(channels, sameAs)
  if (!other || sameAs === platform)
    return [error('unknown-channel', `same_as names ${sameAs}, which is no other channel of this recipe`, path)]
  return other.sameAs === null
    ? []
    : [error('unknown-channel', `same_as names ${sameAs}, which itself is the same as ${other.sameAs}`, path)]
}

function error(rule: string, message: string, path: readonly (string | number)[]): Problem {
  return { rule, severity: 'error', message, path }
}
