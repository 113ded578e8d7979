import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCooling, isWarm, type Standing, touchDueOn, touchedWords } from '../../../src/domain/contacts/standing.ts'
import { addDays } from '../../../src/domain/time/day.ts'

const today = '2026-11-23'
const ago = (days: number | null) => (days === null ? null : addDays(today, -days))
const rhythm = { everyDays: null, nextOn: null, skippedOn: null, createdOn: ago(100) as string, snoozedUntil: null }
const standing = (change: Partial<Standing>): Standing => ({
  touches: 0,
  lastOn: null,
  lastOursOn: null,
  lastTheirsOn: null,
  gave: 0,
  asked: 0,
  wasWarm: false,
  ...change,
})

describe('smm asks for a touch', () => {
  test.each([
    ['never without rhythm or day', {}, ago(400), null],
    ['from the beginning where there was none', { everyDays: 14 }, null, ago(100)],
    ['when the rhythm has come round', { everyDays: 14 }, ago(16), ago(2)],
    ['not before', { everyDays: 14 }, ago(3), ago(-11)],
    ['on the day of the next step', { nextOn: ago(-2) }, ago(3), ago(-2)],
    ['on the earlier of both', { everyDays: 14, nextOn: ago(5) }, ago(16), ago(5)],
    ['a whole rhythm after it was let go', { everyDays: 14, skippedOn: ago(1) }, ago(30), ago(-13)],
    ['after a touch that came later than that', { everyDays: 14, skippedOn: ago(20) }, ago(3), ago(-11)],
    ['on the day to which it was put off', { everyDays: 14, snoozedUntil: ago(-4) }, ago(16), ago(-4)],
    ['since its own day once that day is over', { everyDays: 14, snoozedUntil: ago(6) }, ago(16), ago(2)],
  ] as const)('%s', (_, change, lastOn, due) => {
    expect(touchDueOn({ ...rhythm, ...change }, lastOn)).toBe(due)
  })

  test('never sooner after a touch than a rhythm takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 366 }), fc.integer({ min: 0, max: 400 }), (everyDays, days) => {
        const due = touchDueOn({ ...rhythm, everyDays }, ago(days))
        expect(due).toBe(addDays(ago(days) as string, everyDays))
      }),
    )
  })
})

describe('smm calls it', () => {
  test.each([
    ['warm where both spoke in the last 30 days', 30, 2, true],
    ['not warm where they spoke before', 2, 31, false],
    ['not warm where we spoke before', 31, 2, false],
    ['not warm where only we spoke', 2, null, false],
    ['not warm where nobody did', null, null, false],
  ] as const)('%s', (_, ours, theirs, is) => {
    expect(isWarm(standing({ lastOursOn: ago(ours), lastTheirsOn: ago(theirs) }), today)).toBe(is)
  })

  test.each([
    ['cooling after one and a half rhythms', 'peer', 14, 22, true, true],
    ['not cooling at one and a half', 'peer', 14, 21, true, false],
    ['cooling after 45 days without a rhythm', 'customer', null, 46, true, true],
    ['not cooling on the 45th', 'customer', null, 45, true, false],
    ['not cooling where it was never warm', 'press', 14, 100, false, false],
    ['not cooling with somebody who only wrote', 'visitor', null, 100, true, false],
    ['cooling with a visitor who has a rhythm', 'visitor', 14, 100, true, true],
    ['not cooling where nothing ever passed', 'peer', 14, null, true, false],
  ] as const)('%s', (_, kind, everyDays, last, wasWarm, is) => {
    expect(isCooling({ kind, everyDays }, standing({ lastOn: ago(last), wasWarm }), today)).toBe(is)
  })

  test.each([
    [null, 'not touched yet'],
    [0, 'touched today'],
    [1, 'not touched since yesterday'],
    [16, 'not touched for 16 days'],
  ])('in words for a touch %s days ago: %s', (days, words) => {
    expect(touchedWords(ago(days), today)).toBe(words)
  })
})
