import fc from 'fast-check'
import { expect, it } from 'vitest'
import { phrase, sentence, shorten } from '../../../src/domain/text/phrase.ts'

it('smm makes a sentence of what was typed', () => {
  expect(['she taps it', ' Rosa bakes. ', 'why?', 'he said “no.”', '', 'cut…'].map(sentence)).toEqual([
    'She taps it.',
    'Rosa bakes.',
    'Why?',
    'He said “no.”',
    '',
    'Cut…',
  ])
})

it('smm makes a phrase of what was typed', () => {
  expect(['Rosa bakes.', 'and so on ...', 'why?', ''].map(phrase)).toEqual(['Rosa bakes', 'and so on ...', 'why?', ''])
})

it('smm shortens between words', () => {
  expect(shorten('one two three', 13)).toBe('one two three')
  expect(shorten('one two three', 12)).toBe('one two…')
  expect(shorten('one two, three', 10)).toBe('one two…')
  expect(shorten('abcdefghij', 5)).toBe('abcd…')
  expect(shorten('😀😀😀', 4)).toBe('😀…')
})

it('smm shortens to what was asked for, without half an emoji', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 60 }), (text, longest) => {
      const short = shorten(text, longest)
      expect(short.length).toBeLessThanOrEqual(Math.max(longest, 1))
      expect(short.isWellFormed()).toBe(text.isWellFormed() || short.isWellFormed())
    }),
  )
})
