import { findMentions } from '../text/mentions.ts'
import { textWords } from '../text/similarity.ts'
import { replaceSpans } from '../text/spans.ts'

/** Fewer words than this are manners, not a formula: everybody is told “Thank you so much”. */
const fewestWords = 5

/**
 * What two answers are compared by: their words alone, without case, marks, emoji, links and whoever is spoken to (`@name`, and the name behind a greeting). Equal keys
 * are the same words; empty: too short to tell.
 */
export function wordsKey(text: string): string {
  const withoutNames = replaceSpans(text, findMentions(text), () => ' ').replace(greeting, '$1 ')
  const words = textWords(withoutNames)
  return words.length < fewestWords ? '' : words.join(' ')
}

const greeting =
  /^\s*(hi|hello|hey|dear|hola|hallo|liebe[rs]?|bonjour|salut|ciao|olá)\s+[\p{L}\p{M}'’.-]+\s*(?=[,!.:\n–-])/iu

/** How often the same words may go to different people: the second is worth a word, the third needs a reason. */
export type Repeat = 'new' | 'second' | 'formula'

/** What the same words are, sent once more, when so many other people had them already. */
export function repeatOf(others: number): Repeat {
  if (others === 0) return 'new'
  return others === 1 ? 'second' : 'formula'
}
