import { describe, expect, test } from 'vitest'
import { columnsByName, parseMapping } from '../../../src/domain/import/columns.ts'
import { rowWhen } from '../../../src/domain/import/when.ts'

const cells = { date: '', time: '', datetime: '', forms: { date: null, time: null, datetime: null }, isUtc: false }

describe('smm reads when a row goes out', () => {
  test.each([
    [{ datetime: '2026-12-01 9:30' }, { local: { day: '2026-12-01', time: '09:30' } }],
    [{ datetime: '2026-12-01T09:30:15' }, { local: { day: '2026-12-01', time: '09:30' } }],
    [{ datetime: '2026-12-01T09:30:00+02:00' }, { at: '2026-12-01T07:30:00Z' }],
    [{ datetime: '2026-12-01T23:30:00-0130' }, { at: '2026-12-02T01:00:00Z' }],
    [{ date: '2026-12-01', time: '9.30' }, { local: { day: '2026-12-01', time: '09:30' } }],
    [{ datetime: '2026-12-01 6 pm' }, { local: { day: '2026-12-01', time: '18:00' } }],
    [{ date: '2026-12-01', time: '9:30' }, { local: { day: '2026-12-01', time: '09:30' } }],
    [{ date: '2026/12/01 09:30' }, { local: { day: '2026-12-01', time: '09:30' } }],
    [{ datetime: '2026-12-01 09:30', isUtc: true }, { at: '2026-12-01T09:30:00Z' }],
    [
      { datetime: '1/12/2026 9:30', forms: { ...cells.forms, datetime: 'DD/MM/YYYY HH:mm' } },
      { local: { day: '2026-12-01', time: '09:30' } },
    ],
    [{}, null],
  ])('%j', (changes, expected) => {
    expect(rowWhen({ ...cells, ...changes })).toEqual(expected)
  })

  test.each([
    [{ datetime: '31/13/2026' }, '"31/13/2026" is no date'],
    [{ datetime: '01/02/2026 09:00' }, 'is no date; write 2026-12-31 09:30, or say how with --dates'],
    [{ datetime: '2026-02-30T09:00:00Z' }, 'is no date'],
    [{ date: '2026-12-01' }, 'says no time of day'],
    [{ time: '09:00' }, 'is a time without a day'],
    [{ date: '2026-12-01', time: 'nine' }, '"nine" is no time of day'],
    [{ datetime: '2026-12-01 25:00' }, '"25:00" is no time of day; write 9, 9:30, 17:00 or 6pm'],
    [
      { datetime: '1/12/2026 25:00', forms: { ...cells.forms, datetime: 'DD/MM/YYYY HH:mm' } },
      '"25:00" is no time of day; write DD/MM/YYYY HH:mm',
    ],
  ])('refuses %j', (changes, message) => {
    expect(() => rowWhen({ ...cells, ...changes })).toThrow(message)
  })
})

describe('smm knows columns', () => {
  test('by the names that people and tools give them, and by what was said', () => {
    const header = ['Caption', 'Posting Time', 'Image URL(s)', 'Network', 'Colour', 'My words']
    const { columns, unread } = columnsByName(header, parseMapping('My words=text'))
    expect(columns.map(({ header, field }) => [header, field])).toEqual([
      ['Posting Time', 'datetime'],
      ['Image URL(s)', 'media'],
      ['Network', 'channel'],
      ['My words', 'text'],
    ])
    expect(unread).toEqual(['Caption', 'Colour'])
  })

  test('and a mapping with commas and equals signs in its headers', () => {
    expect(parseMapping('a=b=text,When, exactly=datetime')).toEqual({ 'a=b': 'text', 'When, exactly': 'datetime' })
  })

  test.each([
    ['two that say the same', () => columnsByName(['Text', 'Caption'], {}), 'both say text'],
    ['one that is not there', () => columnsByName(['Text'], { Nope: 'link' }), 'has no column "Nope"'],
    ['a field that is none', () => parseMapping('Text=note'), 'gives no column a meaning'],
  ])('refuses %s', (_, work, message) => {
    expect(work).toThrow(message)
  })
})
