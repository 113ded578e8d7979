import { expect, test } from 'vitest'
import type { WeekFacts } from '../../../src/domain/report/facts.ts'
import { ownPosts, type PostFacts, promoShare, publishingOf } from '../../../src/domain/report/publishing.ts'
import { weekOf } from '../../../src/domain/time/week.ts'

const post = (postId: number, onDay: string, changes: Partial<PostFacts> = {}): PostFacts => ({
  postId,
  title: `Post ${postId}`,
  channel: 'instagram',
  kind: 'value',
  askedBy: 'manager',
  status: 'published',
  onDay,
  override: null,
  ...changes,
})
const week = weekOf('2026-11-18')
const span = { from: week.from, to: week.to }
const facts = (posts: readonly PostFacts[] | null, more: Partial<WeekFacts> = {}) =>
  ({ week, posts, askedPosts: [], ...more }) as unknown as WeekFacts

test('smm report says nothing of posts where none was ever planned', () => {
  expect(publishingOf(facts(null), span)).toBeNull()
  expect(ownPosts(facts(null), span)).toBeNull()
  expect(promoShare(facts(null), span)).toBeNull()
})

test('smm report counts what went out by channel, and names what is missing; what was not confirmed is not published', () => {
  const posts = [
    post(1, '2026-11-16'),
    post(1, '2026-11-16', { channel: 'x' }),
    post(2, '2026-11-17', { status: 'missed' }),
    post(3, '2026-11-18', { status: 'scheduled' }),
    post(4, '2026-11-23'),
  ]
  expect(publishingOf(facts(posts), span)?.channels).toEqual([
    { channel: 'instagram', planned: 3, published: 1, missed: 1 },
    { channel: 'x', planned: 1, published: 1, missed: 0 },
  ])
  expect(ownPosts(facts(posts), span)).toBe(2)
})

test('smm report takes the promo share of 28 days, post by post and not channel by channel', () => {
  const posts = [
    post(1, '2026-10-26', { kind: 'promo' }),
    post(1, '2026-10-27', { kind: 'promo', channel: 'x' }),
    post(2, '2026-11-10'),
    post(3, '2026-11-20', { kind: null }),
    // One day too old, and one that did not go out.
    post(4, '2026-10-25', { kind: 'promo' }),
    post(5, '2026-11-20', { kind: 'promo', status: 'missed' }),
  ]
  expect(publishingOf(facts(posts), span)?.promo).toEqual({ percent: 33, posts: 3, sell: 1 })
  expect(promoShare(facts([post(1, '2026-10-01')]), span)).toBeNull()
})

test('smm report says what became of what the client asked for', () => {
  const askedPosts = [
    { postId: 1, onDay: '2026-11-10', isOut: true },
    { postId: 2, onDay: '2026-11-12', isOut: false },
    { postId: 3, onDay: '2026-10-01', isOut: false },
  ]
  expect(publishingOf(facts([], { askedPosts }), span)?.asked).toEqual({ posts: 2, out: 1 })
})

test('smm report names what went out without approval, and only that', () => {
  const posts = [
    post(1, '2026-11-17', { override: 'Ana was in the air' }),
    post(2, '2026-11-18', { override: 'Never went out', status: 'missed' }),
    post(3, '2026-11-10', { override: 'The week before' }),
    post(4, '2026-11-19'),
  ]
  expect(publishingOf(facts(posts), span)?.unapproved).toEqual([
    { title: 'Post 1', channel: 'instagram', reason: 'Ana was in the air' },
  ])
})
