import { describe, expect, test } from 'vitest'
import { findHashtags } from '../../../src/domain/text/hashtags.ts'
import { twitterCases, without } from '../../support/shared-data.ts'

const tags = (text: string) => findHashtags(text).map(({ tag }) => tag)

describe('smm finds the hashtags of a text', () => {
  test('as written, with where they stand', () => {
    expect(findHashtags('☕ #Café, ＃日本')).toEqual([
      { tag: 'Café', index: 2, end: 7 },
      { tag: '日本', index: 9, end: 12 },
    ])
  })

  test.each([
    ['#a #b\n#c', ['a', 'b', 'c']],
    ['#cold-brew', ['cold']],
    ['#2026 #_ #2026goals', ['2026goals']],
    ['C# and a#b', []],
    ['AT&T &#a', []],
    ['https://example.com/#a example.com/b#c #d', ['d']],
    ['#example.com', ['example']],
    ['1️⃣#a ❤️#b', ['a', 'b']],
    ['1️⃣ #️⃣ #', []],
    ['##a', ['a']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(tags(text)).toEqual(expected)
  })

  test('of a text of a hundred thousand of them, and of none that is only digits', () => {
    expect(tags('#a '.repeat(100_000)).length).toBe(100_000)
    expect(tags(`#${'1'.repeat(1_000_000)}`)).toEqual([])
  })
})

describe.skipIf(without.folder)(`smm finds the hashtags that twitter-text finds${without.why}`, () => {
  interface Found {
    readonly hashtag: string
    readonly indices: readonly [number, number]
  }
  const plain = ['hashtags', 'hashtags_from_astral'].flatMap((list) => twitterCases<readonly string[]>('extract', list))
  const placed = twitterCases<readonly Found[]>('extract', 'hashtags_with_indices')
  const whole = twitterCases<boolean>('validate', 'hashtags')

  test.each(plain)('$description', ({ text, expected }) => {
    expect(tags(text)).toEqual(expected)
  })

  test.each(placed)('$description, and where', ({ text, expected }) => {
    expect(findHashtags(text).map(({ tag, index, end }) => ({ hashtag: tag, indices: [index, end] }))).toEqual(expected)
  })

  test.each(whole)('$description, as a whole text', ({ text, expected }) => {
    expect(
      tags(text)
        .map((tag) => `#${tag}`)
        .join() === text,
    ).toBe(expected)
  })
})
