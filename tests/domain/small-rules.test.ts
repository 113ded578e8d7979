import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareMinutes } from '../../src/domain/activity.ts'
import { nameFromSlug } from '../../src/domain/client.ts'
import { pace, shareOfWay, verdict } from '../../src/domain/goal.ts'
import { findPlatform, personAddress, profileAddress } from '../../src/domain/platform.ts'
import { formatRef, parseRefs } from '../../src/domain/ref.ts'
import { parseRound } from '../../src/domain/round.ts'
import { openOccurrence, type RoutineRule } from '../../src/domain/routine.ts'
import { parseSlug } from '../../src/domain/slug.ts'
import { parseRecurrence } from '../../src/domain/time/recurrence.ts'
import type { WorkMinutes } from '../../src/domain/work-minutes.ts'

describe('refs', () => {
  test('are read one by one and as ranges', () => {
    expect(parseRefs('r5').map(formatRef)).toEqual(['r5'])
    expect(parseRefs('r5-r7').map(formatRef)).toEqual(['r5', 'r6', 'r7'])
    expect(parseRefs('t3-4').map(formatRef)).toEqual(['t3', 't4'])
  })

  test.each(['r0', 'x5', 'r5-t7', 'r7-r5', 'r1-r999', 'r', '5', 'r5,', ''])('refuse "%s"', (word) => {
    expect(() => parseRefs(word)).toThrow(word === '' ? /is not a ref/ : new RegExp(word))
  })
})

describe('a slug', () => {
  const reserved = new Set(['today', 'instagram', 'ig'])
  test.each(['sol-y-sal', 'ada', 'mm', 'tide-2'])('may be "%s"', (word) => expect(parseSlug(word, reserved)).toBe(word))
  test.each([
    ['r5', 'has the form of a ref'],
    ['t12', 'has the form of a ref'],
    ['listen', 'already means something'],
    ['monday', 'already means something'],
    ['today', 'already means something'],
    ['ig', 'is the name of a command or a platform'],
    ['Acme', 'is not a slug'],
    ['a', 'is not a slug'],
    ['../x', 'is not a slug'],
  ])('may not be "%s", which %s', (word, why) => expect(() => parseSlug(word, reserved)).toThrow(why))
  test('gives a first name', () => {
    expect(nameFromSlug('marlow-and-finch')).toBe('Marlow and Finch')
    expect(nameFromSlug('sol-y-sal')).toBe('Sol y Sal')
  })
})

describe('minutes shared out', () => {
  test('add up to the whole, whatever the weights', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.array(fc.nat(90), { minLength: 1, maxLength: 20 }), (whole, weights) => {
        const shares = shareMinutes(whole, weights)
        expect(shares.reduce((sum, each) => sum + each, 0)).toBe(whole)
        expect(shares.every((each) => each >= 0 && Number.isInteger(each))).toBe(true)
      }),
    )
  })
  test('follow the weights', () => expect(shareMinutes(20, [15, 5])).toEqual([15, 5]))
})

describe('a round', () => {
  const usual = { reply: 2, comment: 3, share: 4, like: 0, introduce: 5 } as WorkMinutes
  test('shares its minutes out by the usual length of the acts', () => {
    expect(parseRound(['5c', '1s', '6l', '12m'], usual)).toEqual({
      acts: [
        { action: 'comment', count: 5, minutes: 9 },
        { action: 'share', count: 1, minutes: 3 },
        { action: 'like', count: 6, minutes: 0 },
      ],
      timed: true,
    })
  })
  test('takes the usual minutes when none are said', () => {
    expect(parseRound(['2c', '1r'], usual)).toMatchObject({ acts: [{ minutes: 6 }, { minutes: 2 }], timed: false })
  })
  test.each(['c5', '0c', '5x', 'five', '5 c'])('refuses "%s" by name', (word) => {
    expect(() => parseRound([word], usual)).toThrow(`"${word}" is not part of a round`)
  })
  test('needs an act', () => expect(() => parseRound(['12m'], usual)).toThrow('at least one act'))
})

describe('an occurrence', () => {
  const rule = (words: string, fromOn = '2026-11-02'): RoutineRule[] => [{ fromOn, recurrence: parseRecurrence(words) }]
  const closed = (onDay: string) => ({ onDay, state: 'done' as const, snoozedUntil: null, closedOn: onDay })

  test('stays open until its next one begins, and then only the newest shows', () => {
    const rules = rule('mon')
    expect(openOccurrence({ rules, latest: null, lastDoneOn: null }, '2026-11-18')).toBe('2026-11-16')
    expect(openOccurrence({ rules, latest: null, lastDoneOn: null }, '2026-11-23')).toBe('2026-11-23')
    expect(openOccurrence({ rules, latest: closed('2026-11-16'), lastDoneOn: null }, '2026-11-18')).toBeNull()
    expect(openOccurrence({ rules, latest: closed('2026-11-16'), lastDoneOn: null }, '2026-11-23')).toBe('2026-11-23')
  })

  test('comes back on the day to which it was put off, unless its next one has begun', () => {
    const rules = rule('mon')
    const snoozed = { onDay: '2026-11-16', state: 'snoozed' as const, snoozedUntil: '2026-11-19', closedOn: null }
    expect(openOccurrence({ rules, latest: snoozed, lastDoneOn: null }, '2026-11-18')).toBeNull()
    expect(openOccurrence({ rules, latest: snoozed, lastDoneOn: null }, '2026-11-19')).toBe('2026-11-16')
    expect(
      openOccurrence({ rules, latest: { ...snoozed, snoozedUntil: '2026-12-24' }, lastDoneOn: null }, '2026-11-23'),
    ).toBe('2026-11-23')
  })

  test('keeps the rule that was in force until a changed one starts', () => {
    const rules = [...rule('mon'), ...rule('thu', '2026-11-25')]
    expect(openOccurrence({ rules, latest: null, lastDoneOn: null }, '2026-11-24')).toBe('2026-11-23')
    expect(openOccurrence({ rules, latest: null, lastDoneOn: null }, '2026-11-25')).toBe('2026-11-23')
    expect(openOccurrence({ rules, latest: null, lastDoneOn: null }, '2026-11-26')).toBe('2026-11-26')
  })
})

describe('a goal', () => {
  const goal = {
    id: 1,
    clientId: 1,
    key: 'bookings',
    title: 'Bookings',
    metric: 'bookings',
    channelId: null,
    baseline: 40,
    target: 48,
    startsOn: '2026-09-01',
    dueOn: '2026-11-30',
    endedOn: null,
    now: 44,
    nowOn: '2026-10-16',
  }
  test('is on pace when its share of the way is its share of the time', () => {
    expect(shareOfWay(goal)).toBe(0.5)
    expect(pace(goal, '2026-10-16')).toBe(1)
    expect(verdict(goal, '2026-10-16')).toBe('on pace')
  })
  test('is behind, reached, or without data', () => {
    expect(verdict(goal, '2026-11-20')).toBe('behind')
    expect(verdict({ ...goal, now: 48 }, '2026-11-20')).toBe('reached')
    expect(verdict({ ...goal, now: null }, '2026-11-20')).toBe('no data')
    expect(verdict({ ...goal, baseline: null }, '2026-11-20')).toBe('no baseline yet')
  })
  test('may go down', () => expect(shareOfWay({ baseline: 10, target: 2, now: 6 })).toBe(0.5))
})

describe('a platform', () => {
  const living = {
    aliases: [],
    status: 'active',
    retired: null,
    profile: null,
    person: null,
    inbox: null,
    search: null,
    inboxKind: 'dm',
  } as const
  const platforms = [
    { ...living, slug: 'instagram', name: 'Instagram', code: 'ig', profile: 'https://www.instagram.com/{handle}/' },
    { ...living, slug: 'threads', name: 'Threads', code: 'th' },
    { ...living, slug: 'tumblr', name: 'Tumblr', code: 'tu' },
  ]
  test.each(['ig', 'IG', 'instagram', 'insta'])('is found by "%s"', (word) => {
    expect(findPlatform(word, platforms).slug).toBe('instagram')
  })
  test('is asked for again when two could be meant, and when none is', () => {
    expect(() => findPlatform('t', platforms)).toThrow('threads or tumblr')
    expect(() => findPlatform('myspace', platforms)).toThrow('No platform called myspace')
  })
  test('has an address for a handle, which cannot leave its place', () => {
    const [instagram] = platforms as [(typeof platforms)[number]]
    expect(profileAddress(instagram, '@marlow')).toBe('https://www.instagram.com/marlow/')
    expect(profileAddress(instagram, '../x?y')).toBe('https://www.instagram.com/..%2Fx%3Fy/')
    expect(profileAddress(instagram, null)).toBeNull()
    expect(personAddress(instagram, '@jane')).toBe('https://www.instagram.com/jane/')
    expect(personAddress({ ...instagram, person: 'https://in.example/in/{handle}/' }, 'jane')).toBe(
      'https://in.example/in/jane/',
    )
  })
})
