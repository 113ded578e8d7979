import { expect, test } from 'vitest'
import type { Activity } from '../../../src/domain/activity.ts'
import type { WeekFacts } from '../../../src/domain/report/facts.ts'
import { judge } from '../../../src/domain/report/judge.ts'
import { parseMeasure } from '../../../src/domain/strategy/measure.ts'
import { weekOf } from '../../../src/domain/time/week.ts'
import { activity, client } from '../../support/report-desk.ts'

const facts = (more: Partial<WeekFacts>): WeekFacts =>
  ({
    client: { ...client('acme', 'Acme'), id: 1 },
    week: weekOf('2026-11-16'),
    today: '2026-11-23',
    goals: [],
    channels: [{ id: 7, key: 'google-business' }],
    activities: [],
    readings: [],
    routines: [],
    occurrences: [],
    tasks: [],
    posts: null,
    askedPosts: [],
    away: [],
    ...more,
  }) as unknown as WeekFacts

const read = (metric: string, onDay: string, value: number, channelId: number | null = null) =>
  ({ id: 1, clientId: 1, metric, onDay, value, channelId, source: 'hand' }) as const

/** The judgement of one definition, by the week from 16 to 22 November, or as far as it goes. */
function judged(measure: string, more: Partial<WeekFacts>, since = '2026-01-01', goal: string | null = null) {
  const all = facts(more)
  const { from, to } = all.week
  const definition = { kind: 'win', key: 'a', title: 'A', goal, measure: parseMeasure(measure) } as const
  const [found] = judge(
    all,
    { since, definitions: [definition], promoCeiling: 20 },
    { from, to: all.today < to ? all.today : to },
  )
  return found
}
const judgement = (...words: Parameters<typeof judged>) => judged(...words)?.judgement

const three = [read('bookings', '2026-11-16', 2), read('bookings', '2026-11-18', 1)]
const rating = [read('rating', '2026-11-18', 4.5), read('rating', '2026-11-20', 4.3)]

test.each([
  ['bookings >= 3 in a week', three, 'met'],
  ['bookings > 3 in a week', three, 'not met'],
  ['bookings <= 3 in a week', three, 'met'],
  ['bookings < 3 in a week', three, 'not met'],
  ['bookings = 3 in a week', three, 'met'],
  // As it stands it is what it was last, and so is a rate or a level.
  ['bookings >= 3', three, 'not met'],
  ['answered >= 3 % in a week', [read('answered', '2026-11-16', 2), read('answered', '2026-11-17', 2)], 'not met'],
  ['rating >= 4.4', rating, 'not met'],
  ['rating >= 4.4 in a week', rating, 'not met'],
  // Of one day the later entry counts.
  ['reach >= 10', [read('reach', '2026-11-17', 8), read('reach', '2026-11-17', 9)], 'not met'],
  ['reach >= 17', [read('reach', '2026-11-17', 8), read('reach', '2026-11-18', 9)], 'met'],
  ['bookings >= 3 in a week', [read('bookings', '2026-11-15', 9), read('bookings', '2026-11-23', 9)], 'not measured'],
  ['rating >= 4.4', [], 'not measured'],
] as const)('smm report judges "%s" by its readings: case %#', (measure, readings, expected) => {
  expect(judgement(measure, { readings })).toBe(expected)
})

test.each([
  ['bookings >= 3 in a week', 'met', true],
  ['bookings >= 4 in a week', 'open', false],
  ['bookings < 3 in a week', 'not met', false],
  ['bookings < 4 in a week', 'open', true],
  ['bookings = 3 in a week', 'open', true],
  ['bookings >= 1', 'met', true],
  ['answered < 90 % in a week', 'open', true],
] as const)('smm report of a running week says of "%s" only what cannot change: %s', (measure, expected, metSoFar) => {
  const readings = [...three, read('answered', '2026-11-17', 80)]
  expect(judged(measure, { readings, today: '2026-11-19' })).toMatchObject({ judgement: expected, metSoFar })
})

const comments = (onDay: string, count: number): Activity =>
  activity(1, onDay, 'Comments', { stage: 'comment', action: 'comment', count })

test('smm report judges comments, replies and shares by the ledger', () => {
  const activities = [comments('2026-11-17', 2), comments('2026-11-15', 9)]
  expect(judged('comments-made >= 2 in a week', { activities })).toMatchObject({
    judgement: 'met',
    figure: { value: 2, readOn: [] },
  })
  expect(judgement('comments-made < 1 in a week', { activities })).toBe('not met')
  expect(judgement('replies-made < 1 in a week', { activities })).toBe('met')
  expect(judgement('comments-made < 1 in a week', {})).toBe('not measured')
})

test('smm report knows no replies where nobody counted them', () => {
  const uncounted = activity(1, '2026-11-17', 'Answer', { counted: false })
  const counted = activity(1, '2026-11-18', 'Answer', { action: 'reply', count: 4 })
  expect(judgement('replies-made < 1 in a week', { activities: [uncounted] })).toBe('not measured')
  expect(judgement('replies-made < 5 in a week', { activities: [uncounted, counted] })).toBe('not measured')
  expect(judgement('replies-made < 5 in a week', { activities: [counted] })).toBe('met')
})

test('smm report calls no week lost in the midst of which the strategy began', () => {
  const activities = [comments('2026-11-12', 2), activity(1, '2026-11-20', 'Look')]
  expect(judgement('comments-made < 1 in a week', { activities }, '2026-11-18')).toBe('open')
  expect(judgement('comments-made < 1 in a week', { activities }, '2026-11-16')).toBe('met')
})

test('smm report judges homework by the ledger, and what was typed where the ledger knows nothing', () => {
  const task = { owner: 'client', dueOn: '2026-11-18', snoozedUntil: null, status: 'done', closedOn: '2026-11-18' }
  const tasks = [task] as unknown as WeekFacts['tasks']
  expect(judgement('homework-on-time >= 90 %', { tasks })).toBe('met')
  expect(judgement('homework-on-time >= 90 %', { tasks, today: '2026-11-19' })).toBe('open')
  const readings = [read('homework-on-time', '2026-11-18', 50)]
  expect(judged('homework-on-time >= 90 %', { readings })).toMatchObject({
    judgement: 'not met',
    figure: { value: 50, readOn: ['2026-11-18'] },
  })
  expect(judgement('promo-share > 20 %', { readings: [read('promo-share', '2026-11-18', 30)] })).toBe('met')
})

test('smm report judges by the channel of the goal that the definition belongs to', () => {
  const goals = [{ id: 1, key: 'stars', metric: 'rating', channelId: 7 }] as unknown as WeekFacts['goals']
  const readings = [read('rating', '2026-11-18', 4.5, 7), read('rating', '2026-11-20', 3.9, 8)]
  const found = judged('rating >= 4.4', { goals, readings }, '2026-01-01', 'stars')
  expect(found).toMatchObject({ judgement: 'met', channel: 'google-business' })
  // Without a goal nobody knows which of two channels is meant.
  expect(judgement('rating >= 4.4', { goals, readings })).toBe('not measured')
  expect(judgement('rating >= 4.4', { goals, readings: readings.slice(0, 1) })).toBe('met')
})

test('smm report counts the client as a whole, or its channels, and never both', () => {
  const channels = [read('reach', '2026-11-18', 60, 7), read('reach', '2026-11-18', 30, 8)]
  expect(judged('reach >= 80 in a week', { readings: channels })?.figure?.value).toBe(90)
  expect(
    judged('reach >= 80 in a week', { readings: [...channels, read('reach', '2026-11-18', 70)] })?.figure?.value,
  ).toBe(70)
})

test('smm report finds no win on a day before anything was agreed', () => {
  const readings = [read('calls', '2026-11-16', 9)]
  expect(judgement('calls >= 5 in a day', { readings }, '2026-11-19')).toBe('not measured')
  expect(judgement('calls >= 5 in a week', { readings }, '2026-11-19')).toBe('not measured')
  expect(judgement('calls >= 5 in a week', { readings }, '2026-11-16')).toBe('met')
})

test('smm report judges a month when it ends, and what cannot change before', () => {
  const november = [read('reviews-new', '2026-11-03', 5), read('reviews-new', '2026-11-18', 4)]
  expect(judgement('reviews-new >= 8 in a month', { readings: november })).toBe('met')
  expect(judgement('reviews-new >= 10 in a month', { readings: november })).toBe('open')
  expect(judgement('reviews-new < 10 in a month', { readings: november })).toBe('open')
  const last = { week: weekOf('2026-11-30'), today: '2026-12-07' }
  const readings = [...november, read('reviews-new', '2026-12-02', 90)]
  expect(judged('reviews-new < 10 in a month', { readings, ...last })).toMatchObject({
    judgement: 'met',
    figure: { value: 9 },
    until: '2026-11-30',
  })
})

test('smm report tells a win of the first days of a month in the week in which the old month ends, and not again', () => {
  const readings = [read('reviews-new', '2026-12-01', 9)]
  const spanning = { week: weekOf('2026-11-30'), today: '2026-12-07' }
  expect(judged('reviews-new >= 8 in a month', { readings, ...spanning })).toMatchObject({
    judgement: 'met',
    figure: { value: 9 },
    until: '2026-12-31',
  })
  const after = { week: weekOf('2026-12-07'), today: '2026-12-14' }
  expect(judgement('reviews-new >= 8 in a month', { readings, ...after })).toBe('met before')
  // What was read of the new month is known, though the old one was not measured.
  expect(judgement('reviews-new >= 20 in a month', { readings, ...spanning })).toBe('open')
})

test('smm report tells a month’s win in the week that made it and not again', () => {
  const readings = [read('reviews-new', '2026-11-03', 9), read('reviews-new', '2026-11-18', 1)]
  expect(judgement('reviews-new >= 8 in a month', { readings })).toBe('met before')
})

test.each([
  ['calls >= 5 in a day', 'met'],
  ['calls >= 6 in a day', 'not met'],
  ['calls < 2 in a day', 'met'],
] as const)('smm report judges "%s" day by day', (measure, expected) => {
  const readings = [read('calls', '2026-11-17', 5), read('calls', '2026-11-18', 1)]
  expect(judgement(measure, { readings })).toBe(expected)
})

test('smm report calls no day short before it is over', () => {
  const readings = [read('calls', '2026-11-18', 1)]
  expect(judgement('calls < 2 in a day', { readings, today: '2026-11-18' })).toBe('not measured')
  expect(judgement('calls >= 1 in a day', { readings, today: '2026-11-18' })).toBe('met')
})
