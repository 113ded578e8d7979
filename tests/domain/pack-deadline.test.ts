import { describe, expect, test } from 'vitest'
import { type DeadlineFacts, packDeadline, usualDeadline, workingDayOn } from '../../src/domain/pack-deadline.ts'
import { weekOf } from '../../src/domain/time/week.ts'
import { usualWorking } from '../support/builders.ts'

describe('smm asks for an answer', () => {
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

  // Monday 23 November in Madrid, 10:00 by its clock; the first post goes out on Tuesday 1 December.
  const facts: DeadlineFacts = {
    client: { name: 'Acme', slug: 'acme', zone: 'Europe/Madrid', working: usualWorking },
    spans: [],
    at: '2026-11-23T09:00:00Z',
    week: weekOf('2026-12-01'),
    firstAt: '2026-12-01T09:00:00Z',
    before: null,
    needsTime: false,
  }
  test.each<[string, Partial<DeadlineFacts>, string | undefined, string]>([
    ['as usual', {}, undefined, '2026-11-26T11:00:00Z'],
    ['as it was said, by the client’s clock', {}, 'wed 14:00', '2026-11-25T13:00:00Z'],
    ['at the end of the work of a day that was said', {}, 'wed', '2026-11-25T16:00:00Z'],
    [
      'as it was said, also where silence needs a working day',
      { needsTime: true },
      'today 12:00',
      '2026-11-23T11:00:00Z',
    ],
    ['as the pack before had it', { before: '2026-11-25T08:00:00Z' }, undefined, '2026-11-25T08:00:00Z'],
    ['anew where that has passed', { before: '2026-11-23T08:00:00Z' }, undefined, '2026-11-26T11:00:00Z'],
    [
      'anew where that leaves silence no working day',
      { before: '2026-11-23T15:00:00Z', needsTime: true },
      undefined,
      '2026-11-26T11:00:00Z',
    ],
    [
      'a working day from now where the usual one is nearer and silence needs it',
      { at: '2026-11-26T09:00:00Z', needsTime: true },
      undefined,
      '2026-11-27T09:00:00Z',
    ],
    [
      'with the first post where nothing else is left',
      { at: '2026-12-01T08:00:00Z' },
      undefined,
      '2026-12-01T09:00:00Z',
    ],
  ])('%s', (_, changes, said, expected) => {
    expect(packDeadline({ ...facts, ...changes }, said)).toBe(expected)
  })

  test('and by no moment that has passed', () => {
    expect(() => packDeadline(facts, 'today 8:00')).toThrow('The deadline 2026-11-23 08:00 has passed for Acme')
  })
})
