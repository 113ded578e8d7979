import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber, parseSignedNumber, spokenChange, spokenNumber } from '../../src/domain/number.ts'

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
