import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AutomationKind, automationKinds, guessKind, intervalOf, nextLook } from '../../src/domain/automation.ts'
import { intervalWords, unseenWords } from '../../src/domain/automation-words.ts'
import { addDays, daysBetween, weekdays } from '../../src/domain/time/day.ts'
import { worksOn } from '../../src/domain/time/working-time.ts'
import { usualWorking } from '../support/builders.ts'

const look = (kind: AutomationKind, lookedOn: string | null, everyDays: number | null = null) =>
  nextLook({ kind, everyDays, lookedOn, createdOn: '2026-11-23' }, usualWorking)

describe('smm asks for the next look at an automation', () => {
  test.each([
    ['auto-dm', '2026-11-23', '2026-11-24'],
    ['auto-dm', '2026-11-20', '2026-11-23'],
    ['bot', '2026-11-21', '2026-11-23'],
    ['scheduler', '2026-11-23', '2026-11-30'],
    ['feed', '2026-11-21', '2026-11-28'],
    ['rule', '2026-11-23', '2026-12-23'],
  ] as const)('at a %s looked at on %s by %s', (kind, lookedOn, next) => {
    expect(look(kind, lookedOn)).toBe(next)
  })

  test('after its own interval, a day of which is a working day', () => {
    expect(look('auto-dm', '2026-11-20', 14)).toBe('2026-12-04')
    expect(look('rule', '2026-11-20', 1)).toBe('2026-11-23')
  })

  test('at once where nobody has looked', () => expect(look('rule', null)).toBe('2026-11-23'))

  test('on a working day where it is looked at daily, at most a week on, and never on the day of the look', () => {
    const days = fc.subarray([...weekdays], { minLength: 1 })
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days))
    const kind = fc.constantFrom(...automationKinds)
    fc.assert(
      fc.property(days, day, kind, fc.option(fc.integer({ min: 1, max: 366 })), (days, lookedOn, kind, everyDays) => {
        const working = { ...usualWorking, days }
        const automation = { kind, everyDays, lookedOn, createdOn: lookedOn }
        const next = nextLook(automation, working)
        const interval = intervalOf(automation)
        expect(next > lookedOn).toBe(true)
        if (interval > 1) expect(daysBetween(lookedOn, next)).toBe(interval)
        else {
          expect(worksOn(working, next)).toBe(true)
          expect(daysBetween(lookedOn, next)).toBeLessThanOrEqual(7)
        }
      }),
    )
  })
})

describe('smm guesses the kind of an automation', () => {
  test.each([
    ['Auto-reply to comments', 'auto-dm'],
    ['Sends the menu to who writes MENU', 'auto-dm'],
    ['Welcome message', 'auto-dm'],
    ['Replies at night', 'auto-dm'],
    ['The chatbot on the website', 'bot'],
    ['Schedules the stories in Buffer', 'scheduler'],
    ['RSS to Facebook', 'feed'],
    ['Cross-posts films', 'feed'],
    ['Hides comments with links', 'rule'],
    ['Something odd', null],
    ['About bottles', null],
  ])('of “%s” as %s', (words, kind) => expect(guessKind(words)).toBe(kind))
})

test.each([
  [null, '2026-11-23', 'not seen yet'],
  ['2026-11-20', '2026-11-23', 'last look Fri 20 Nov'],
  ['2026-10-14', '2026-10-15', 'not seen for 40 days'],
  ['2026-11-22', '2026-11-22', 'not seen for 1 day'],
])('smm says of a look on %s, the next due on %s, “%s”', (lookedOn, dueOn, words) => {
  expect(unseenWords(lookedOn, dueOn, '2026-11-23')).toBe(words)
})

test('smm says how often somebody looks', () => {
  expect(intervalWords({ kind: 'bot', everyDays: null })).toBe('every working day')
  expect(intervalWords({ kind: 'bot', everyDays: 14 })).toBe('every 14 days')
})
