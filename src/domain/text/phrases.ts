import { fold } from './fold.ts'
import { phrasePattern } from './phrase-pattern.ts'

const isWordLike = (letter: string) => /[\p{L}\p{N}]/u.test(letter)

/**
 * Looks for phrases in a text as whole words, without case and accents, however they are spaced and quoted; `#` stands for a number. Made for many phrases and one text: but
 * for those with a number they are found by letters alone, because making a pattern of each would take longer than everything else.
 */
export function phraseFinder(text: string): (phrase: string) => boolean {
  const folded = plain(text)
  return (phrase) => {
    const words = plain(phrase.trim())
    return words.includes('#') ? new RegExp(phrasePattern(words), 'u').test(folded) : stands(words, folded)
  }
}

function plain(text: string): string {
  return fold(text).replace(/’/g, "'").replace(/\s+/g, ' ')
}

function stands(words: string, text: string): boolean {
  if (words === '') return false
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    if (
      isApart(words.charAt(0), lastOf(text.slice(0, at))) &&
      isApart(words.charAt(words.length - 1), firstOf(text.slice(end)))
    ) {
      return true
    }
  }
  return false
}

/** A word must not go on beside the phrase; where the phrase ends in a mark, anything may follow. */
function isApart(own: string, beside: string): boolean {
  return !isWordLike(own) || !isWordLike(beside)
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 32)
}

function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? ' '
}
