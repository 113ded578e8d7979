import { describe, expect, test } from 'vitest'
import { dueMeasure, neglectMeasure, priorityMeasure } from '../../../src/domain/today/terms.ts'
import { client, usualWorking } from '../../support/builders.ts'

/** Monday noon. */
const now = { day: '2026-11-23', time: '12:00' }
const due = (day: string | null, time: string | null = null) => dueMeasure(usualWorking, 8, now, day, time)

describe('the measure of a due time', () => {
  test('is half at the moment', () => expect(due('2026-11-23', '12:00')).toBe(0.5))
  test('is nothing five working days before', () => expect(due('2026-11-30', '12:00')).toBe(0))
  test('is nothing without a day', () => expect(due(null)).toBe(0))
  test('is whole two targets past, and no more after that', () => {
    expect(due('2026-11-19', '12:00')).toBe(1)
    expect(due('2026-01-19', '12:00')).toBe(1)
  })
  test('is three quarters one target past', () => expect(due('2026-11-20', '12:00')).toBe(0.75))
  test('rises in a straight line: two and a half working days before it is a quarter', () =>
    expect(due('2026-11-25', '16:00')).toBeCloseTo(0.25))
  test('takes the end of the working day where no time is said', () =>
    expect(due('2026-11-23')).toBe(due('2026-11-23', '17:00')))
})

describe('neglect', () => {
  // 18 h a month are 249.2 minutes a week; a fifth of half of them is 24.9.
  test('is nothing when the fair share was given', () => expect(neglectMeasure(client(), 25, 0.5, 20)).toBe(0))
  test('is half when half of it was', () => expect(neglectMeasure(client(), 12.46, 0.5, 20)).toBeCloseTo(0.5, 2))
  test('is whole when nothing was', () => expect(neglectMeasure(client(), 0, 0.5, 20)).toBe(1))
  test('is nothing for the manager’s own business', () =>
    expect(neglectMeasure(client({ isBuiltIn: true }), 0, 0.5, 20)).toBe(0))
  test('is nothing before the week has begun, and where no hours are sold', () => {
    expect(neglectMeasure(client(), 0, 0, 20)).toBe(0)
    expect(neglectMeasure(client({ hoursSold: null }), 0, 0.5, 20)).toBe(0)
  })
})

test.each([
  [1, 0],
  [2, 0.5],
  [3, 1],
])('the priority %i measures %d', (priority, measure) => {
  expect(priorityMeasure(client({ priority }))).toBe(measure)
})
