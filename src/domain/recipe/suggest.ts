import type { Format, PillarKind } from '../words.ts'
import type { PostRecipe } from './recipe.ts'

/** A recipe with its name, as far as choosing one goes. */
export interface KnownRecipe extends Pick<PostRecipe, 'kind' | 'formats' | 'channels'> {
  readonly name: string
}

/**
 * The recipes that suit an empty slot, the best first: of the kind of the pillar that is short (without one: anything but promo), with a format that goes to the channel, those that
 * were not used for longest first. `used` are the recipes of the client's posts, the newest first.
 */
export function suggestRecipes(
  recipes: readonly KnownRecipe[],
  kind: PillarKind | null,
  takes: readonly Format[],
  used: readonly string[],
): KnownRecipe[] {
  const age = (name: string) => {
    const index = used.indexOf(name)
    return index < 0 ? Number.POSITIVE_INFINITY : index
  }
  return recipes
    .filter((recipe) => (kind === null ? recipe.kind !== 'promo' : recipe.kind === kind))
    .filter((recipe) => recipe.formats.some((format) => takes.includes(format)))
    .sort((a, b) => {
      const [first, second] = [age(a.name), age(b.name)]
      if (first !== second) return first > second ? -1 : 1
      return a.name < b.name ? -1 : 1
    })
}
