import { findLinks } from './links.ts'
import { outside } from './spans.ts'

/** A hashtag as written, without its `#`; `index` (of the `#`) and `end` are UTF-16 offsets. */
export interface Hashtag {
  readonly tag: string
  readonly index: number
  readonly end: number
}

/** Letters, marks and digits of any script, and what twitter-text takes for part of a word: joiners, middle dots, Hebrew and Tibetan marks. */
const letters =
  '\\p{L}\\p{M}\\p{Nd}_\\u200c\\u200d\\ua67e\\u05be\\u05f3\\u05f4\\uff5e\\u301c\\u309b\\u309c\\u30a0\\u30fb\\u3003\\u0f0b\\u0f0c\\u00b7'
/** After no letter (that belongs to an emoji or not at all), and not `#http://`. The end is a lookahead, so that no shorter one is tried. */
const hashtag = new RegExp(
  `(?<=[\\ufe0e\\ufe0f\\u20e3]|[^${letters}&]|^)[#＃]([${letters}]+)(?![${letters}]|://)`,
  'gu',
)

/** The hashtags of a text in their order; at least one letter is in each, none is glued to a word or stands inside a link. */
export function findHashtags(text: string): Hashtag[] {
  // Most texts have none, and the pattern costs a start more than a look for its sign.
  if (!/[#＃]/.test(text)) return []
  const found = [...text.matchAll(hashtag)]
    .map((match) => ({ tag: match[1] as string, index: match.index, end: match.index + match[0].length }))
    .filter(({ tag }) => /\p{L}/u.test(tag))
  return found.length ? outside(found, findLinks(text)) : []
}
