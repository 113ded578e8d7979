import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapSentences } from '../../src/render/sentence.ts'

test('sentences break between words on a terminal, and nowhere in a pipe', () => {
  const text = 'Kept p1 for Acme Bakery: The starter is older than the shop.\n  Undo'
  expect(wrapSentences(text, 30)).toBe('Kept p1 for Acme Bakery: The\nstarter is older than the\nshop.\n  Undo')
  expect(wrapSentences(text, null)).toBe(text)
})

test('an indent is kept in every line', () => {
  expect(wrapSentences('  p1/x  Fri 26 Mar 04:00  Meet Lucia', 25)).toBe('  p1/x  Fri 26 Mar 04:00\n  Meet Lucia')
})

test('a command stays whole, so that it can be copied', () => {
  expect(wrapSentences('Made p1, with 2 variants. Next: smm post schedule p1 --next; undo: smm undo', 32)).toBe(
    'Made p1, with 2 variants. Next:\nsmm post schedule p1 --next;\nundo: smm undo',
  )
  expect(wrapSentences('Say so: smm d r8 --minutes 20 · smm z r8 tomorrow', 24)).toBe(
    'Say so:\nsmm d r8 --minutes 20 ·\nsmm z r8 tomorrow',
  )
})

test('what stands in brackets behind a command may break', () => {
  expect(wrapSentences("Would take back: smm post schedule p1 --at 'thu 12:00' (Mon 23 Nov 09:00)", 40)).toBe(
    "Would take back:\nsmm post schedule p1 --at 'thu 12:00'\n(Mon 23 Nov 09:00)",
  )
})

test('nothing but spaces becomes line ends', () => {
  const words = fc.array(fc.constantFrom('smm', 'a', 'Next:', 'undo.', 'post', 'p31/instagram', '·', 'wordwithoutend'))
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 40 }), (all, columns) => {
      expect(wrapSentences(all.join(' '), columns).replaceAll('\n', ' ')).toBe(all.join(' '))
    }),
  )
})
