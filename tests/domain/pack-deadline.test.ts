import { describe, expect, test } from 'vitest'
import { type DeadlineFacts, packDeadline } from '../../src/domain/pack-deadline.ts'
import { weekOf } from '../../src/domain/time/week.ts'
import { usualWorking } from '../support/builders.ts'

describe('smm asks for an answer', () => {
  const acme = { name: 'Acme', slug: 'acme', zone: 'Europe/Madrid', working: usualWorking }
  // Monday 23 November in Madrid, 10:00 by its clock; the first post goes out on Tuesday 1 December.
  const facts: DeadlineFacts = {
    client: acme,
    spans: [],
    at: '2026-11-23T09:00:00Z',
    week: weekOf('2026-12-01'),
    firstAt: '2026-12-01T09:00:00Z',
    before: null,
    needsTime: false,
  }
  test.each<[string, Partial<DeadlineFacts>, string | undefined, string]>([
    ['on the Thursday before', {}, undefined, '2026-11-26T11:00:00Z'],
    [
      'on the last working day before the first post',
      { at: '2026-11-27T08:00:00Z' },
      undefined,
      '2026-11-30T11:00:00Z',
    ],
    [
      'on a day on which the client works',
      { client: { ...acme, working: { ...usualWorking, days: ['mon', 'tue'] } }, at: '2026-11-20T08:00:00Z' },
      undefined,
      '2026-11-24T11:00:00Z',
    ],
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
      'when the work of that day ends, for who is asked after hours',
      { at: '2026-11-27T22:00:00Z', needsTime: true },
      undefined,
      '2026-11-30T16:00:00Z',
    ],
    [
      'when the work of that day begins, for who is asked before hours',
      { at: '2026-11-28T05:00:00Z', firstAt: '2026-11-30T07:00:00Z', needsTime: true },
      undefined,
      '2026-11-30T08:00:00Z',
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
