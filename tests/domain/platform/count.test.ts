import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { count } from '../../../src/domain/platform/count.ts'
import { type Counter, counters } from '../../../src/domain/platform/figures.ts'
import { counting } from '../../support/counting.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('a', ' ', '\n', '\r\n', '👍🏽', '\ud83d', '\udc4d', '\u200d', 'https://a.co/b', '@u@a.co'))
    .map((parts) => parts.join('')),
)

function lengths(text: string): Record<Counter, number> {
  return Object.fromEntries(counters.map((unit) => [unit, count(text, unit, counting)])) as Record<Counter, number>
}

describe('smm counts a text', () => {
  test.each<[string, Partial<Record<Counter, number>>]>([
    ['', { weighted: 0, graphemes: 0, shortened: 0, mastodon: 0, threads: 0, utf16: 0, codepoints: 0, bytes: 0 }],
    ['Hello', { weighted: 5, graphemes: 5, shortened: 5, mastodon: 5, threads: 5, utf16: 5, codepoints: 5, bytes: 5 }],
    ['日本', { weighted: 4, graphemes: 2, threads: 2, utf16: 2, codepoints: 2, bytes: 6 }],
    ['👍', { weighted: 2, graphemes: 1, shortened: 1, mastodon: 1, threads: 4, utf16: 2, codepoints: 1, bytes: 4 }],
    ['👨‍👩‍👧‍👦', { weighted: 2, graphemes: 1, threads: 25, utf16: 11, codepoints: 7, bytes: 25 }],
    ['e\u0301', { weighted: 1, graphemes: 1, threads: 2, utf16: 2, codepoints: 2, bytes: 3 }],
    ['\ud83d', { weighted: 2, graphemes: 1, threads: 1, utf16: 1, codepoints: 1, bytes: 3 }],
    ['a\r\nb', { weighted: 3, graphemes: 3, threads: 4, utf16: 4, codepoints: 4, bytes: 4 }],
  ])('%j in every way', (text, expected) => {
    expect(lengths(text)).toMatchObject(expected)
  })

  test.each<[Counter, Counter]>([
    ['weighted', 'codepoints'],
    ['shortened', 'graphemes'],
    ['mastodon', 'graphemes'],
  ])('%s as %s where the platform gives no figures', (unit, plain) => {
    const text = 'e\u0301 👍🏽 https://example.com/path @a@example.com'
    expect(count(text, unit, {})).toBe(count(text, plain, {}))
  })

  test('in whole numbers, never more graphemes than code points, code units or bytes, for any text at all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const all = lengths(text)
        for (const length of Object.values(all)) expect(Number.isInteger(length) && length >= 0).toBe(true)
        expect(all.graphemes).toBeLessThanOrEqual(all.codepoints)
        expect(all.codepoints).toBeLessThanOrEqual(all.utf16)
        expect(all.threads).toBeGreaterThanOrEqual(all.graphemes)
        expect(all.bytes).toBe(Buffer.byteLength(text))
      }),
    )
  })

  test.each([
    'word ',
    '日本語',
    '👩🏽‍🚀',
    'https://example.com/a ',
    '@a@example.com ',
    '(',
    '#',
    '@',
    'a.',
    '\ud83d',
    'e\u0301',
  ])('of a megabyte of %j in time that grows with its length', (part) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length))
    const started = performance.now()
    lengths(text)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('smm counts as X does', () => {
  test.each([
    ['an emoji newer than its library', '🧑‍🚒', 2],
    ['one with a heart', '❤️‍🔥', 2],
    ['one with two skin tones', '🫱🏻‍🫲🏿', 2],
    ['one without its variation selector', '❤‍🔥', 2],
    ['one with a selector too many', '✌🏿️', 2],
    ['a keycap', '1️⃣', 2],
    ['a bare keycap', '#⃣', 2],
    ['a flag', '🇦🇹', 2],
    ['a sign that is no emoji by itself', '©', 1],
    ['the same sign as an emoji', '©️', 2],
    ['signs of two', '…•€™→', 10],
    ['signs of one', '–—“”‘’Ж', 7],
    ['a link', 'https://example.com/a/very/long/path?that=goes&on=1', 23],
    ['a bare domain', 'example.com', 23],
    ['two links and a space', 'example.com https://example.com', 47],
    ['a link before a line of its own', 'https://example.com\r\nhello', 29],
    ['localhost', 'http://localhost', 16],
    ['another scheme', 'ftp://example.com', 17],
    ['an e-mail address', 'mail@example.com', 16],
  ])('%s', (_, text, length) => {
    expect(count(text, 'weighted', counting)).toBe(length)
  })

  test('with the figures that it is given', () => {
    const weighted = { scale: 10, light: 5, heavy: 30, ranges: [[97, 97]], emoji: 7, link: 4 } as const
    expect(count('aaab👍 example.com', 'weighted', { weighted })).toBe(Math.ceil(1.5 + 3 + 3) + 7 + 4)
  })
})

describe('smm counts as Bluesky, Mastodon and Threads do', () => {
  test.each([
    ['https://example.com', 'example.com'.length],
    ['https://example.com/', 'example.com'.length],
    ['https://example.com/a-path-of-15ch', 'example.com/a-path-of-15ch'.length],
    ['https://example.com/a-path-of-16char', 'example.com/a-path-of-16...'.length],
    ['example.com/some/long/path?and=more#x', 'example.com/some/long/pa...'.length],
    ['see (https://example.com/some/long/path)', 'see (example.com/some/long/path)'.length],
    ['"https://example.com/some/long/path"', '"https://example.com/some/long/path"'.length],
  ])('Bluesky: %s', (text, length) => {
    expect(count(text, 'shortened', counting)).toBe(length)
  })

  test.each([
    ['example.com', 11],
    ['http://a.co', 23],
    ['word https://example.com.', 29],
    ['wordhttps://example.com', 23],
    ['@alice@example.com hi', 9],
    ['@alice hi', 9],
    ['mail@example.com', 16],
    ['https://mastodon.social/@alice@example.com', 23],
  ])('Mastodon: %s', (text, length) => {
    expect(count(text, 'mastodon', counting)).toBe(length)
  })

  test.each([
    ['☕ and 👍🏽', 3 + 5 + 8],
    ['1 © ™', 5],
    ['1️⃣', 7],
  ])('Threads: %s', (text, length) => {
    expect(count(text, 'threads', counting)).toBe(length)
  })
})
