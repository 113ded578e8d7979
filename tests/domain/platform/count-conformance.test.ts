import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { count } from '../../../src/domain/platform/count.ts'
import { graphemesOf } from '../../../src/domain/text/graphemes.ts'
import { counting } from '../../support/counting.ts'
import { sharedText, twitterCases, without } from '../../support/shared-data.ts'

const weigh = (text: string) => count(text, 'weighted', counting)
const graphemes = (text: string) => count(text, 'graphemes', {})

describe.skipIf(without.folder)(`smm weighs what twitter-text weighs${without.why}`, () => {
  const lists = ['WeightedTweetsWithDiscountedEmojiCounterTest', 'UnicodeDirectionalMarkerCounterTest']
  const cases = lists.flatMap((list) => twitterCases<{ readonly weightedLength: number }>('validate', list))

  test('with its own figures', () => {
    const v3 = JSON.parse(sharedText('twitter-text/v3.json'))
    expect(counting.weighted).toEqual({
      scale: v3.scale,
      light: 100,
      heavy: v3.defaultWeight,
      ranges: v3.ranges.map((range: Record<string, number>) => [range['start'], range['end']]),
      emoji: v3.defaultWeight / v3.scale,
      link: v3.transformedURLLength,
    })
    expect(v3.ranges.every(({ weight }: { weight: number }) => weight === 100)).toBe(true)
  })

  test.each(cases)('$description', ({ text, expected }) => {
    expect(weigh(text)).toBe(expected.weightedLength)
  })

  test('in every case of the suite', () => {
    expect(cases.length).toBe(24)
  })
})

describe.skipIf(without.folder)(`smm takes for a tweet what twitter-text takes for one${without.why}`, () => {
  // These cases are of the time of 140 characters, when every character weighed one.
  const weighted = { ...counting.weighted, heavy: 100, emoji: 1 }

  test.each(twitterCases<boolean>('validate', 'tweets'))('$description', ({ text, expected }) => {
    const length = count(text, 'weighted', { weighted })
    expect(length > 0 && length <= 140).toBe(expected)
  })
})

describe.skipIf(without.folder)(`smm breaks text where Unicode does${without.why}`, () => {
  // These scissors were a pictograph in 15.0, and so joined; in the Unicode of newer Nodes (17) they are none.
  const newer = ['÷ 2701 × 200D × 2701 ÷']
  const lines = sharedText('unicode/GraphemeBreakTest-15.0.0.txt')
    .split('\n')
    .map((line) => line.replace(/\s*#.*/, '').trim())
    .filter(Boolean)

  const parsed = (line: string) =>
    [...line.matchAll(/[0-9A-F]+/g)].map(([hex]) => String.fromCodePoint(parseInt(hex, 16)))
  const broken = (line: string) =>
    line
      .split('÷')
      .map((part) => parsed(part).join(''))
      .filter(Boolean)

  test('in all 602 cases', () => {
    expect(lines.length).toBe(602)
    const wrong = lines.filter((line) => {
      const expected = broken(line)
      const got = [...graphemesOf(expected.join(''))]
      return JSON.stringify(got) !== JSON.stringify(expected) || graphemes(expected.join('')) !== expected.length
    })
    expect(wrong.filter((line) => !newer.includes(line))).toEqual([])
  })
})

describe.skipIf(without.folder)(`smm takes every emoji that Unicode joins for one${without.why}`, () => {
  const sequences = sharedText('unicode/emoji-zwj-sequences.txt')
    .split('\n')
    .filter((line) => /^[0-9A-F]/.test(line))
    .map((line) => (line.split(';')[0] ?? '').trim().split(' '))
    .map((codes) => String.fromCodePoint(...codes.map((code) => parseInt(code, 16))))

  test('of weight 2 and one grapheme, with U+FE0F and without', () => {
    expect(sequences.length).toBe(1350)
    const forms = [...sequences, ...sequences.map((each) => each.replaceAll('\ufe0f', ''))]
    expect(forms.filter((each) => weigh(each) !== 2 || graphemes(each) !== 1)).toEqual([])
  })

  test('of all its bytes on Threads', () => {
    expect(sequences.filter((each) => count(each, 'threads', {}) !== Buffer.byteLength(each))).toEqual([])
  })
})

describe.skipIf(without.folder)(`smm counts as the AT protocol does${without.why}`, () => {
  interface Field {
    readonly minLength?: number
    readonly maxLength?: number
    readonly minGraphemes?: number
    readonly maxGraphemes?: number
  }
  const file = (name: string) => JSON.parse(sharedText(`atproto/interop/lexicon/${name}.json`) || '[]')
  const record = without.folder ? {} : file('catalog/record')
  const fields = (record.defs?.main.record.properties ?? {}) as Record<string, Field>

  function fits(name: string, text: string): boolean {
    const { minLength = 0, maxLength = Infinity, minGraphemes = 0, maxGraphemes = Infinity } = fields[name] ?? {}
    const bytes = count(text, 'bytes', {})
    const length = graphemes(text)
    return bytes >= minLength && bytes <= maxLength && length >= minGraphemes && length <= maxGraphemes
  }

  const cases = ['record-data-valid', 'record-data-invalid'].flatMap((name) =>
    (file(name) as { name: string; data: Record<string, string> }[]).flatMap(({ name: what, data }) =>
      ['lenString', 'graphemeString']
        .filter((field) => field in data)
        .map((field) => ({ what, field, text: data[field] as string, isValid: name === 'record-data-valid' })),
    ),
  )

  test.each(cases)('$what: $field', ({ field, text, isValid }) => {
    expect(fits(field, text)).toBe(isValid)
  })

  test('in every record with a length', () => {
    expect(cases.length).toBe(6)
  })
})

describe.skipIf(without.folder)(`smm counts as Mastodon's own tests do${without.why}`, () => {
  type Piece = string | { readonly repeat: string; readonly times: number }
  type Written = Piece | readonly Piece[]
  interface Case {
    readonly name: string
    readonly spoiler?: Written
    readonly text: Written
    readonly ok: boolean
    readonly length?: number
  }
  const suite = parse(sharedText('mastodon/expected-status-length.yml')) as { limit: number; cases: Case[] } | null

  const written = (parts: Written = ''): string =>
    [parts]
      .flat()
      .map((part) => (typeof part === 'string' ? part : part.repeat.repeat(part.times)))
      .join('')

  test.each(suite?.cases ?? [])('$name', ({ spoiler, text, ok, length }) => {
    const counted = graphemes(written(spoiler)) + count(written(text), 'mastodon', counting)
    expect(counted <= (suite?.limit ?? 0)).toBe(ok)
    if (length !== undefined) expect(counted).toBe(length)
  })

  test('in all ten cases', () => {
    expect(suite?.cases.length).toBe(10)
  })
})
