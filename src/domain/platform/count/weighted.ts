import { isEmoji } from '../../text/emoji.ts'
import { graphemesOf } from '../../text/graphemes.ts'
import { findLinks } from '../../text/links.ts'
import { partsBetween } from '../../text/spans.ts'
import type { Weighted } from '../counting.ts'

/**
 * X: the text in NFC, with code points weighed by range over `scale`, and every emoji and link alike (twitter-text, `config/v3.json`).
 * Emoji newer than that library weigh `emoji` too, as X's documentation says; half a character counts as a whole one.
 */
export function countWeighted(text: string, weighted: Weighted): number {
  const written = text.replaceAll('\r\n', '\n').normalize('NFC')
  const links = findLinks(written)
  const weight = partsBetween(written, links).reduce((sum, part) => sum + weightOf(part, weighted), 0)
  return Math.ceil(weight / weighted.scale) + links.length * weighted.link
}

function weightOf(text: string, weighted: Weighted): number {
  let weight = 0
  for (const grapheme of graphemesOf(text)) {
    if (isEmoji(grapheme)) weight += weighted.emoji * weighted.scale
    else for (const letter of grapheme) weight += weightOfLetter(letter, weighted)
  }
  return weight
}

function weightOfLetter(letter: string, { ranges, light, heavy }: Weighted): number {
  const code = letter.codePointAt(0) as number
  return ranges.some(([first, last]) => code >= first && code <= last) ? light : heavy
}
