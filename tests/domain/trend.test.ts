import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/domain/reading.ts'
import { addDays } from '../../src/domain/time/day.ts'
import { firstOfWeeks, trends } from '../../src/domain/trend.ts'

let id = 0
const reading = (onDay: string, metric: string, value: number, channelId: number | null = null): Reading => ({
  id: ++id,
  clientId: 1,
  channelId,
  metric,
  value,
  source: 'hand',
  onDay,
})

const friday = '2026-11-27'

describe('smm', () => {
  it('counts the week that runs as the last of so many', () => {
    expect(firstOfWeeks(1, friday)).toBe('2026-11-23')
    expect(firstOfWeeks(3, '2026-11-23')).toBe('2026-11-09')
  })

  it('adds up counts of a week, takes levels as they were last, and leaves open what nobody read', () => {
    const readings = [
      reading('2026-11-09', 'reach', 100, 7),
      reading('2026-11-09', 'followers', 40, 7),
      reading('2026-11-11', 'reach', 50, 7),
      reading('2026-11-15', 'followers', 42, 7),
      reading('2026-11-23', 'reach', 80, 7),
      reading('2026-11-27', 'followers', 41, 7),
    ]
    const [reach, followers, ...others] = trends(readings, [7], 3, friday)
    expect(others).toEqual([])
    expect(reach).toMatchObject({ metric: 'reach', kind: 'count', weeks: [150, null, 80], days: 3 })
    expect(followers).toMatchObject({ metric: 'followers', kind: 'level', weeks: [42, null, 41], days: 3 })
    expect(followers?.last.value).toBe(41)
    expect(followers?.before?.value).toBe(42)
  })

  it('lets the later entry of a day count, and nothing before the weeks or after today', () => {
    const readings = [
      reading('2026-11-15', 'followers', 1),
      reading('2026-11-16', 'reach', 100),
      reading('2026-11-16', 'reach', 90),
      reading('2026-11-28', 'reach', 7),
    ]
    expect(trends(readings, [], 2, friday)).toMatchObject([
      { metric: 'reach', weeks: [90, null], before: null, days: 1, last: { value: 90 } },
    ])
  })

  it('puts the client as a whole first, then the channels in their order', () => {
    const readings = [
      reading('2026-11-23', 'reach', 1, 3),
      reading('2026-11-23', 'reach', 2, 9),
      reading('2026-11-23', 'reach', 3),
    ]
    expect(trends(readings, [9, 3], 1, friday).map(({ channelId }) => channelId)).toEqual([null, 9, 3])
  })

  it('finds the same as a slow count, for any readings', () => {
    const anything = fc.array(
      fc.record({
        day: fc.integer({ min: -40, max: 3 }),
        metric: fc.constantFrom('reach', 'followers', 'rating', 'tables-by-social'),
        value: fc.integer({ min: 0, max: 999 }),
        channelId: fc.constantFrom(null, 1, 2),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 6 }), (drawn, weeks) => {
        const readings = drawn
          .map(({ day, ...same }) => reading(addDays(friday, day), same.metric, same.value, same.channelId))
          .sort((a, b) => (a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : a.id - b.id))
        const found = trends(readings, [1, 2], weeks, friday)
        const first = addDays('2026-11-23', -7 * (weeks - 1))
        const read = readings.filter(({ onDay }) => onDay >= first && onDay <= friday)
        const places = new Set(read.map(({ channelId, metric }) => `${channelId} ${metric}`))
        expect(found.map(({ channelId, metric }) => `${channelId} ${metric}`).sort()).toEqual([...places].sort())
        for (const trend of found) {
          trend.weeks.forEach((value, index) => {
            const monday = addDays('2026-11-23', -7 * (weeks - 1 - index))
            const days: number[] = []
            for (let step = 0; step < 7; step++) {
              const day = addDays(monday, step)
              const there = readings.filter(
                (each) =>
                  each.onDay === day &&
                  day <= friday &&
                  each.metric === trend.metric &&
                  each.channelId === trend.channelId,
              )
              if (there.length > 0) days.push((there[there.length - 1] as Reading).value)
            }
            const sum = days.reduce((all, each) => all + each, 0)
            const slow = days.length === 0 ? null : trend.kind === 'count' ? sum : days[days.length - 1]
            expect(value).toBe(slow)
          })
        }
      }),
    )
  })
})
