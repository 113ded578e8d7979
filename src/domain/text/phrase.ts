/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `a video`, `an image`. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`
}

/** A phrase that somebody typed as a sentence: a capital in front, a full stop behind where it has no ending of its own. */
export function sentence(words: string): string {
  const text = capital(words.trim())
  return text === '' || /[.!?…:][”’"')]?$/.test(text) ? text : `${text}.`
}

/** Words with a full stop behind them, where they have no ending of their own: titles often have one. */
export function ended(words: string): string {
  return /[.!?…][”’"')]?$/.test(words) ? words : `${words}.`
}

/** A sentence that somebody typed as a phrase, to stand inside another one: without its full stop. */
export function phrase(words: string): string {
  return words.trim().replace(/(?<!\.)\.$/, '')
}

/** Text of at most so many characters, cut between words, with `…` where something was cut. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const room = text.slice(0, Math.max(0, longest - 1))
  const whole = room.replace(/\s+\S*$/, '')
  // One word without end is cut inside, but not inside an emoji.
  return `${whole.replace(/[\ud800-\udbff]$/, '').replace(/[\s.,;:–—-]+$/, '')}…`
}
