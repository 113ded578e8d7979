import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '../../../src/domain/feed/plain-text.ts'

test.each([
  ['<b>Hi</b> &amp; you', 'Hi & you'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['<p>One</p><p>Two</p>', 'One Two'],
  ['caf<b>é</b>s', 'cafés'],
  ['&eacute;t&eacute; &#8217; &#x1F600; &hearts;', 'été ’ 😀 ♥'],
  ['&nosuch; &#0; &#x110000; &constructor;', '&nosuch; &#0; &#x110000; &constructor;'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;Bread', 'Bread'],
  ['<style>p { color: red }</style>Bread', 'Bread'],
  ['Bread<!-- and a comment', 'Bread'],
  ['<img src="x" onerror="alert(1)">Bread', 'Bread'],
  ['\u001b]0;title\u0007Red\u001b[31m', 'Red'],
  ['one\ntwo\u2028three', 'one two three'],
  ['AT&amp;amp;T', 'AT&amp;T'],
])('smm reads %j as %j', (html, text) => {
  expect(plainText(html, 100)).toBe(text)
})

test('smm cuts between words, inside no character, and shortens words without end', () => {
  expect(plainText('The quick brown fox jumps over the lazy dog', 20)).toBe('The quick brown fox…')
  expect(plainText('x'.repeat(10_000), 100)).toBe(`${'x'.repeat(59)}…`)
  expect(plainText(`${'a'.repeat(58)}😀${'b'.repeat(40)}`, 200)).toBe(`${'a'.repeat(58)}…`)
})

test('smm keeps to the length, and leaves nothing that a terminal would obey, whatever comes', () => {
  const parts = fc.constantFrom(
    '<',
    '>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '&#27;[2J',
    '&amp;',
    'x',
    '\u202e',
    ' ',
    '\ud83d',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts).map((each) => each.join('')),
  )
  fc.assert(
    fc.property(text, (html) => {
      const plain = plainText(html, 50)
      expect(plain.length).toBeLessThanOrEqual(50)
      expect(plain).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
      expect(plain.isWellFormed()).toBe(true)
    }),
  )
})

test.each([['<'], ['<!--'], ['<script'], ['<script>'], ['&'], ['<a '], ['</script'], ['&#x1F600;']])(
  'smm is done at once with %j many times over',
  (part) => {
    const began = performance.now()
    plainText(part.repeat(500_000), 100)
    expect(performance.now() - began).toBeLessThan(500)
  },
)
