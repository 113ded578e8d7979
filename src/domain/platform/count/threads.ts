import { isEmoji } from '../../text/emoji.ts'
import { graphemesOf } from '../../text/graphemes.ts'
import { countBytes } from './bytes.ts'
import { countCodePoints } from './code-points.ts'

/**
 * Threads: "500 characters, emojis are counted as the number of UTF-8 bytes" (Meta's API page). What a character is, it does not say:
 * here a code point, the stricter reading, so that an accent written apart counts. 👍 is 4, a family of four 25.
 */
export function countThreads(text: string): number {
  let length = 0
  for (const grapheme of graphemesOf(text))
    length += isEmoji(grapheme) ? countBytes(grapheme) : countCodePoints(grapheme)
  return length
}
