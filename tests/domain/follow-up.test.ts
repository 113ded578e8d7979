import { expect, test } from 'vitest'
import { dueFollowUps, type FollowUp, notBefore } from '../../src/domain/follow-up.ts'

const after = (afterMinutes: number): FollowUp => ({
  afterMinutes,
  what: `After ${afterMinutes}`,
  action: 'reply',
  minutes: 5,
})
const outAt = '2026-11-23T12:00:00Z'
const due = (now: string) => dueFollowUps([after(1440), after(60)], outAt, now).map(({ at }) => at)

test('smm asks to look at a post an hour and a day after it went out', () => {
  expect(due(outAt)).toEqual(['2026-11-23T13:00:00Z', '2026-11-24T12:00:00Z'])
})

test('smm asks once where a post is confirmed long after it went out', () => {
  expect(due('2026-11-24T13:00:00Z')).toEqual(['2026-11-23T13:00:00Z', '2026-11-24T12:00:00Z'])
  expect(due('2026-11-24T13:00:01Z')).toEqual(['2026-11-24T12:00:00Z'])
  expect(due('2026-12-24T12:00:00Z')).toEqual(['2026-11-24T12:00:00Z'])
  expect(dueFollowUps([], outAt, outAt)).toEqual([])
})

test('smm asks for nothing that is late before anybody could do it', () => {
  const now = { day: '2026-11-24', time: '09:00' }
  expect(notBefore({ day: '2026-11-23', time: '12:00' }, now)).toEqual({ day: '2026-11-24', time: null })
  expect(notBefore({ day: '2026-11-24', time: '08:00' }, now)).toEqual({ day: '2026-11-24', time: null })
  expect(notBefore({ day: '2026-11-24', time: '10:00' }, now)).toEqual({ day: '2026-11-24', time: '10:00' })
})
