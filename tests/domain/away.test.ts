import { describe, expect, test } from 'vitest'
import { awayOn, awayWords, isLetGo, parseAway, spanWords } from '../../src/domain/away.ts'
import type { Occurrence } from '../../src/domain/routine.ts'
import { parseRecurrence } from '../../src/domain/time/recurrence.ts'

const monday = '2026-11-23'
const span = { fromOn: '2026-11-30', untilOn: '2026-12-07', cover: 'Ana' }

describe('smm reads days away', () => {
  test.each([
    ['2026-11-30..2026-12-07', '2026-11-30', '2026-12-07'],
    ['mon..fri', '2026-11-30', '2026-12-04'],
    ['today..tomorrow', monday, '2026-11-24'],
    ['fri..+1w', '2026-11-27', '2026-12-04'],
    ['fri', '2026-11-27', '2026-11-27'],
    ['2026-11-16..2026-11-20', '2026-11-16', '2026-11-20'],
  ])('%s', (words, fromOn, untilOn) => {
    expect(parseAway(words, monday)).toEqual({ fromOn, untilOn })
  })

  test.each([
    ['2026-12-07..2026-11-30', 'ends on 2026-11-30, before it begins on 2026-12-07'],
    ['2026-11-30..', 'is no span of days'],
    ['a..b..c', 'is no span of days'],
    ['fri 14:00', 'is no span of days'],
    ['soon', '"soon" is not a date'],
    ['2026-11-30..2028-11-30', 'are 732 days; 366 are the most'],
    ['2026-10-01..2026-10-05', '2026-10-01 is more than 31 days ago'],
  ])('and refuses %s', (words, sentence) => {
    expect(() => parseAway(words, monday)).toThrow(sentence)
  })
})

test('smm says days away in words', () => {
  expect(spanWords(span)).toBe('Mon 30 Nov to Mon 7 Dec')
  expect(awayWords(span)).toBe('away until Mon 7 Dec, cover: Ana')
  expect(awayWords({ ...span, cover: '' })).toBe('away until Mon 7 Dec')
  expect(awayOn([span], '2026-12-07')).toBe(span)
  expect(awayOn([span], '2026-12-08')).toBeNull()
})

describe('smm lets go of', () => {
  const state = (every = 'weekdays', owner: 'manager' | 'client' = 'manager', latest: Occurrence | null = null) => ({
    routine: { owner },
    rules: [{ fromOn: '2026-01-05', recurrence: parseRecurrence(every) }],
    latest,
  })

  test('my routines on those days, and of those days afterwards', () => {
    expect(isLetGo(state(), '2026-11-27', '2026-11-30', [span])).toBe(true)
    expect(isLetGo(state(), '2026-12-07', '2026-12-07', [span])).toBe(true)
    expect(isLetGo(state('wed'), '2026-12-02', '2026-12-08', [span])).toBe(true)
  })

  test('nothing that came round before or after, and nothing of the client’s', () => {
    expect(isLetGo(state(), '2026-12-08', '2026-12-08', [span])).toBe(false)
    expect(isLetGo(state('fri'), '2026-11-27', '2026-12-08', [span])).toBe(false)
    expect(isLetGo(state('weekdays', 'client'), '2026-12-02', '2026-12-02', [span])).toBe(false)
    expect(isLetGo(state(), '2026-12-02', '2026-12-02', [])).toBe(false)
  })

  test('nothing that was put off, nor what counts from the last time: that waits', () => {
    const putOff = { onDay: '2026-12-02', state: 'snoozed', snoozedUntil: '2026-12-08', closedOn: null } as const
    expect(isLetGo(state('wed', 'manager', putOff), '2026-12-02', '2026-12-08', [span])).toBe(false)
    expect(isLetGo(state('10 days after done'), '2026-12-02', '2026-12-05', [span])).toBe(true)
    expect(isLetGo(state('10 days after done'), '2026-12-02', '2026-12-08', [span])).toBe(false)
  })
})
