import { countGraphemes } from '../text/graphemes.ts'
import { countBytes } from './count/bytes.ts'
import { countCodePoints } from './count/code-points.ts'
import { countMastodon } from './count/mastodon.ts'
import { countShortened } from './count/shortened.ts'
import { countThreads } from './count/threads.ts'
import { countWeighted } from './count/weighted.ts'
import type { Count, Counting } from './counting.ts'
import type { Counter } from './figures.ts'

const ways: Readonly<Record<Counter, (text: string, counting: Counting) => number>> = {
  weighted: (text, { weighted }) => (weighted ? countWeighted(text, weighted) : countCodePoints(text)),
  graphemes: countGraphemes,
  shortened: (text, { shortened }) => (shortened ? countShortened(text, shortened) : countGraphemes(text)),
  mastodon: (text, { mastodon }) => (mastodon ? countMastodon(text, mastodon) : countGraphemes(text)),
  threads: countThreads,
  utf16: (text) => text.length,
  codepoints: countCodePoints,
  bytes: countBytes,
}

/**
 * The length of a text in the unit, by the platform's figures; where they are missing, `weighted` counts code points, `shortened` and
 * `mastodon` graphemes. Any text will do: lone surrogates count as one character, and as three bytes.
 */
export const count: Count = (text, unit, counting) => ways[unit](text, counting)
