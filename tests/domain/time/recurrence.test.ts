import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, fromDayNumber, weekdays } from '../../../src/domain/time/day.ts'
import {
  formatRecurrence,
  newestOccurrence,
  nextOccurrence,
  occurrencesBetween,
  parseRecurrence,
  type Recurrence,
  timesAWeek,
} from '../../../src/domain/time/recurrence.ts'

const anyDay = fc.integer({ min: 18_000, max: 24_000 }).map(fromDayNumber)
const anyRule: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({
    every: fc.constant('week' as const),
    weeks: fc.integer({ min: 1, max: 4 }),
    on: fc.subarray([...weekdays], { minLength: 1 }),
  }),
  fc.record({ every: fc.constant('days' as const), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    every: fc.constant('month' as const),
    on: fc
      .uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 3 })
      .map((days) => days.sort((a, b) => a - b)),
  }),
)

/** Those too that have no days of their own. */
const anyWrittenRule: fc.Arbitrary<Recurrence> = fc.oneof(
  anyRule,
  fc.record({ every: fc.constant('after-done' as const), days: fc.integer({ min: 1, max: 60 }) }),
  fc.constant({ every: 'asked' as const }),
)

describe('a recurrence', () => {
  test.each([
    ['weekdays', 'weekdays'],
    ['Mon-Fri', 'weekdays'],
    ['daily', 'daily'],
    ['mon, thu', 'mon, thu'],
    ['thu mon', 'mon, thu'],
    ['fri-mon', 'mon, fri, sat, sun'],
    ['3 days', '3 days'],
    ['2 weeks on tue, thu', '2 weeks on tue, thu'],
    ['month on last, 1', 'month on 1, last'],
    ['10 days after done', '10 days after done'],
    ['When  asked', 'when asked'],
  ])('reads "%s" as "%s"', (words, canonical) => {
    expect(formatRecurrence(parseRecurrence(words))).toBe(canonical)
  })

  test.each([
    '',
    'sometimes',
    '0 days',
    'month on 32',
    'mon-',
    '2 weeks',
    'every day',
    'm',
    'month on',
    'month on ,',
    'month on 1e1',
    'month on 0x1f',
  ])('refuses "%s" by name', (words) => {
    expect(() => parseRecurrence(words)).toThrow(`"${words}" is not a recurrence`)
  })

  test('comes back from its own words', () => {
    fc.assert(
      fc.property(anyWrittenRule, (rule) => {
        expect(parseRecurrence(formatRecurrence(rule))).toEqual(rule)
      }),
    )
  })

  test('comes back whatever words it was read from', () => {
    const word = fc.constantFrom(
      'month on',
      'mon',
      'fri',
      '-',
      ',',
      ' ',
      '1',
      '31',
      '1e1',
      'last',
      'days',
      'weeks on',
      '2',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        let rule: Recurrence
        try {
          rule = parseRecurrence(words.join(' '))
        } catch {
          return
        }
        expect(parseRecurrence(formatRecurrence(rule))).toEqual(rule)
      }),
    )
  })

  test('has no day of its own when it waits to be asked', () => {
    const rule = parseRecurrence('when asked')
    expect(newestOccurrence(rule, '2026-11-02', '2026-11-23', null)).toBeNull()
    expect(nextOccurrence(rule, '2026-11-02', '2026-11-23')).toBeNull()
    expect(occurrencesBetween(rule, '2026-11-02', '2026-11-02', '2026-11-23')).toEqual([])
    expect(timesAWeek(rule)).toBe(0)
  })

  test('counts every second week from the week in which it starts', () => {
    const rule = parseRecurrence('2 weeks on tue')
    expect(occurrencesBetween(rule, '2026-11-25', '2026-11-01', '2026-12-31')).toEqual(['2026-12-08', '2026-12-22'])
  })

  test('puts the 31st of a short month on its last day', () => {
    const rule = parseRecurrence('month on 31')
    expect(occurrencesBetween(rule, '2027-01-01', '2027-01-01', '2027-04-30')).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ])
  })

  test('keeps 29 February in a leap year', () => {
    expect(newestOccurrence(parseRecurrence('month on last'), '2028-01-01', '2028-02-29', null)).toBe('2028-02-29')
  })

  test('is due at once while it was never done, and n days after it was', () => {
    const rule = parseRecurrence('10 days after done')
    expect(newestOccurrence(rule, '2026-11-02', '2026-11-23', null)).toBe('2026-11-02')
    expect(newestOccurrence(rule, '2026-11-02', '2026-11-23', '2026-11-13')).toBe('2026-11-23')
    expect(newestOccurrence(rule, '2026-11-02', '2026-11-23', '2026-11-14')).toBeNull()
  })

  test('names as its newest occurrence the last of all its occurrences', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.integer({ min: 0, max: 120 }), (rule, start, length) => {
        const today = addDays(start, length)
        const all = occurrencesBetween(rule, start, start, today)
        expect(newestOccurrence(rule, start, today, null)).toBe(all.at(-1) ?? null)
        expect(new Set(all).size).toBe(all.length)
        expect([...all].sort()).toEqual(all)
      }),
    )
  })

  test('finds the next occurrence where the newest one then is', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.integer({ min: -10, max: 100 }), (rule, start, step) => {
        const from = addDays(start, step)
        const next = nextOccurrence(rule, start, from) as string
        expect(next >= from && next >= start).toBe(true)
        expect(newestOccurrence(rule, start, next, null)).toBe(next)
        const between = occurrencesBetween(rule, start, from, addDays(next, -1))
        expect(between).toEqual([])
      }),
    )
  })

  test('says how often it comes round in a week', () => {
    expect(timesAWeek(parseRecurrence('weekdays'))).toBe(5)
    expect(timesAWeek(parseRecurrence('2 weeks on tue, thu'))).toBe(1)
    expect(timesAWeek(parseRecurrence('14 days'))).toBe(0.5)
    expect(timesAWeek(parseRecurrence('month on 1'))).toBeCloseTo(12 / 52)
  })
})
