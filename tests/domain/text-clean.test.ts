import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText } from '../../src/domain/text/clean.ts'

const dangerous = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/

describe('text from outside', () => {
  test.each([
    ['\x1b[31mred\x1b[0m', 'red'],
    ['a\x1b]0;title\x07b', 'ab'],
    ['a\x1b]8;;https://x.example\x1b\\link\x1b]8;;\x1b\\b', 'alinkb'],
    ['a\x1bP1;2|payload\x1b\\b', 'ab'],
    ['a\x9b31mb', 'ab'],
    ['a\u202egnp.exe', 'agnp.exe'],
    ['a\rb', 'a\nb'],
    ['a\u2028b', 'ab'],
    ['👩‍👩‍👧 ok é', '👩‍👩‍👧 ok é'],
  ])('loses what could drive a terminal: %j', (hostile, clean) => {
    expect(cleanText(hostile)).toBe(clean)
  })

  test('holds nothing dangerous afterwards, whatever it was, and cleaning it again changes nothing', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\x1b', '[', ']', '\x07', '\\', '31m', '\x9d', '\u202e', '\ud800'),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const clean = cleanText(parts.join(''))
        expect(clean).not.toMatch(dangerous)
        expect(clean.isWellFormed()).toBe(true)
        expect(cleanText(clean)).toBe(clean)
        expect(cleanLine(cleanLine(clean))).toBe(cleanLine(clean))
      }),
      { numRuns: 500 },
    )
  })

  test('is cleaned in time that grows with its length alone', () => {
    const started = performance.now()
    cleanText('\x1b]'.repeat(200_000))
    cleanText(`${'\x1b['.repeat(100_000)}x`)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
