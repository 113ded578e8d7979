import { describe, expect, test } from 'vitest'
import {
  minutesLeft,
  shareOfWeekGone,
  type WorkingTime,
  workingMinutesBetween,
} from '../../../src/domain/time/working-time.ts'

const working: WorkingTime = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', until: '17:00' }

describe('working time', () => {
  test.each([
    ['2026-11-23', '08:00', 480],
    ['2026-11-23', '15:00', 120],
    ['2026-11-23', '18:00', 0],
    ['2026-11-22', '10:00', 0],
  ])('leaves on %s at %s %i minutes', (day, time, minutes) => {
    expect(minutesLeft(working, { day, time })).toBe(minutes)
  })

  test('counts from Friday evening to Monday morning only what lies in the hours', () => {
    expect(
      workingMinutesBetween(working, { day: '2026-11-20', time: '16:00' }, { day: '2026-11-23', time: '10:00' }),
    ).toBe(120)
  })

  test('is the same backwards, with the sign turned', () => {
    const from = { day: '2026-11-18', time: '11:00' }
    const to = { day: '2026-11-24', time: '09:30' }
    expect(workingMinutesBetween(working, to, from)).toBe(-workingMinutesBetween(working, from, to))
  })

  test('is half gone in the middle of Wednesday', () => {
    expect(shareOfWeekGone(working, '2026-11-23', { day: '2026-11-25', time: '13:00' })).toBe(0.5)
    expect(shareOfWeekGone(working, '2026-11-23', { day: '2026-11-23', time: '07:00' })).toBe(0)
    expect(shareOfWeekGone(working, '2026-11-23', { day: '2026-11-29', time: '12:00' })).toBe(1)
  })
})
