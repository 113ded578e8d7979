import { describe, expect, test } from 'vitest'
import { parseSilence, postsInShort, silenceWords, usualDeadline, workingDayOn } from '../../src/domain/pack.ts'
import { weekOf } from '../../src/domain/time/week.ts'
import { usualWorking } from '../support/builders.ts'

describe('smm packs', () => {
  test.each([
    [[40, 41, 42, 45], 'p40-p42 p45'],
    [[45, 40, 41, 40], 'p40-p41 p45'],
    [[7], 'p7'],
    [[], ''],
  ])('posts %j in short as %j', (ids, words) => {
    expect(postsInShort(ids)).toBe(words)
  })

  test.each([
    ['no', { silenceIsYes: false, silence: '' }],
    ['Yes', { silenceIsYes: true, silence: '' }],
    ['yes: As agreed.', { silenceIsYes: true, silence: 'As agreed.' }],
    ['no: We wait.', { silenceIsYes: false, silence: 'We wait.' }],
    ['yesterday we agreed', { silenceIsYes: false, silence: 'yesterday we agreed' }],
    ['We wait.', { silenceIsYes: false, silence: 'We wait.' }],
  ])('the clause %j', (text, silence) => {
    expect(parseSilence(text)).toEqual(silence)
  })

  test.each([
    ['', 'empty'],
    ['x'.repeat(301), '300 are the most'],
  ])('no clause such as %j', (text, why) => {
    expect(() => parseSilence(text)).toThrow(why)
  })

  test('what silence means for this client', () => {
    expect(silenceWords({ silenceIsYes: false, silence: '' }, 'needed')).toContain('not count as a yes')
    expect(silenceWords({ silenceIsYes: true, silence: '' }, 'needed')).toContain('as we agreed')
    expect(silenceWords({ silenceIsYes: false, silence: '' }, 'none')).toContain('go out as they stand')
    expect(silenceWords({ silenceIsYes: true, silence: 'Ours.' }, 'needed')).toBe('Ours.')
  })

  const first = { day: '2026-12-01', time: '10:00' }
  test.each([
    ['the Thursday before', '2026-11-23', '2026-11-26', '12:00'],
    ['the last working day before the first post', '2026-11-27', '2026-11-30', '12:00'],
    ['the moment of the first post', '2026-12-01', '2026-12-01', '10:00'],
  ])('with a deadline on %s', (_, today, day, time) => {
    expect(usualDeadline(weekOf('2026-12-01'), usualWorking, first, { day: today, time: '09:00' })).toEqual({
      day,
      time,
    })
  })

  test('with a deadline on a day on which the client works', () => {
    const working = { ...usualWorking, days: ['mon', 'tue'] as const }
    const now = { day: '2026-11-20', time: '09:00' }
    expect(usualDeadline(weekOf('2026-12-01'), working, first, now)).toEqual({ day: '2026-11-24', time: '12:00' })
  })

  test.each([
    [
      { day: '2026-11-26', time: '11:58' },
      { day: '2026-11-27', time: '11:58' },
    ],
    [
      { day: '2026-11-27', time: '23:00' },
      { day: '2026-11-30', time: usualWorking.until },
    ],
    [
      { day: '2026-11-28', time: '06:00' },
      { day: '2026-11-30', time: usualWorking.from },
    ],
  ])('gives who is to answer a working day from %o', (now, then) => {
    expect(workingDayOn(usualWorking, now)).toEqual(then)
  })
})
