import { phrasePattern } from './phrase-pattern.ts'

/** `templates/words.yaml` after parsing: words that a post is held against. In each, a space stands for any white space and `#` for a number. */
export interface WordLists {
  /** How a text must not begin. */
  readonly bannedOpenings: readonly string[]
  /** What gives promotion away. */
  readonly promotion: readonly string[]
  /** Hosts that hide where a link leads. */
  readonly shorteners: readonly string[]
}

/** The banned opening with which a text begins, as it is written there; null: none. Emoji, marks and quotes before it do not hide it. */
export function bannedOpening(text: string, words: Pick<WordLists, 'bannedOpenings'>): string | null {
  const opening = text.replace(/^[^\p{L}\p{N}]+/u, '')
  for (const phrase of words.bannedOpenings) {
    const found = new RegExp(`^${phrasePattern(phrase)}`, 'iu').exec(opening)
    if (found) return found[0]
  }
  return null
}

/** The words in a text that give promotion away, as they are written there and in their order, each once; of two that overlap the first. */
export function promotionWords(text: string, words: Pick<WordLists, 'promotion'>): readonly string[] {
  const found = words.promotion
    .flatMap((phrase) => [...text.matchAll(new RegExp(phrasePattern(phrase), 'giu'))])
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length)
  let end = 0
  const apart = found.filter((match) => {
    if (match.index < end) return false
    end = match.index + match[0].length
    return true
  })
  return [...new Set(apart.map((match) => match[0]))]
}

/** True for the host of a link shortener, with or without `www.` and the like before it. */
export function isShortener(host: string, words: Pick<WordLists, 'shorteners'>): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  return words.shorteners.some((each) => name === each || name.endsWith(`.${each}`))
}
