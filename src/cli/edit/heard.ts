import { type Heard, knownSpelling } from '../../domain/heard.ts'
import type { Store } from '../../store/store.ts'
import type { Changes } from './changes.ts'

/** A line of what was heard with what was said laid over it; `none` empties. */
export function editedHeard<Row extends Heard & { readonly title: string }>(
  store: Store,
  heard: Row,
  { title, theme, competitor }: Changes,
): Row {
  const orNone = (said: string) => (said.toLowerCase() === 'none' ? '' : said)
  return {
    ...heard,
    words: title ?? heard.words,
    theme: theme === undefined ? heard.theme : knownSpelling(orNone(theme), store.heard.themesOf(heard.clientId)),
    competitor: competitor === undefined ? heard.competitor : orNone(competitor),
  }
}
