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
    const found = new RegExp(`^${pattern(phrase)}`, 'iu').exec(opening)
    if (found) return found[0]
  }
  return null
}

/** The words in a text that give promotion away, as they are written there and in their order, each once. */
export function promotionWords(text: string, words: Pick<WordLists, 'promotion'>): readonly string[] {
  const found = words.promotion.flatMap((phrase) =>
    [...text.matchAll(new RegExp(pattern(phrase), 'giu'))].map((match) => ({ at: match.index, words: match[0] })),
  )
  return [...new Set(found.sort((a, b) => a.at - b.at).map((each) => each.words))]
}

/** True for the host of a link shortener, with or without `www.` and the like before it. */
export function isShortener(host: string, words: Pick<WordLists, 'shorteners'>): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  return words.shorteners.some((each) => name === each || name.endsWith(`.${each}`))
}

/** A phrase of the file as a pattern that matches it as whole words, however it is spaced and quoted. */
function pattern(phrase: string): string {
  const body = phrase
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .replace(/#/g, '\\p{N}+(?:[.,]\\p{N}+)?')
    .replace(/['’]/g, "['’]")
    // Beside a sign the space may be missing: 10%off, £ 5.
    .replace(/(?<=[^\p{L}\p{N}\s]) | (?=[%€$£])/gu, '\\s*')
    .replace(/ /g, '\\s+')
  const begins = /^[\p{L}\p{N}#]/u.test(phrase.trim()) ? '(?<![\\p{L}\\p{N}])' : ''
  const ends = /[\p{L}\p{N}#]$/u.test(phrase.trim()) ? '(?![\\p{L}\\p{N}])' : ''
  return `${begins}${body}${ends}`
}
