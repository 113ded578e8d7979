import type { Problem } from '../problem.ts'
import type { LiquidEvaluator } from '../text/evaluator.ts'
import type { WordLists } from '../text/word-lists.ts'
import { checkRecipeShape } from './check-shape.ts'
import type { PostRecipe } from './recipe.ts'
import { partRules, type RecipeRule, wordRules } from './rules.ts'
import { tryOut } from './trial.ts'

/** Every rule that a recipe is held against once it can be used at all, in the order in which findings are listed. */
export const recipeRules: readonly RecipeRule[] = [...partRules, ...wordRules]

/** What a recipe is held against, and what evaluates its Liquid. */
export interface RecipeCheck {
  readonly platforms: readonly string[]
  readonly words: WordLists
  readonly liquid: LiquidEvaluator
}

/** What is wrong with a recipe, tried out with its own examples and with as little as may be said. Empty: nothing was found. */
export function checkRecipe(recipe: PostRecipe, { platforms, words, liquid }: RecipeCheck): readonly Problem[] {
  const trial = tryOut(recipe, liquid)
  const facts = { platforms: new Set(platforms), words, trial }
  return [
    ...checkRecipeShape(recipe),
    ...trial.problems,
    ...recipeRules.flatMap((rule) =>
      rule.find(recipe, facts).map((found) => ({ rule: rule.id, severity: rule.severity, ...found })),
    ),
  ]
}
