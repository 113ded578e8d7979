/**
 * A phrase as the source of a pattern that matches it as whole words, however it is spaced and quoted: a space stands for any white space and `#` for a
 * number. Made for the flags `iu`; it takes time in proportion to the text.
 */
export function phrasePattern(phrase: string): string {
  const words = phrase.trim()
  // Beside a sign of money or per cent there may be a space or none: 10%off, £ 5.
  const body = words
    .split(/\s*([%€$£])\s*/)
    .filter((part) => part !== '')
    .map(partPattern)
    .join('\\s*')
  const begins = /^[\p{L}\p{N}#]/u.test(words) ? '(?<![\\p{L}\\p{N}])' : ''
  const ends = /[\p{L}\p{N}#]$/u.test(words) ? '(?![\\p{L}\\p{N}])' : ''
  return `${begins}${body}${ends}`
}

function partPattern(part: string): string {
  return part
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/#/g, '\\p{N}+(?:[.,]\\p{N}+)?')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+')
}
