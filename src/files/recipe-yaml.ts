import type { Problem } from '../domain/problem.ts'
import { checkRecipeShape } from '../domain/recipe/check-shape.ts'
import type { PostRecipe } from '../domain/recipe/recipe.ts'
import { misspellingsFirst, readYaml, withPlaces } from './read-yaml.ts'
import { recipeSchema } from './recipe-schema.ts'
import { checkShape, refuseFile } from './yaml.ts'

/** A recipe that was read, and what finds the places of findings in its text. */
export interface RecipeFile {
  readonly recipe: PostRecipe
  locate(problems: readonly Problem[]): readonly Problem[]
}

/** Reads a recipe's text. Wrong YAML, a wrong shape and fields that cannot be asked are refused with file, line and column of every finding. */
export function readRecipe(text: string, name: string): RecipeFile {
  const source = readYaml(text, name)
  const checked = checkShape(source, recipeSchema)
  if ('problems' in checked) return refuseFile(name, misspellingsFirst(checked.problems))
  const locate = (problems: readonly Problem[]) => withPlaces(problems, source)
  const problems = checkRecipeShape(checked.value)
  return problems.length > 0 ? refuseFile(name, locate(problems)) : { recipe: checked.value, locate }
}
