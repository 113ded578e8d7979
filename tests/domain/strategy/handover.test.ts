import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { handoverDay, personOf } from '../../../src/domain/strategy/handover.ts'
import { addDays, isDay } from '../../../src/domain/time/day.ts'
import { addMonths } from '../../../src/domain/time/months.ts'

describe('smm counts the months of a plan', () => {
  test.each([
    ['2026-09-07', 0, '2026-09-07'],
    ['2026-09-07', 3, '2026-12-07'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-11-30', 14, '2028-01-30'],
  ])('%s and %i months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later))

  test('always to a day of the calendar, and never backwards', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const later = addMonths(from, months)
        expect(isDay(later)).toBe(true)
        expect(later >= from).toBe(true)
      }),
    )
  })

  test('the first begins with the plan, and the earlier of two counts', () => {
    const handover = [
      { month: 4, routine: 'comment' },
      { month: 3, routine: 'comment' },
      { month: 1, routine: 'listen' },
    ]
    expect(handoverDay({ handover }, 'comment', '2026-09-07')).toBe('2026-11-07')
    expect(handoverDay({ handover }, 'listen', '2026-09-07')).toBe('2026-09-07')
    expect(handoverDay({ handover }, 'read', '2026-09-07')).toBeNull()
  })
})

describe('smm speaks with', () => {
  const person = (who: string, ...can: ('approve' | 'answer' | 'photograph')[]) => ({ who, can, hoursAWeek: 1 })
  test('the first who answers or approves, without what they are', () => {
    const resources = [person('Amara, front desk', 'photograph'), person('Dr Ify Okafor, owner', 'answer', 'approve')]
    expect(personOf({ resources })).toBe('Dr Ify Okafor')
  })

  test('else the first, or nobody', () => {
    expect(personOf({ resources: [person('Edith', 'photograph')] })).toBe('Edith')
    expect(personOf({ resources: [] })).toBe('')
  })
})
