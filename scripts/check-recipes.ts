import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findingLine } from '../src/cli/strategy/findings.ts'
import { checkRecipe } from '../src/domain/recipe/check.ts'
import type { PostRecipe } from '../src/domain/recipe/recipe.ts'
import type { WordLists } from '../src/domain/text/word-lists.ts'
import { readRecipe } from '../src/files/recipe-yaml.ts'
import { liquidFor } from '../src/render/liquid.ts'

/** Any day will do: the days in a recipe count from it. */
const someDay = '2026-01-05'

/** Reads every shipped recipe and checks it as `smm template check` does; a broken one stops the build. By name. */
export function checkShippedRecipes(
  templates: string,
  platforms: readonly string[],
  words: WordLists,
): ReadonlyMap<string, PostRecipe> {
  const folder = join(templates, 'posts')
  const recipes = new Map<string, PostRecipe>()
  const found: string[] = []
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.yaml'))) {
    const name = `templates/posts/${file}`
    const { recipe, locate } = readRecipe(readFileSync(join(folder, file), 'utf8'), name)
    const problems = locate(checkRecipe(recipe, { platforms, words, liquid: liquidFor(someDay) }))
    found.push(...problems.map((problem) => findingLine(name, problem)))
    recipes.set(file.slice(0, -'.yaml'.length), recipe)
  }
  if (found.length > 0) throw new Error(`The shipped recipes for posts have faults:\n${found.join('\n')}`)
  return recipes
}
