import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatFigures,
  parseFigures,
  parseFigureToSet,
  withFigures,
} from '../../../src/domain/platform/channel-figures.ts'
import { formatFigureName, parseFigureName } from '../../../src/domain/platform/figure-name.ts'
import { parseFigureValue, valueWords } from '../../../src/domain/platform/figure-value.ts'
import { figureNames, figures } from '../../../src/domain/platform/figures.ts'
import { formats } from '../../../src/domain/words.ts'

describe('smm names a figure and', () => {
  it.each([
    ['text.max', 'text.max', null],
    ['Text.Max:Video', 'text.max', 'video'],
  ])('takes "%s"', (text, figure, format) => {
    expect(parseFigureName(text)).toEqual({ figure, format })
  })

  it.each([
    ['text.mx', '"text.mx" is no figure of a platform; did you mean text.max?'],
    ['hastags.max', 'did you mean hashtags.max'],
    ['qqqqqqqqqqqq', 'such as text.max or hashtags.max'],
    ['text.max:reel', '"text.max:reel" ends in no format; after the colon stands one of text, image'],
    ['text.max:video:x', 'ends in no format'],
    ['text.max:', 'ends in no format'],
  ])('refuses "%s" with what may be meant', (text, sentence) => {
    expect(() => parseFigureName(text)).toThrow(sentence)
  })
})

describe('smm reads the value of a figure and', () => {
  it.each([
    ['text.max', '1000', 1000],
    ['text.max', '1,000', 1000],
    ['hashtags.max', '0', 0],
    ['video.seconds.min', '0.5', 0.5],
    ['video.ratio.advised', '9:16', 0.5625],
    ['image.ratio.max', '1.91:1', 1.91],
    ['image.ratio.max', '1.91', 1.91],
    ['image.ratio.max', '16:9', 1.7778],
  ] as const)('takes for %s "%s"', (figure, text, value) => {
    expect(parseFigureValue(text, figure)).toBe(value)
  })

  it.each([
    ['text.max', 'many', '"many" is not a number'],
    ['text.max', '5.5', '"5.5" is not a whole number from 0 to 10,000,000, as text.max needs it'],
    ['text.max', '99999999', 'is not a whole number from 0 to'],
    ['text.max', '-1', '"-1" is not a number'],
    ['text.max', '20%', 'is a share'],
    ['text.max', '9:16', '"9:16" is not a number'],
    ['image.width.max', '0', 'is not a whole number from 1'],
    ['image.ratio.max', '1:0', '"1:0" is not a number'],
    ['image.ratio.max', '1000', 'is not a number from 0.01 to 100'],
  ] as const)('refuses for %s "%s"', (figure, text, sentence) => {
    expect(() => parseFigureValue(text, figure)).toThrow(sentence)
  })

  it.each([
    [2200, 'utf16', '2,200 utf16'],
    [30, 'items', '30'],
    [0.5625, 'ratio', '9:16'],
    [0.8, 'ratio', '4:5'],
    [1.91, 'ratio', '1.91:1'],
    [0.6667, 'ratio', '2:3'],
    [8, 'MB', '8 MB'],
  ] as const)('says %d in %s as "%s"', (value, unit, words) => {
    expect(valueWords(value, unit)).toBe(words)
  })
})

describe('smm keeps the figures of a channel and', () => {
  it('stores them in the order of their names', () => {
    const said = ['text.max=1,000', 'hashtags.max=30', 'text.max:video=500'].map(parseFigureToSet)
    expect(formatFigures(withFigures([], said))).toBe('hashtags.max 30, text.max 1000, text.max:video 500')
  })

  it('takes the last word, and takes a figure away with none', () => {
    const said = ['text.max=1', 'text.max=2', 'alt.max = none'].map(parseFigureToSet)
    expect(formatFigures(withFigures(parseFigures('alt.max 9, text.max 7'), said))).toBe('text.max 2')
  })

  it.each(['text.max', 'text.max=', '=5', 'text.max 5'])('refuses "%s" without a value', (text) => {
    expect(() => parseFigureToSet(text)).toThrow(`"${text}" is not a figure with a value; write text.max=1000`)
  })

  it.each(['text.max', 'text.max 5 6', 'text.max 1, text.max 2'])('refuses the stored words "%s"', (text) => {
    expect(() => parseFigures(text)).toThrow()
  })

  it('reads back whatever it stored', () => {
    const name = fc.record({
      figure: fc.constantFrom(...figureNames),
      format: fc.constantFrom(null, ...formats),
      value: fc.integer({ min: 1, max: 100 }),
    })
    const list = fc.uniqueArray(name, { selector: formatFigureName })
    fc.assert(
      fc.property(list, (figuresOfChannel) => {
        const stored = formatFigures(figuresOfChannel)
        expect(formatFigures(parseFigures(stored))).toBe(stored)
        expect(parseFigures(stored)).toHaveLength(figuresOfChannel.length)
      }),
    )
  })

  it('knows of each figure what it bounds and in which units', () => {
    for (const name of figureNames) {
      expect(figures[name].bounds).not.toBe('')
      expect(figures[name].units.length).toBeGreaterThan(0)
    }
  })
})
