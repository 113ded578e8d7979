import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromMinuteOfDay, minuteOfDay } from '../../../src/domain/time/clock-time.ts'
import { weekdays } from '../../../src/domain/time/day.ts'
import { isHoliday } from '../../../src/domain/time/holidays.ts'
import { toInstant, toMilliseconds } from '../../../src/domain/time/instant.ts'
import { afterWorkingMinutes, type WorkingCalendar, workingMinutes } from '../../../src/domain/time/working-clock.ts'
import { worksOn } from '../../../src/domain/time/working-time.ts'
import { localTime } from '../../../src/domain/time/zone.ts'

const minute = 60_000
const office: WorkingCalendar = {
  zone: 'Europe/London',
  working: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', until: '18:00' },
  holidays: '',
  spans: [],
}

/** Looks at the wall clock in every single minute. */
function slowly({ zone, working, holidays, spans }: WorkingCalendar, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at += minute) {
    const { day, time } = localTime(zone, toInstant(at), spans)
    if (worksOn(working, day) && !isHoliday(holidays, day) && time >= working.from && time < working.until) sum++
  }
  return sum
}

const zones = [
  'Europe/London',
  'Europe/Madrid',
  'America/New_York',
  'America/Phoenix',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Auckland',
]
// Around the changes of the clocks in both halves of the world, and a few quiet weeks.
const anchors = [
  '2026-03-27',
  '2026-10-23',
  '2026-03-06',
  '2026-10-30',
  '2026-04-03',
  '2026-09-25',
  '2026-12-22',
  '2026-07-01',
]

const calendar = fc
  .record({
    zone: fc.constantFrom(...zones),
    days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
    hours: fc
      .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 1439 }))
      .filter(([from, until]) => from < until),
    holidays: fc.constantFrom('', '12-25, 12-26', '2026-10-24..2026-10-26', '03-29'),
  })
  .map(
    ({ zone, days, hours: [from, until], holidays }): WorkingCalendar => ({
      zone,
      working: { days, from: fromMinuteOfDay(from), until: fromMinuteOfDay(until) },
      holidays,
      spans: [],
    }),
  )
const moment = fc
  .tuple(fc.constantFrom(...anchors), fc.integer({ min: 0, max: 6 * 1440 }))
  .map(([day, minutes]) => Date.parse(`${day}T00:00:00Z`) + minutes * minute)

describe('working time', () => {
  test('is that of a reference which looks at the wall clock in every minute', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 0, max: 3 * 1440 }), (each, from, length) => {
        const to = from + length * minute
        expect(workingMinutes(each, toInstant(from), toInstant(to))).toBe(slowly(each, from, to))
      }),
      { numRuns: 60 },
    )
  })

  test('adds up, and never runs backwards', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(moment, moment, moment), (each, moments) => {
        const [a, b, c] = moments.sort((x, y) => x - y).map(toInstant) as [string, string, string]
        const [ab, bc, ac] = [workingMinutes(each, a, b), workingMinutes(each, b, c), workingMinutes(each, a, c)]
        expect(ab).toBeGreaterThanOrEqual(0)
        expect(ab + bc).toBe(ac)
        expect(workingMinutes(each, c, a)).toBe(0 - ac)
      }),
      { numRuns: 200 },
    )
  })

  test('that is added is the time that has passed then, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(moment, moment), fc.integer({ min: 1, max: 2000 }), (each, starts, minutes) => {
        const [early, late] = starts.sort((x, y) => x - y).map(toInstant) as [string, string]
        const due = afterWorkingMinutes(each, early, minutes)
        expect(workingMinutes(each, early, due)).toBe(minutes)
        // At the very minute at which the last of it has passed.
        expect(workingMinutes(each, early, toInstant(toMilliseconds(due) - minute))).toBe(minutes - 1)
        expect(afterWorkingMinutes(each, late, minutes) >= due).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('of two hours from Friday 17:50 on is over on Monday at 10:50', () => {
    expect(afterWorkingMinutes(office, '2026-11-20T17:50:00Z', 120)).toBe('2026-11-23T10:50:00Z')
  })

  test.each([
    ['a message of Sunday night begins on Monday', '2026-11-22T22:10:00Z', 120, '2026-11-23T11:00:00Z'],
    ['seconds are left out', '2026-11-23T09:00:59Z', 60, '2026-11-23T10:00:00Z'],
    ['the end of the day is the end of the target', '2026-11-23T16:00:00Z', 120, '2026-11-23T18:00:00Z'],
    ['no time at all is the moment itself', '2026-11-22T22:10:00Z', 0, '2026-11-22T22:10:00Z'],
  ])('%s', (_, from, minutes, due) => {
    expect(afterWorkingMinutes(office, from, minutes)).toBe(due)
  })

  test('leaves holidays out', () => {
    const closed = { ...office, holidays: '2026-11-23..2026-11-24' }
    expect(afterWorkingMinutes(closed, '2026-11-20T17:50:00Z', 120)).toBe('2026-11-25T10:50:00Z')
  })

  test('goes by the ordinary clock for somebody who never works', () => {
    const never = { ...office, working: { ...office.working, days: [] } }
    expect(workingMinutes(never, '2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z')).toBe(0)
    expect(afterWorkingMinutes(never, '2026-11-23T09:00:00Z', 60)).toBe('2026-11-23T10:00:00Z')
  })

  test('of a night that spring makes an hour shorter is an hour shorter', () => {
    const night = { ...office, working: { days: weekdays, from: '00:00', until: '06:00' } }
    expect(minuteOfDay('06:00')).toBe(360)
    // London, 29 March 2026: 01:00 is 02:00.
    expect(workingMinutes(night, '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z')).toBe(300)
    expect(workingMinutes(night, '2026-10-24T23:00:00Z', '2026-10-25T12:00:00Z')).toBe(420)
  })
})
