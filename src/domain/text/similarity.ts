import { findHashtags, type Hashtag } from './hashtags.ts'
import { findLinks } from './links.ts'
import { plainWords } from './plain-words.ts'
import { replaceSpans } from './spans.ts'

/** What a text is compared by, worked out once for many comparisons. */
export interface TextShape {
  readonly text: string
  readonly words: readonly string[]
  /** How often each pair of neighbouring words occurs, where the beginning and the end count as words. */
  readonly pairs: ReadonlyMap<string, number>
}

export function shapeOf(text: string): TextShape {
  const words = textWords(text)
  return { text, words, pairs: pairsOf(words) }
}

/**
 * How much one text is the other, 0 to 1: Dice's coefficient on the pairs of neighbouring words, 2·|A∩B| / (|A|+|B|), where the beginning and the
 * end count as words and a pair as often as it occurs. Compared are the words alone, as `sameText` sees them.
 */
export function likeness(a: TextShape, b: TextShape): number {
  if (!a.words.length && !b.words.length) return a.text.trim() === b.text.trim() ? 1 : 0
  if (!a.words.length || !b.words.length) return 0
  let shared = 0
  for (const [pair, times] of a.pairs) shared += Math.min(times, b.pairs.get(pair) ?? 0)
  return (2 * shared) / (a.words.length + b.words.length + 2)
}

/** The same of two texts that are compared only once. */
export function similarity(a: string, b: string): number {
  return likeness(shapeOf(a), shapeOf(b))
}

/**
 * True where two texts have the same words: neither case, white space, punctuation, links, emoji nor fancy letters (NFKC) count, nor the `#` of a hashtag;
 * hashtags at the end of a line are left out. Texts without words are the same when they are equal but for white space around them.
 */
export function sameText(a: string, b: string): boolean {
  const [first, second] = [textWords(a), textWords(b)]
  if (!first.length && !second.length) return a.trim() === b.trim()
  return first.length === second.length && first.every((each, at) => each === second[at])
}

/** The words of a text as they are compared: without case, white space, marks, links, emoji and hashtags at the end of a line. */
function textWords(text: string): string[] {
  const linkless = replaceSpans(text, findLinks(text), () => ' ')
  return plainWords(replaceSpans(linkless, trailingTags(linkless), () => ' '))
}

/** Those after which their line has no more words but hashtags. */
function trailingTags(text: string): Hashtag[] {
  const tags = findHashtags(text)
  const isLast = tags.map(() => false)
  for (let at = tags.length - 1; at >= 0; at--) {
    const next = tags[at + 1]
    const after = text.slice(tags[at]?.end, next?.index)
    const [rest = ''] = after.split('\n', 1)
    const reachesNext = rest.length === after.length && next !== undefined
    isLast[at] = !/[\p{L}\p{N}]/u.test(rest) && (!reachesNext || isLast[at + 1] === true)
  }
  return tags.filter((_, at) => isLast[at])
}

function pairsOf(words: readonly string[]): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at <= words.length; at++) {
    const pair = `${words[at - 1] ?? ''} ${words[at] ?? ''}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
