import { count } from '../platform/count.ts'
import { limitOf } from '../platform/limits.ts'
import type { PlatformRules } from '../platform/rules.ts'
import { graphemesOf } from '../text/graphemes.ts'
import type { Format } from '../words.ts'
import { isCounter } from './length.ts'

/** What readers see of a text before they ask for more, and the rest; an empty rest: all of it, or nobody knows where the platform cuts. */
export interface VisibleText {
  readonly first: string
  readonly rest: string
}

/** Cuts a text where the platform's `text.visible` says that it hides the rest, by its own way of counting and never inside a character. */
export function visibleText(
  text: string,
  rules: Pick<PlatformRules, 'limits' | 'counting'>,
  format: Format,
): VisibleText {
  const limit = limitOf(rules, 'text.visible', format)
  const whole = { first: text, rest: '' }
  if (limit === null || !isCounter(limit.unit)) return whole
  const { unit, value } = limit
  const fits = (part: string) => count(part, unit, rules.counting) <= value
  if (fits(text)) return whole
  const characters = [...graphemesOf(text)]
  let [low, high] = [0, characters.length]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(characters.slice(0, middle).join(''))) low = middle
    else high = middle
  }
  const cut = characters.slice(0, low).join('')
  // Platforms cut inside words; to people the mark is shown between two, at the last space before it.
  const first = /^\S/.test(text.slice(cut.length)) ? (/^.*\s(?=\S*$)/su.exec(cut)?.[0] ?? cut) : cut
  return { first, rest: text.slice(first.length) }
}
