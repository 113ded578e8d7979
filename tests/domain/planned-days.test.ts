import { expect, test } from 'vitest'
import { plannedDays } from '../../src/domain/planned-days.ts'
import { parseRecurrence } from '../../src/domain/time/recurrence.ts'

const rule = (fromOn: string, words: string) => ({ fromOn, recurrence: parseRecurrence(words) })

test('smm plans each day by the rule in force on it', () => {
  // Tuesdays until the rule changed on Thursday 19 November, Mondays and Saturdays from then on.
  const rules = [rule('2026-11-19', 'mon, sat'), rule('2026-10-26', 'tue')]
  expect(plannedDays(rules, null, '2026-11-16', '2026-11-23')).toEqual(['2026-11-17', '2026-11-21', '2026-11-23'])
})

test('smm plans nothing from the day on which a routine ended', () => {
  expect(plannedDays([rule('2026-10-26', 'daily')], '2026-11-18', '2026-11-16', '2026-11-22')).toEqual([
    '2026-11-16',
    '2026-11-17',
  ])
})

test('smm plans no day for a routine that waits for a person', () => {
  expect(plannedDays([rule('2026-10-26', '10 days after done')], null, '2026-11-16', '2026-11-22')).toEqual([])
})
