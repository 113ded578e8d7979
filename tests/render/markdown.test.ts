import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine } from '../../src/domain/text/clean.ts'
import { escapeMarkdown, mdHeading, mdList, mdPage, mdTable } from '../../src/render/markdown.ts'

/** What would do something in one reader of Markdown or another. */
const fragments = [
  '[x](http://e.com)',
  '![a](b)',
  '<script>',
  '</b>',
  '<!--',
  '**',
  '__',
  '`',
  '```',
  '|',
  '---',
  '# h',
  '1. a',
  '2)',
  '- a',
  '+ a',
  '> q',
  'http://evil.com',
  '//e.com',
  '//localhost',
  'www.evil.com',
  'WWW.1.com',
  'evil.com',
  'a@b.com',
  'mailto:a@b',
  'xmpp:a',
  '&lt;',
  '&#60;',
  '&amp;',
  '~~',
  '\\',
  '$x$',
  '[^1]',
  '[a]: http://x',
  '===',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\u202e',
  '\u001b[31m',
  '\u2028',
  '🎉',
  'é',
  'a',
  '7',
  '.',
  ':',
  '/',
  '@',
  '!',
]
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
)

/** The text with every escaped character taken out: what is left is what a reader may act on. */
const bare = (markdown: string) => markdown.replace(/\\[!-/:-@[-`{-~]/g, ' ')

test('smm writes text from outside without anything that acts', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const left = bare(escapeMarkdown(text))
      expect(left).not.toMatch(/[\\`*_[\]<>|#~$\n\r]/)
      expect(left).not.toMatch(/&#?\w+;/)
      expect(left).not.toMatch(/\/\/|www\.|[\p{L}\p{N}]\.\p{L}|mailto:|xmpp:/iu)
      expect(left).not.toMatch(/[\w.+-]@\w/)
      expect(left).not.toMatch(/^(?:[-+=]|\d+[.)](?!\d))/)
    }),
    { numRuns: 2000 },
  )
})

test('smm writes text from outside so that it reads as it was', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const read = escapeMarkdown(text)
        .replace(/\\([!-/:-@[-`{-~])/g, '$1')
        .replaceAll('@\u2060', '@')
      expect(read).toBe(cleanLine(text).replaceAll('@\u2060', '@'))
    }),
  )
})

test.each([
  ['Marlow & Finch', 'Marlow & Finch'],
  ['Sol y Sal: 4.3 stars, at 17:00 (or so)!', 'Sol y Sal: 4.3 stars, at 17:00 (or so)!'],
  ['@jane & co.', '@jane & co.'],
  ['1. Mai', '1\\. Mai'],
  ['- 5 %', '\\- 5 %'],
])('smm leaves ordinary words alone: %s', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected)
})

test('smm keeps a row of a table in its row', () => {
  const table = mdTable(['A', 'B'], [[escapeMarkdown('a | b\nc'), '1']])
  expect(table.split('\n')).toEqual(['| A | B |', '| --- | ---: |', '| a \\| b c | 1 |'])
})

test('smm draws no empty table and leaves no gap for an empty block', () => {
  expect(mdTable(['A'], [])).toBe('')
  expect(mdPage([mdHeading(1, 'A'), '', mdList(['b', 'c'])])).toBe('# A\n\n- b\n- c\n')
})

test('smm escapes a number that would begin a list, and no other', () => {
  expect(['1. a', '2)', '4.5', '620', '1.'].map(escapeMarkdown)).toEqual(['1\\. a', '2\\)', '4.5', '620', '1\\.'])
})
