import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity } from '../../src/domain/activity.ts'
import { retainerMonth } from '../../src/domain/retainer.ts'
import { addDays } from '../../src/domain/time/day.ts'
import { parseMonth } from '../../src/domain/time/months.ts'

const line = (onDay: string, minutes: number, more: Partial<Activity> = {}): Activity => ({
  at: `${onDay}T09:00:00Z`,
  onDay,
  clientId: 1,
  channelId: null,
  stage: 'create',
  action: 'make',
  by: 'manager',
  title: 'Work',
  count: 1,
  counted: true,
  minutes,
  timed: false,
  note: '',
  routineId: null,
  taskId: null,
  postId: null,
  threadId: null,
  ...more,
})

/** The ledger began long before. */
const since = '2026-01-05'
const november = { from: '2026-11-01', to: '2026-11-30' }
const sold = { hoursSold: 10, retainer: 900 }

describe('smm holds a month against the retainer', () => {
  it('by the manager’s minutes in it, up to today', () => {
    const activities = [
      line('2026-10-31', 500),
      line('2026-11-01', 60, { timed: true }),
      line('2026-11-10', 90, { stage: 'comment', action: 'comment' }),
      line('2026-11-10', 400, { by: 'client' }),
      line('2026-11-16', 45),
      line('2026-12-01', 500),
    ]
    expect(retainerMonth(sold, activities, november, '2026-11-15', since)).toEqual({
      minutes: 150,
      timed: 60,
      social: 90,
      sold: 600,
      left: 450,
      used: 25,
      gone: 50,
      verdict: 'within',
      rate: null,
    })
  })

  it.each([
    // 7 of 30 days are no quarter, 8 are.
    ['2026-11-07', 590, 'within'],
    ['2026-11-08', 590, 'running over'],
    ['2026-11-15', 300, 'within'],
    ['2026-11-15', 301, 'running over'],
    ['2026-11-02', 601, 'over'],
    ['2026-12-05', 600, 'within'],
    ['2026-12-05', 601, 'over'],
  ])('on %s with %i minutes of ten hours as %s', (today, minutes, verdict) => {
    expect(retainerMonth(sold, [line('2026-11-02', minutes)], november, today, since).verdict).toBe(verdict)
  })

  it('says what an hour brought once the month is over, and nothing where a figure is missing', () => {
    const lines = [line('2026-11-02', 720)]
    expect(retainerMonth(sold, lines, november, '2026-12-01', since)).toMatchObject({ rate: 75, left: -120, used: 120 })
    expect(retainerMonth(sold, lines, november, '2026-11-30', since).rate).toBeNull()
    // Of a month in which the ledger begins nobody knows all hours; one that begins on a weekend is whole all the same.
    expect(retainerMonth(sold, lines, november, '2026-12-01', '2026-11-04').rate).toBe(75)
    expect(retainerMonth(sold, lines, november, '2026-12-01', '2026-11-05').rate).toBeNull()
    expect(retainerMonth(sold, [], november, '2026-12-01', since)).toMatchObject({ rate: null, minutes: 0, left: 600 })
    const unknown = retainerMonth({ hoursSold: null, retainer: null }, lines, november, '2026-12-01', since)
    expect(unknown).toMatchObject({ sold: null, left: null, used: null, rate: null, verdict: null })
    expect(retainerMonth({ hoursSold: 0, retainer: 900 }, lines, november, '2026-12-01', since).verdict).toBe(
      'nothing sold',
    )
    // Nothing sold is known; what nobody said is not.
    const none = retainerMonth({ hoursSold: 0, retainer: 900 }, lines, november, '2026-12-01', since)
    expect(none).toMatchObject({ sold: 0, left: -720, used: null })
  })

  it('as a slow count does, for any ledger', () => {
    const drawn = fc.record({
      day: fc.integer({ min: -10, max: 45 }),
      minutes: fc.integer({ min: 0, max: 240 }),
      by: fc.constantFrom('manager' as const, 'client' as const),
      timed: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 40 }), fc.integer({ min: 0, max: 40 }), (lines, ahead) => {
        const today = addDays('2026-11-01', ahead)
        const activities = lines.map(({ day, minutes, ...rest }) => line(addDays('2026-11-01', day), minutes, rest))
        let minutes = 0
        let timed = 0
        for (const each of activities) {
          if (each.by === 'client' || !each.onDay.startsWith('2026-11') || each.onDay > today) continue
          minutes += each.minutes
          if (each.timed) timed += each.minutes
        }
        const month = retainerMonth(sold, activities, november, today, since)
        expect(month).toMatchObject({ minutes, timed, left: 600 - minutes })
        expect(month.verdict === 'over').toBe(minutes > 600)
        expect(month.gone).toBe(Math.round((100 * Math.min(30, ahead + 1)) / 30))
      }),
    )
  })

  it('by months as they are said', () => {
    expect(parseMonth('this', '2026-11-23')).toEqual(november)
    expect(parseMonth(' LAST ', '2026-01-05')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
    expect(parseMonth('2028-02', '2026-11-23')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    for (const wrong of ['2026-13', 'november', '2026-1', ''])
      expect(() => parseMonth(wrong, '2026-11-23')).toThrow(`"${wrong}" is not a month`)
  })
})
