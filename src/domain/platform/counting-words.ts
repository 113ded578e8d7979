import type { Counting, Weighted } from './counting.ts'
import { type Counter, counters } from './figures.ts'
import type { PlatformRules } from './rules.ts'

/** How each unit that a platform's texts are counted in counts, as a sentence without its end; in the order of the counters. */
export function countingWords({
  limits,
  counting,
}: Pick<PlatformRules, 'limits' | 'counting'>): readonly (readonly [unit: Counter, words: string])[] {
  const used = new Set<string>(limits.flatMap((limit) => [limit.unit, limit.lenientUnit ?? limit.unit]))
  return counters.filter((counter) => used.has(counter)).map((counter) => [counter, sayings[counter](counting)])
}

const sayings: Readonly<Record<Counter, (counting: Counting) => string>> = {
  weighted: ({ weighted }) => (weighted ? weightedWords(weighted) : 'every character as 1'),
  graphemes: () => 'what a reader sees as one character, an emoji of any length too, as 1',
  shortened: ({ shortened }) =>
    shortened
      ? `as graphemes, with each link cut to host and path, and a path of more than ${shortened.path} to ${shortened.keep} and "..."`
      : 'as graphemes, links in full',
  mastodon: ({ mastodon }) =>
    `as graphemes, ${mastodon ? `every link as ${mastodon.link}` : 'links in full'}, @user@server as @user`,
  threads: () => 'every character as 1, an emoji as its bytes in UTF-8 (most are 4, a family is 25)',
  utf16: () => 'as JavaScript and most networks do: a letter as 1, most emoji as 2, joined ones as more',
  codepoints: () => 'every code point as 1: a letter, a plain emoji; joined emoji as their parts',
  bytes: () => 'as bytes in UTF-8: a plain letter as 1, an accented one as 2, most emoji as 4',
}

function weightedWords({ scale, light, heavy, ranges, emoji, link }: Weighted): string {
  const spans = ranges.map(([first, last]) => `${codePoint(first)} to ${codePoint(last)}`).join(', ')
  const weight = (each: number) => each / scale
  return `${spans} as ${weight(light)}, all others as ${weight(heavy)}; any emoji as ${weight(emoji)}, any link as ${weight(link)}`
}

/** `U+10FF`. */
function codePoint(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
}
