import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameText, similarity } from '../../../src/domain/text/similarity.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('word', 'other', ' ', '\n', '#tag', ' https://a.at/b ', '👍', '日本', '.', '\ud83d'))
    .map((parts) => parts.join('')),
)

describe('smm takes two texts for the same', () => {
  test.each([
    ['case and white space', 'New beans today', '  NEW\n\nbeans   today '],
    ['punctuation', '“New beans” – today!', 'New beans, today'],
    ['an apostrophe', 'We’re open', "we're open"],
    ['a link', 'New beans today https://example.com/a?utm_source=x', 'New beans today: example.com/b'],
    ['emoji', 'New beans ☕️ today 1️⃣ 🎉', 'New beans today'],
    ['the mark of a hashtag', 'New #beans today', 'New beans today'],
    ['hashtags at the end', 'New beans today #coffee #beans ☕', 'New beans today'],
    ['hashtags on a line of their own', 'New beans\n#coffee, #beans https://a.at\ntoday', 'New beans today'],
    ['hashtags below the text', 'New beans today\n.\n.\n#coffee\n#beans', 'New beans today'],
    ['letters of a fancy font', '𝗡𝗲𝘄 ｂｅａｎｓ today', 'New beans today'],
    ['other scripts', '新しい豆、入荷！', '新しい豆入荷 #珈琲'],
  ])('but for %s', (_, a, b) => {
    expect(sameText(a, b)).toBe(true)
    expect(similarity(a, b)).toBe(1)
  })

  test.each([
    ['New beans today', 'New beans tomorrow'],
    ['New beans today', 'Today new beans'],
    ['New beans today', ''],
    ['👍', '👎'],
    ['https://a.at', 'https://b.at'],
  ])('and not %j and %j', (a, b) => {
    expect(sameText(a, b)).toBe(false)
    expect(similarity(a, b)).toBeLessThan(1)
  })
})

describe('smm measures how much one text is the other', () => {
  test.each([
    ['one two three four', 'one two three five', (2 * 3) / 10],
    ['one', 'two', 0],
    ['one one', 'one', (2 * 2) / 5],
    ['a b c', 'x y z', 0],
    ['日本語', '日本', (2 * 2) / 7],
    ['a', '', 0],
    ['', '', 1],
    ['👍', ' 👍 ', 1],
  ])('%j and %j', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected)
  })

  test('alike both ways, between 0 and 1, and 1 for what is the same', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const measured = similarity(a, b)
        expect(measured).toBe(similarity(b, a))
        expect(measured >= 0 && measured <= 1).toBe(true)
        expect(similarity(a, a)).toBe(1)
        expect(sameText(a, a)).toBe(true)
        if (sameText(a, b)) expect(measured).toBe(1)
      }),
    )
  })
})
