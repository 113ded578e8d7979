import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  counted,
  countedIs,
  parseNumber,
  parseSignedNumber,
  spokenChange,
  spokenMoney,
  spokenNumber,
  typedNumber,
} from '../../src/domain/number.ts'

describe('smm reads a number and', () => {
  it.each([
    ['1240', 1240, false],
    ['1240.5', 1240.5, false],
    ['1,240', 1240, false],
    ['1,240,000.25', 1240000.25, false],
    ['4.3', 4.3, false],
    ['0', 0, false],
    ['12%', 12, true],
    ['12.5 %', 12.5, true],
  ])('takes "%s"', (text, value, isPercent) => {
    expect(parseNumber(text)).toEqual({ value, isPercent })
  })

  it.each([
    '1,24',
    '4,4',
    '4,3',
    '12,40',
    '1240,000',
    ',240',
    '1.2K',
    '1e3',
    '-3',
    '+3',
    '1 240',
    '',
    'many',
    '0x10',
    '1.',
    '.5',
    '1234567890123456',
    '٣',
  ])('refuses "%s" by name', (text) => {
    expect(() => parseNumber(text)).toThrow(`"${text}" is not a number`)
  })

  it.each([
    ['-5', -5],
    ['−1,240.5', -1240.5],
    ['4.3', 4.3],
    ['-0', 0],
  ])('takes "%s" where a number may be below zero', (text, value) => {
    expect(parseSignedNumber(text)).toBe(value)
  })

  it.each(['--5', '-', '+5', '-x', '-0x10'])('refuses "%s" by name also where it may be below zero', (text) => {
    expect(() => parseSignedNumber(text)).toThrow(`"${text}" is not a number`)
  })

  it.each([
    ['1.240', '"1.240" can be 1,240 or 1.24; write 1240 or 1.24'],
    ['12.000', '"12.000" can be 12,000 or 12; write 12000 or 12'],
    ['4.375', '"4.375" can be 4,375 or 4.375; write 4375 or 4.3750'],
  ])('refuses "%s" with both spellings, because it may be either', (text, sentence) => {
    expect(() => parseNumber(text)).toThrow(sentence)
  })

  it.each(['0.125', '1240.125', '1,240.125', '1.2400', '12.500%'])('takes "%s", which can only be one', (text) => {
    expect(parseNumber(text).value).toBe(Number(text.replace(/[,%]/g, '')))
  })

  it('reads back every number that it tells people to type', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        const number = thousandths / 1000
        expect(parseNumber(typedNumber(number)).value).toBe(number)
      }),
    )
  })

  it('reads back every whole number that it prints', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        expect(parseSignedNumber(spokenNumber(number))).toBe(number)
      }),
    )
  })
})

describe('smm prints a number and', () => {
  it.each([
    [1240, '1,240'],
    [999, '999'],
    [1234567.5, '1,234,567.5'],
    [0.1 + 0.2, '0.3'],
    [-1240, '−1,240'],
    [-0.00001, '0'],
    [0.0001, '0.0001'],
  ])('writes %d as %s', (value, words) => {
    expect(spokenNumber(value)).toBe(words)
  })

  it('says by how much it changed', () => {
    expect(spokenChange(1200, 1240)).toBe('+40')
    expect(spokenChange(4.4, 4.3)).toBe('−0.1')
    expect(spokenChange(7, 7)).toBe('no change')
  })
})

it('smm counts things in words, with the thousands in groups', () => {
  expect([counted(0, 'file'), counted(1, 'file'), counted(1200, 'file')]).toEqual(['0 files', '1 file', '1,200 files'])
  expect([counted(1, 'loss', 'losses'), counted(2, 'loss', 'losses')]).toEqual(['1 loss', '2 losses'])
  expect([countedIs(1, 'follow-up'), countedIs(2, 'follow-up')]).toEqual(['1 follow-up is', '2 follow-ups are'])
})

it.each([
  [620, '620 EUR'],
  [75.5, '75.50 EUR'],
  [0.05, '0.05 EUR'],
  [1240.999, '1,241 EUR'],
])('smm writes the amount %f as one writes money', (amount, words) => {
  expect(spokenMoney(amount, 'EUR')).toBe(words)
})
