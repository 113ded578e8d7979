import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLinks } from '../../../src/domain/text/links.ts'
import { twitterCases, without } from '../../support/shared-data.ts'

const texts = (text: string) => findLinks(text).map((link) => link.text)

describe('smm finds the links of a text', () => {
  test('with where they stand and where they lead', () => {
    expect(findLinks('See example.com/a, or HTTP://b.at?x=1!')).toEqual([
      { text: 'example.com/a', index: 4, end: 17, url: 'https://example.com/a', hasScheme: false },
      { text: 'HTTP://b.at?x=1', index: 22, end: 37, url: 'HTTP://b.at?x=1', hasScheme: true },
    ])
  })

  test.each([
    ['(https://example.com/a_(b))', ['https://example.com/a_(b)']],
    ['https://example.com/a: and https://example.com/b;', ['https://example.com/a', 'https://example.com/b']],
    ['**https://example.com/a**', ['https://example.com/a']],
    ['new at example.photography', ['example.photography']],
    ['https://example.com/a🎉', ['https://example.com/a']],
    ['🎉️https://example.com', ['https://example.com']],
    ['詳細はhttps://example.com/aをご覧', ['https://example.com/a']],
    ['http://例え.jp/aをご覧', ['http://例え.jp/a']],
    ['ünder.example.com', ['ünder.example.com']],
    ['пример.рф', ['пример.рф']],
    ['http://пример.рф/a', ['http://пример.рф/a']],
    ['my_shop.example.com', ['my_shop.example.com']],
    ['http://localhost:3000 http://server/', []],
    ['ftp://example.com mailto:a@example.com //example.com', []],
    ['a.b@example.com, a@b.example.com', []],
    ['glued.https://example.com', ['https://example.com']],
    ['gluedhttps://example.com', []],
    ['#example.com @example.com $example.com ＃example.com', []],
    ['report.pdf v1.2.3 e.g. Node.js and so on...', []],
    [`https://example.com/${'a'.repeat(4076)}`, [`https://example.com/${'a'.repeat(4076)}`]],
    [`https://example.com/${'a'.repeat(4077)}`, []],
    [`${'a'.repeat(64)}.com`, []],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  const part = fc.constantFrom(
    'a.at',
    'http://',
    '例.jp',
    '/',
    '.',
    ' ',
    '@',
    '#',
    '(',
    '\ud83d',
    '👍',
    'é',
    '\u202a',
    '_',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part).map((parts) => parts.join('')),
  )

  test('in order, apart, and each as it stands in the text, whatever the text is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const link of findLinks(text)) {
          expect(link.index).toBeGreaterThanOrEqual(last)
          expect(text.slice(link.index, link.end)).toBe(link.text)
          expect(URL.canParse(link.url)).toBe(true)
          last = link.end
        }
      }),
    )
  })

  test('also where a first look decides whether there can be one: another link further on makes none of it come or go', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const both = findLinks(`${text}\n\na.com`)
        expect(both.at(-1)?.text).toBe('a.com')
        expect(both.slice(0, -1)).toEqual(findLinks(text))
      }),
      { numRuns: 1000 },
    )
  })
})

const ofShortener = 'rules for t.co alone, which nobody types: a slug of letters and digits, 40 at most'
/** Where we differ from twitter-text, by description, and why. */
const different: Readonly<Record<string, string>> = {
  'Extract URLs with an en dash in the path': 'linkify-it ends a link at a dash of print; browsers copy %E2%80%93',
  'Extract a t.co URL with a trailing apostrophe': ofShortener,
  'Extract a t.co URL with a trailing hyphen': ofShortener,
  'DO NOT extract URLs with > 40 characters in a t.co slug': ofShortener,
  'Extract t.co URLs skipping trailing characters and adjusting indices correctly': ofShortener,
  'Extract domain followed by Japanese characters':
    'a bare domain in another script, glued to more of it, is seldom meant',
}

describe.skipIf(without.folder)(`smm finds the links that twitter-text finds${without.why}`, () => {
  interface Found {
    readonly url: string
    readonly indices: readonly [number, number]
  }
  const plain = ['urls', 'tco_urls_with_params'].flatMap((list) => twitterCases<readonly string[]>('extract', list))
  const placed = ['urls_with_indices', 'urls_with_directional_markers'].flatMap((list) =>
    twitterCases<readonly Found[]>('extract', list),
  )
  const whole = ['urls', 'urls_without_protocol'].flatMap((list) => twitterCases<boolean>('validate', list))
  const agreed = <T extends { readonly description: string }>(cases: readonly T[]) =>
    cases.filter(({ description }) => !(description in different))

  test.each(agreed(plain))('$description', ({ text, expected }) => {
    expect(texts(text)).toEqual(expected)
  })

  test.each(agreed(placed))('$description, and where', ({ text, expected }) => {
    expect(findLinks(text).map((link) => ({ url: link.text, indices: [link.index, link.end] }))).toEqual(expected)
  })

  test.each(agreed(whole))('$description, as a whole text', ({ text, expected }) => {
    expect(texts(text).join() === text).toBe(expected)
  })

  test('in all 137 cases but the six that are listed with a reason', () => {
    const all = [...plain, ...placed, ...whole].map(({ description }) => description)
    expect(all.length).toBe(137)
    expect(Object.keys(different).filter((description) => !all.includes(description))).toEqual([])
  })
})
