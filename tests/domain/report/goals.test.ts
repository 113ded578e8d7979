import { expect, test } from 'vitest'
import type { Verdict } from '../../../src/domain/goal.ts'
import { biggestChange } from '../../../src/domain/report/biggest-change.ts'
import { type GoalLine, track } from '../../../src/domain/report/goals.ts'
import type { SocialFigures } from '../../../src/domain/report/social-figures.ts'

const line = (title: string, more: Partial<GoalLine> = {}): GoalLine => ({
  title,
  metric: title,
  metricLabel: title,
  channel: null,
  baseline: 0,
  weekAgo: null,
  now: null,
  measuredOn: null,
  target: 100,
  dueOn: null,
  wayMade: null,
  timeGone: null,
  verdict: 'no data',
  isReached: false,
  ...more,
})
const goals = (...verdicts: Verdict[]) => verdicts.map((verdict, index) => line(`g${index}`, { verdict }))

test.each([
  [[], 'no goals'],
  [['no data', 'no data'], 'too early'],
  [['no data', 'no data', 'ahead'], 'too early'],
  [['no data', 'no data', 'behind'], 'behind'],
  [['ahead', 'on pace', 'no data'], 'on track'],
  [['ahead', 'on pace', 'behind'], 'mostly on track'],
  [['ahead', 'behind'], 'behind'],
  [['no data', 'behind'], 'behind'],
  [['too early', 'too early'], 'too early'],
  [['too early', 'ahead'], 'on track'],
  [['too early', 'behind'], 'behind'],
  [['no baseline yet', 'no day set', 'no target yet'], 'too early'],
] as [Verdict[], string][])('smm report calls %j %s', (verdicts, state) => {
  expect(track(goals(...verdicts)).state).toBe(state)
})

test('smm report counts goals that were not measured beside those on track', () => {
  expect(track(goals('ahead', 'behind', 'no data', 'too early', 'no day set', 'no baseline yet'))).toEqual({
    state: 'behind',
    goals: 6,
    onPaceOrAhead: 1,
    behind: ['g1'],
    tooEarly: 1,
    withoutPace: 2,
    notMeasured: 1,
  })
})

const same = (now: number | null, lastWeek: number | null) => ({ now, lastWeek, usual: null, change: null })
const social = (more: Partial<SocialFigures> = {}) =>
  ({ replies: same(null, null), comments: same(null, null), shares: same(null, null), ...more }) as SocialFigures
const monday = '2026-11-16'

test('smm report names the goal that made most of its way before any count', () => {
  const moved = [
    line('long', { weekAgo: 10, now: 20, target: 1000 }),
    line('short', { weekAgo: 4, now: 5, target: 6, baseline: 4 }),
  ]
  expect(biggestChange(moved, social({ replies: same(90, 1) }), monday)).toEqual({
    kind: 'goal',
    metricLabel: 'short',
    from: 4,
    to: 5,
  })
})

test('smm report measures a first reading from the start', () => {
  expect(biggestChange([line('first', { baseline: 6, now: 7 })], social(), monday)).toMatchObject({ from: 6, to: 7 })
})

test('smm report names the count with the largest difference when no goal moved', () => {
  const counts = social({ replies: same(30, 28), comments: same(2, 9), shares: same(3, 1) })
  expect(biggestChange([line('still', { weekAgo: 5, now: 5 })], counts, monday)).toMatchObject({
    kind: 'social',
    figure: 'comments',
    from: 9,
    to: 2,
  })
})

test.each([
  [[], social(), 'nothing recorded'],
  [[line('old', { weekAgo: 5, now: 5, measuredOn: '2026-11-10' })], social(), 'nothing recorded'],
  [[], social({ replies: same(4, null) }), 'nothing earlier'],
  [[], social({ replies: same(4, 4) }), 'nothing moved'],
] as const)('smm report tells apart why nothing changed: case %#', (lines, counts, because) => {
  expect(biggestChange(lines, counts, monday)).toEqual({ kind: 'none', because })
})
