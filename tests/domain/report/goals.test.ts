import { expect, test } from 'vitest'
import type { Verdict } from '../../../src/domain/goal.ts'
import { biggestChange } from '../../../src/domain/report/biggest-change.ts'
import { change } from '../../../src/domain/report/compare.ts'
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
  ...more,
})
const goals = (...verdicts: Verdict[]) => verdicts.map((verdict, index) => line(`g${index}`, { verdict }))

test.each([
  [[], 'no goals'],
  [['no data', 'no data'], 'too early'],
  [['no data', 'no data', 'ahead'], 'too early'],
  [['no data', 'no data', 'behind'], 'behind'],
  [['ahead', 'on pace', 'no data'], 'on track'],
  [['reached', 'on pace', 'no data'], 'on track'],
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
  ({
    isRecorded: false,
    replies: same(null, null),
    comments: same(null, null),
    shares: same(null, null),
    ...more,
  }) as SocialFigures
const recorded = (now: number, lastWeek: number | null) =>
  social({ isRecorded: true, replies: same(now, lastWeek), comments: same(0, lastWeek && 0) })
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
  const moved = (now: number, lastWeek: number) => ({ ...same(now, lastWeek), change: change(now, lastWeek, 'count') })
  const counts = social({ replies: moved(30, 28), comments: moved(2, 9), shares: moved(3, 1) })
  expect(biggestChange([line('still', { weekAgo: 5, now: 5 })], counts, monday)).toMatchObject({
    kind: 'social',
    figure: 'comments',
    from: 9,
    to: 2,
  })
})

test('smm report calls no change of replies the biggest that were counted on some days only', () => {
  expect(biggestChange([], recorded(2, 12), monday)).toEqual({ kind: 'none', because: 'nothing moved' })
})

test.each([
  [[], social(), 'nothing recorded'],
  [[line('old', { weekAgo: 5, now: 5, measuredOn: '2026-11-10' })], social(), 'nothing recorded'],
  [[], recorded(4, null), 'nothing earlier'],
  [[], recorded(4, 4), 'nothing moved'],
] as const)('smm report tells apart why nothing changed: case %#', (lines, counts, because) => {
  expect(biggestChange(lines, counts, monday)).toEqual({ kind: 'none', because })
})
