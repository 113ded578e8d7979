import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SocialFacts } from '../../../src/domain/report/facts.ts'
import { socialLedger } from '../../../src/domain/social/ledger.ts'
import { minutesByStage } from '../../../src/domain/social/minutes-by-stage.ts'
import { socialTotal } from '../../../src/domain/social/row.ts'
import { socialMinutes } from '../../../src/domain/social/share-of-time.ts'
import { addDays } from '../../../src/domain/time/day.ts'
import { actions, blocks, owners, stages } from '../../../src/domain/words.ts'
import { client } from '../../support/builders.ts'
import { activity } from '../../support/report-desk.ts'

const monday = '2026-11-16'
const period = {
  week: '2026-W47',
  from: monday,
  to: '2026-11-22',
  countedTo: '2026-11-22',
  zone: 'Europe/London',
  writtenOn: '2026-11-23',
}
const aims = { ratioTarget: 3, promoCeiling: 20 }

function facts(changes: Partial<SocialFacts> = {}): SocialFacts {
  return {
    client: client(),
    today: '2026-11-23',
    until: '2026-11-23T00:00:00Z',
    activities: [],
    inbound: [],
    quotable: [],
    routines: [],
    occurrences: [],
    tasks: [],
    posts: [],
    lastHeardOn: null,
    ...changes,
  }
}

function post(postId: number, onDay: string, kind: 'value' | 'promo' = 'value') {
  const words = {
    title: 'Buns',
    channel: 'instagram',
    askedBy: 'manager',
    status: 'published',
    override: null,
  } as const
  return { postId, onDay, kind, ...words }
}

const anyWork = fc.record({
  stage: fc.constantFrom(...stages),
  action: fc.constantFrom(...actions),
  by: fc.constantFrom(...owners),
  minutes: fc.integer({ min: 0, max: 300 }),
  counted: fc.boolean(),
})

test('smm social gives minutes by stage that add up to all minutes of the manager', () => {
  fc.assert(
    fc.property(fc.array(anyWork), (works) => {
      const ledger = works.map((work) => activity(1, monday, 'Work', work))
      const mine = ledger.filter(({ by }) => by === 'manager').reduce((sum, { minutes }) => sum + minutes, 0)
      const split = minutesByStage(ledger)
      expect(split.map(({ stage }) => stage)).toEqual(blocks)
      expect(split.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(mine)
      expect(socialMinutes(ledger)).toBeLessThanOrEqual(mine)
    }),
  )
})

test('smm social counts answering that nobody counted among the answers', () => {
  const sweep = activity(1, monday, 'Look', { stage: 'communicate', action: 'other', counted: false, minutes: 7 })
  expect(minutesByStage([sweep]).find(({ stage }) => stage === 'respond')?.minutes).toBe(7)
})

describe('smm social holds a client against its target', () => {
  const acts = (count: number) => [activity(1, monday, 'Comment', { stage: 'comment', action: 'comment', count })]
  test.each([
    [5, 2.5, true],
    [6, 3, false],
    [7, 3.5, false],
  ])('with %s acts for two posts', (count, ratio, isUnderTarget) => {
    const posts = [post(1, monday), post(2, monday)]
    const ledger = socialLedger(facts({ activities: acts(count), posts }), period, aims)
    expect(ledger).toMatchObject({ isUnderTarget, social: { ratio } })
  })

  test('and knows nothing of one whose posts are not recorded', () => {
    const ledger = socialLedger(facts({ activities: acts(3), posts: null }), period, aims)
    expect(ledger).toMatchObject({ isUnderTarget: null, promo: null, isOverCeiling: false, social: { ratio: null } })
  })
})

test('smm social says when more posts sell than was agreed, and that one may always', () => {
  const selling = (...ids: number[]) => ids.map((id) => post(id, '2026-11-10', 'promo'))
  const over = (posts: SocialFacts['posts']) => socialLedger(facts({ posts }), period, aims).isOverCeiling
  expect(over(selling(1))).toBe(false)
  expect(over(selling(1, 2))).toBe(true)
  expect(over([...selling(1, 2), ...Array.from({ length: 8 }, (_, id) => post(10 + id, '2026-11-12'))])).toBe(false)
})

describe('smm social shows the trend of eight whole weeks', () => {
  const weekly = Array.from({ length: 10 }, (_, back) =>
    activity(1, addDays(monday, -7 * back), 'Answer', { action: 'reply', count: 20 - back }),
  )
  const names = (changes: Partial<typeof period>) =>
    socialLedger(facts({ activities: weekly }), { ...period, ...changes }, aims).trend?.map(({ week }) => week)

  test('with the week that is asked for once it is over', () => {
    expect(names({})?.[0]).toBe('2026-W40')
    expect(names({})?.at(-1)).toBe('2026-W47')
    expect(names({})).toHaveLength(8)
  })

  test('without one that still runs', () => {
    expect(names({ writtenOn: '2026-11-22' })?.at(-1)).toBe('2026-W46')
  })

  test('with the figures that each of its weeks has on its own', () => {
    const posts = weekly.map(({ onDay }, id) => post(id, onDay))
    const all = facts({ activities: weekly, posts })
    const { trend } = socialLedger(all, period, aims)
    expect(trend?.map(({ replies }) => replies)).toEqual([13, 14, 15, 16, 17, 18, 19, 20])
    for (const { from, to, ratio, shareOfTime } of trend ?? []) {
      const own = socialLedger(all, { ...period, from, to, countedTo: to }, aims)
      expect([ratio, shareOfTime]).toEqual([own.social.ratio, own.social.shareOfTime.now])
    }
  })
})

test('smm social sets nothing beside days that are no week', () => {
  const activities = [
    activity(1, monday, 'Answer', { action: 'reply', count: 4 }),
    activity(1, addDays(monday, -7), 'Answer', { action: 'reply', count: 2 }),
  ]
  const days = { ...period, week: null, from: monday }
  const { social, beside, trend } = socialLedger(facts({ activities }), days, aims)
  expect(social.replies).toEqual({ now: 4, lastWeek: null, usual: null, change: null })
  expect(beside.ownPosts.lastWeek).toBeNull()
  expect(trend).toBeNull()
})

test('smm social knows no number of own posts before the first on record', () => {
  const { beside } = socialLedger(facts({ posts: [post(1, monday)] }), period, aims)
  expect(beside.ownPosts).toMatchObject({ now: 1, lastWeek: null, usual: null })
})

test('smm social adds up all clients from sums and never from ratios', () => {
  const of = (replies: number, posts: number, minutes: number) =>
    socialLedger(
      facts({
        activities: [
          activity(1, monday, 'Answer', { action: 'reply', count: replies, minutes }),
          activity(1, monday, 'Write', { stage: 'create', action: 'make', minutes: 30 }),
        ],
        posts: Array.from({ length: posts }, (_, id) => post(id, monday)),
      }),
      period,
      aims,
    )
  // Without a post of one's own the acts are in no ratio.
  const total = socialTotal([of(10, 1, 10), of(2, 3, 20), of(50, 0, 0)])
  expect(total).toMatchObject({ replies: 62, ownPosts: 4, ratio: 3, shareOfTime: 25 })
})
