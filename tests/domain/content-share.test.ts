import { describe, expect, test } from 'vitest'
import { datedPosts, postsAround } from '../../src/domain/content-share.ts'
import { dayOut } from '../../src/domain/planned.ts'
import { promotionUpTo, tightestPromotion } from '../../src/domain/promotion.ts'
import { shortPillars } from '../../src/domain/short-pillar.ts'
import { addDays } from '../../src/domain/time/day.ts'
import { daysFrom, hoursFrom } from '../../src/domain/time/instant.ts'

const today = '2026-11-23'
const on = (days: number) => addDays(today, days)

test('smm puts a variant on the client’s day on which it went out, else on the one for which it is planned', () => {
  const out = (publishedAt: string | null, plannedOn: string | null) =>
    dayOut({ publishedAt, plannedOn }, 'America/Phoenix', [])
  expect(out(null, null)).toBeNull()
  expect(out(null, '2026-11-24')).toBe('2026-11-24')
  // In Phoenix it is still the evening before.
  expect(out('2026-11-24T02:00:00Z', '2026-11-20')).toBe('2026-11-23')
})

test('smm counts hours and days from an instant, whatever a zone does meanwhile', () => {
  expect(hoursFrom('2027-03-27T12:00:00Z', -1)).toBe('2027-03-27T11:00:00Z')
  expect(daysFrom('2027-03-27T12:00:00Z', 2)).toBe('2027-03-29T12:00:00Z')
})

test('smm reckons shares from posts and not from their variants, of the 28 days up to a day', () => {
  const variant = (postId: number, days: number | null) => ({
    postId,
    onDay: days === null ? null : on(days),
    isPromo: true,
  })
  const posts = datedPosts([
    variant(1, -27),
    variant(1, -28),
    variant(2, -28),
    variant(3, null),
    variant(4, 0),
    variant(5, 1),
  ])
  expect(posts.map(({ postId, days }) => [postId, days.length])).toEqual([
    [1, 2],
    [2, 1],
    [4, 1],
    [5, 1],
  ])
  expect(postsAround(today, posts).map(({ postId }) => postId)).toEqual([1, 4])
  expect(postsAround(today, posts, 1).map(({ postId }) => postId)).toEqual([1, 4, 5])
  expect(promotionUpTo(today, posts)).toEqual({ posts: 2, promo: 2 })
})

describe('one more that sells', () => {
  const post = (days: number, isPromo = false) => ({ days: [on(days)], isPromo })

  test('is held against the 28 days up to it, and up to each that sells and comes after it', () => {
    const later = [post(0, true), post(10, true)]
    expect(tightestPromotion(today, later, 20)).toEqual({ posts: 2, promo: 2, ceilingPercent: 20 })
    const others = Array.from({ length: 8 }, (_, index) => post(index + 1))
    expect(tightestPromotion(today, [...later, ...others], 20)).toEqual({ posts: 1, promo: 1, ceilingPercent: 20 })
    expect(tightestPromotion(today, [post(0, true), post(28, true)], 20).promo).toBe(1)
  })
})

describe('the pillar that is short in a slot', () => {
  const pillars = [
    { id: 1, kind: 'value' as const, share: 50 },
    { id: 2, kind: 'community' as const, share: 50 },
  ]
  const short = (posts: readonly [days: number, pillarId: number][], slots: readonly number[]) =>
    shortPillars(
      pillars,
      posts.map(([days, pillarId]) => ({ days: [on(days)], pillarId })),
      slots.map(on),
    ).map((pillar) => pillar?.id)

  test('is reckoned from the 28 days up to it and the week after it', () => {
    expect(short([[-26, 1]], [1])).toEqual([2])
    expect(short([[-27, 1]], [1])).toEqual([1])
    expect(short([[8, 1]], [1])).toEqual([2])
    expect(short([[9, 1]], [1])).toEqual([1])
  })

  test('takes those before it as filled', () => {
    expect(short([], [1, 2, 3])).toEqual([1, 2, 1])
    expect(short([], [1, 40])).toEqual([1, 1])
  })
})
