import { describe, expect, test } from 'vitest'
import { parseWeek, weekOf } from '../../../src/domain/time/week.ts'
import { parseWhen } from '../../../src/domain/time/when.ts'

/** A Monday. */
const today = '2026-11-23'

describe('dates in words', () => {
  test.each([
    ['today', '2026-11-23', null],
    ['tomorrow', '2026-11-24', null],
    ['yesterday', '2026-11-22', null],
    ['fri', '2026-11-27', null],
    ['Friday 14:00', '2026-11-27', '14:00'],
    ['mon', '2026-11-30', null],
    ['thu noon', '2026-11-26', '12:00'],
    ['+3d', '2026-11-26', null],
    ['-2d', '2026-11-21', null],
    ['+2w', '2026-12-07', null],
    ['eow', '2026-11-27', null],
    ['2028-02-29', '2028-02-29', null],
    ['2026-12-01 9', '2026-12-01', '09:00'],
    ['14:30', '2026-11-23', '14:30'],
    ['wed 6pm', '2026-11-25', '18:00'],
    ['wed 6:15 pm', '2026-11-25', '18:15'],
    ['6pm', '2026-11-23', '18:00'],
    ['12am', '2026-11-23', '00:00'],
    ['12pm', '2026-11-23', '12:00'],
    ['9.30', '2026-11-23', '09:30'],
    ['tomorrow 9.30', '2026-11-24', '09:30'],
    ['18h', '2026-11-23', '18:00'],
    ['fri 18h30', '2026-11-27', '18:30'],
    ['noon', '2026-11-23', '12:00'],
  ])('reads "%s" as %s %s', (words, day, time) => {
    expect(parseWhen(words, today)).toEqual({ day, time })
  })

  test('takes a weekday as the last one when it looks back', () => {
    expect(parseWhen('fri', today, 'past').day).toBe('2026-11-20')
    expect(parseWhen('mon', today, 'past').day).toBe('2026-11-16')
  })

  test('takes today’s weekday with a time that is still to come as today', () => {
    const now = { day: today, time: '17:10' }
    expect(parseWhen('mon 18:00', now).day).toBe(today)
    expect(parseWhen('mon 17:10', now).day).toBe('2026-11-30')
    expect(parseWhen('mon', now).day).toBe('2026-11-30')
    expect(parseWhen('tue 9', now).day).toBe('2026-11-24')
    expect(parseWhen('mon 18:00', now, 'past').day).toBe('2026-11-16')
  })

  test.each([
    ['fri 25:00', '25:00'],
    ['25:00', '25:00'],
    ['13pm', '13pm'],
    ['fri 9:75', '9:75'],
    ['fri late', 'late'],
  ])('says of "%s" that "%s" is no time of day', (words, time) => {
    expect(() => parseWhen(words, today)).toThrow(`"${time}" is no time of day; write 9, 9:30, 17:00 or 6pm`)
  })

  test.each(['client 12', '2027-02-29', '30.11', '9', 'soon', '', '11/23/2026', 'fri 14:00 sharp'])(
    'refuses "%s" with an example',
    (words) => {
      expect(() => parseWhen(words, today)).toThrow(/is not a date; write 2026-11-30/)
    },
  )
})

describe('the end of the week', () => {
  test.each([
    ['2026-11-27', '2026-11-27'],
    ['2026-11-28', '2026-12-04'],
    ['2026-11-29', '2026-12-04'],
  ])('lies ahead of %s for what is to come: %s', (day, friday) => {
    expect(parseWhen('eow', day).day).toBe(friday)
  })

  test.each([
    ['2026-11-23', '2026-11-20'],
    ['2026-11-27', '2026-11-27'],
    ['2026-11-29', '2026-11-27'],
  ])('lies behind %s for what is over: %s', (day, friday) => {
    expect(parseWhen('eow', day, 'past').day).toBe(friday)
  })
})

test.each(['2099-01-02', '9999-01-01', '+9999d', '-9999w', '2099-01-02 10:00'])(
  'a date as far away as "%s" is refused with the bounds',
  (words) => {
    expect(() => parseWhen(words, today)).toThrow(
      `"${words}" is further away than smm reckons with, which is 2016-11-15 to 2036-11-30`,
    )
  },
)

describe('a week', () => {
  test.each([
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W48'],
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
  ])('holds %s in %s', (day, name) => {
    expect(weekOf(day).name).toBe(name)
  })

  test('is found by name, by number, by this and last, and by a day in it', () => {
    expect(parseWeek('2026-W48', today)).toEqual({ name: '2026-W48', from: '2026-11-23', to: '2026-11-29' })
    expect(parseWeek('w48', today).name).toBe('2026-W48')
    expect(parseWeek('this', today).name).toBe('2026-W48')
    expect(parseWeek('last', today).name).toBe('2026-W47')
    expect(parseWeek('2026-11-22', today).name).toBe('2026-W47')
  })

  test('does not exist as week 53 of a year that has 52', () => {
    expect(() => parseWeek('2025-W53', today)).toThrow('"2025-W53" is not a week')
    expect(parseWeek('2026-W53', today).from).toBe('2026-12-28')
  })
})
