import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  kindNamed,
  ofKind,
  parseCaptured,
  parseCapturedLines,
  parseCaptureTarget,
  withoutStars,
} from '../../../src/domain/inbox/captured.ts'
import { parseSweepLines } from '../../../src/domain/inbox/sweep-lines.ts'

describe('a captured message', () => {
  test.each([
    ['ig', { channel: 'ig', kind: null }],
    ['ig:c', { channel: 'ig', kind: 'comment' }],
    ['gb:review', { channel: 'gb', kind: 'review' }],
    ['instagram-es:M', { channel: 'instagram-es', kind: 'mention' }],
  ])('%j names its channel and kind', (word, target) => expect(parseCaptureTarget(word)).toEqual(target))

  test('has a kind that there is', () => {
    expect(() => parseCaptureTarget('ig:q')).toThrow('"q" in "ig:q" is no kind of message')
    expect(kindNamed('constructor')).toBeUndefined()
  })

  test.each([
    ['@jane Is it vegan?', { person: '@jane', stars: null, text: 'Is it vegan?' }],
    ['"Maria K." 2* Cold food', { person: 'Maria K.', stars: 2, text: 'Cold food' }],
    ['“Maria K.” ★★☆☆☆ Cold', { person: 'Maria K.', stars: 2, text: 'Cold' }],
    ['@jane', { person: '@jane', stars: null, text: '' }],
    ['Ben 5 stars: the best', { person: 'Ben', stars: null, text: '5 stars: the best' }],
    // A number alone is a word like any other.
    ['@jane 2 loaves please', { person: '@jane', stars: null, text: '2 loaves please' }],
    ['@jane "quoted" words', { person: '@jane', stars: null, text: '"quoted" words' }],
  ])('%j is read as it is written', (text, captured) => expect(parseCaptured(text)).toEqual(captured))

  test('spells its stars out in a review alone', () => {
    const plants = parseCaptured('@pl 2 star jasmine plants, how much are they')
    expect(ofKind(plants, 'dm')).toEqual(plants)
    expect(ofKind(plants, 'comment').stars).toBeNull()
    expect(ofKind(parseCaptured('Ben 5 stars: the best'), 'review')).toEqual({
      person: 'Ben',
      stars: 5,
      text: 'the best',
    })
    expect(ofKind(parseCaptured('Ben 2* 5 stars? no'), 'review')).toMatchObject({ stars: 2, text: '5 stars? no' })
  })

  test('names somebody', () => expect(() => parseCaptured('   ')).toThrow('Nobody is named'))

  test('keeps its words whole, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const captured = parseCaptured(`@jane ${text}`)
        expect(captured.person).toBe('@jane')
        if (captured.stars === null) expect(captured.text).toBe(text.trim())
        else expect(text.trim().endsWith(captured.text)).toBe(true)
      }),
    )
  })

  test('has no more than five stars, and none from the middle of its words', () => {
    expect(withoutStars('6* odd')).toEqual({ stars: null, text: '6* odd' })
    expect(withoutStars('The 2* hotel')).toEqual({ stars: null, text: 'The 2* hotel' })
  })
})

describe('lines of a file', () => {
  test('are read one by one, with what goes on beneath them', () => {
    const text = '# Monday\n\nmar ig:c @jane Is it vegan?\n  And is it big?\nsol gb "Maria K." 1* Cold\n'
    expect(parseCapturedLines(text)).toEqual([
      {
        client: 'mar',
        channel: 'ig',
        kind: 'comment',
        person: '@jane',
        stars: null,
        text: 'Is it vegan?\nAnd is it big?',
        line: 3,
      },
      { client: 'sol', channel: 'gb', kind: null, person: 'Maria K.', stars: 1, text: 'Cold', line: 5 },
    ])
  })

  test.each([
    ['mar', 'Line 1: "mar" is no message'],
    ['mar ig', 'Line 1: "mar ig" is no message'],
    ['mar ig @a b\nmar ig:q @jane', 'Line 2: "q" in "ig:q" is no kind of message'],
  ])('%j is refused with its line', (text, message) => expect(() => parseCapturedLines(text)).toThrow(message))
})

describe('lines typed at an inbox', () => {
  test.each([
    ['@jane Is it vegan?', { found: 1, answered: 0, minutes: null }],
    ['c @bob Nice', { found: 1, answered: 0, minutes: null }],
    ['3r 10m', { found: 0, answered: 3, minutes: 10 }],
    ['3', { found: 0, answered: 3, minutes: null }],
    ['12m', { found: 0, answered: 0, minutes: 12 }],
    ['@jane one\nand more\n"Maria K." 2* two\n4r', { found: 2, answered: 4, minutes: null }],
    ['', { found: 0, answered: 0, minutes: null }],
  ])('%j', (text, expected) => {
    const notes = parseSweepLines(text)
    expect({ ...notes, found: notes.found.length }).toEqual(expected)
  })

  test('go on with the line before, and keep the kind that was said', () => {
    expect(parseSweepLines('c @bob Nice\nand true').found).toEqual([
      { kind: 'comment', person: '@bob', stars: null, text: 'Nice\nand true' },
    ])
  })

  test.each([
    ['@v Hi\n3 r', 3, null],
    ['@v Hi\n3r10m', 3, 10],
    ['@v Hi\n3 r 10 m', 3, 10],
    ['2\n1r', 3, null],
  ])('%j are counts however they are spaced', (text, answered, minutes) =>
    expect(parseSweepLines(text)).toMatchObject({ answered, minutes }),
  )

  test('are refused where they look like a count and are none', () => {
    expect(() => parseSweepLines('@v Hi\n4x')).toThrow('"4x" is no count')
    expect(parseSweepLines('@v Hi\n1234 of them').found).toMatchObject([{ text: 'Hi\n1234 of them' }])
  })

  test('name somebody in the first of them', () => expect(() => parseSweepLines('hello there')).toThrow('names nobody'))
})
