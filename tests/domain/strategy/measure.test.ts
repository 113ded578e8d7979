import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMeasure, parseMeasure } from '../../../src/domain/strategy/measure.ts'

describe('smm reads a measure', () => {
  it.each([
    ['bookings >= 3 in a week', { metric: 'bookings', comparison: '>=', value: 3, unit: null, within: 'week' }],
    ['low-review-wait > 24 h', { metric: 'low-review-wait', comparison: '>', value: 24, unit: 'h', within: null }],
    [
      'homework-on-time>=90% in a month',
      { metric: 'homework-on-time', comparison: '>=', value: 90, unit: '%', within: 'month' },
    ],
    [
      'messages-answered-in-1-h < 90 %',
      { metric: 'messages-answered-in-1-h', comparison: '<', value: 90, unit: '%', within: null },
    ],
    ['rating = 4.4', { metric: 'rating', comparison: '=', value: 4.4, unit: null, within: null }],
  ])('%s', (words, measure) => {
    expect(parseMeasure(words)).toEqual(measure)
  })

  it.each([
    'more bookings',
    'bookings => 3',
    'bookings >= many',
    'bookings >= 3 a week',
    '>= 3',
    'bookings >= 3 in a year',
    '',
  ])('and refuses "%s" with the form that it wants', (words) => {
    expect(() => parseMeasure(words)).toThrow(/METRIC OP NUMBER/)
  })

  it('and prints it in words that mean the same', () => {
    const measures = fc.record({
      metric: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
      comparison: fc.constantFrom('>=', '<=', '>', '<', '=' as const),
      value: fc.integer({ min: -1000, max: 1000 }).map((number) => number / 4),
      unit: fc.constantFrom(null, '%', 'h', 'min', 'days', 'EUR'),
      within: fc.constantFrom(null, 'day', 'week', 'month' as const),
    })
    fc.assert(
      fc.property(measures, (measure) => {
        expect(parseMeasure(formatMeasure(measure as never))).toEqual(measure)
      }),
    )
  })
})
