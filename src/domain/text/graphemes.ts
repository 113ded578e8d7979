const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const foreign = /\P{ASCII}/u

/** What a reader takes for one character: the extended grapheme clusters of Unicode's UAX 29, in order. A lone surrogate is one of its own. */
export function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment
}

/** How many graphemes a text has. */
export function countGraphemes(text: string): number {
  // In ASCII alone only CR LF is more than one code unit, and that is found much faster.
  if (!foreign.test(text)) return text.length - (text.match(/\r\n/g)?.length ?? 0)
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}
