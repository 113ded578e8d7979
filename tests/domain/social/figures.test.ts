import { expect, test } from 'vitest'
import { clientPart, type HomeworkFacts } from '../../../src/domain/social/client-part.ts'
import { socialCounts, socialRatio } from '../../../src/domain/social/ratio.ts'
import { socialShareOfTime } from '../../../src/domain/social/share-of-time.ts'
import { parseRecurrence } from '../../../src/domain/time/recurrence.ts'
import { activity } from '../../support/report-desk.ts'

const day = '2026-11-17'
const ledger = [
  activity(1, day, 'Answer', { action: 'reply', count: 5, minutes: 10 }),
  activity(1, day, 'Answer', { action: 'reply', count: 2, minutes: 40, by: 'client' }),
  activity(1, day, 'Comment', { stage: 'comment', action: 'comment', count: 3, minutes: 6 }),
  activity(1, day, 'Share', { stage: 'comment', action: 'share', count: 1, minutes: 2 }),
  activity(1, day, 'Like', { stage: 'comment', action: 'like', count: 9, minutes: 1 }),
  activity(1, day, 'First words', { stage: 'communicate', action: 'introduce', minutes: 1 }),
  activity(1, day, 'Write', { stage: 'create', action: 'make', minutes: 60 }),
]

test('smm report adds up replies, comments and shares of everybody, and likes beside them', () => {
  expect(socialCounts(ledger)).toEqual({ replies: 7, comments: 3, shares: 1, likes: 9 })
})

test('smm report adds up what one of the two did', () => {
  expect(socialCounts(ledger, 'manager')).toEqual({ replies: 5, comments: 3, shares: 1, likes: 9 })
  expect(socialCounts(ledger, 'client')).toEqual({ replies: 2, comments: 0, shares: 0, likes: 0 })
})

const uncounted = activity(1, day, 'Answer', { counted: false })
test('smm report knows no replies where nobody counted them, and no ratio of them', () => {
  expect(socialCounts([uncounted])).toEqual({ replies: null, comments: 0, shares: 0, likes: 0 })
  expect(socialRatio(socialCounts([uncounted]), 4)).toBeNull()
})

test('smm report adds up the replies that were counted beside those that were not', () => {
  expect(socialCounts([uncounted, ...ledger], 'manager')?.replies).toBe(5)
  expect(socialCounts([uncounted, ...ledger], 'client')?.replies).toBe(2)
})

test('smm report takes a look at an empty inbox for no reply', () => {
  expect(socialCounts([activity(1, day, 'Answer', {})])?.replies).toBe(0)
})

test('smm report knows no counts of a week without any work on record', () => {
  expect(socialCounts([])).toBeNull()
})

test.each([
  [4, 2.75],
  [11, 1],
  [0, null],
  [null, null],
])('smm report sets eleven acts against %s posts and finds %s', (posts, ratio) => {
  expect(socialRatio(socialCounts(ledger), posts)).toBe(ratio)
})

test('smm report takes the social share of time from the manager’s minutes alone', () => {
  // 10 + 6 + 2 + 1 + 1 of 80; the client's forty minutes are the client's.
  expect(socialShareOfTime(ledger)).toBe(20 / 80)
})

test('smm report knows no share of time where no minutes are on record', () => {
  expect(socialShareOfTime([activity(1, day, 'Answer', { minutes: 0 })])).toBeNull()
})

const weekly = { rules: [{ fromOn: '2026-10-26', recurrence: parseRecurrence('mon-fri') }] }
const homework = (more: Partial<HomeworkFacts>): HomeworkFacts => ({
  routines: [{ routine: { id: 1, owner: 'client', endedOn: null }, ...weekly }],
  occurrences: [],
  tasks: [],
  ...more,
})
const done = (onDay: string, closedOn: string) => ({
  routineId: 1,
  onDay,
  closedOn,
  state: 'done' as const,
  snoozedUntil: null,
  putOffTo: null,
})
const part = (facts: HomeworkFacts, today = '2026-11-23') => clientPart(facts, '2026-11-16', '2026-11-22', today)

test('smm report counts homework on its day or before as on time, and later as not', () => {
  const occurrences = [
    done('2026-11-16', '2026-11-16'),
    done('2026-11-17', '2026-11-16'),
    done('2026-11-18', '2026-11-19'),
  ]
  expect(part(homework({ occurrences }))).toEqual({ onTime: 2, planned: 5 })
})

test('smm report counts homework that was put off as on time up to its new day', () => {
  const occurrences = [
    { ...done('2026-11-16', '2026-11-18'), putOffTo: '2026-11-18' },
    { ...done('2026-11-17', '2026-11-19'), putOffTo: '2026-11-18' },
  ]
  expect(part(homework({ occurrences }))).toEqual({ onTime: 1, planned: 5 })
})

test('smm report leaves out homework that was let go or put off', () => {
  const occurrences = [
    { ...done('2026-11-16', '2026-11-16'), state: 'skipped' as const },
    {
      routineId: 1,
      onDay: '2026-11-17',
      closedOn: null,
      state: 'snoozed' as const,
      snoozedUntil: '2026-11-25',
      putOffTo: '2026-11-25',
    },
  ]
  expect(part(homework({ occurrences }))).toEqual({ onTime: 0, planned: 3 })
})

test('smm report does not hold homework of today against the client before the day is over', () => {
  const facts = homework({ occurrences: [done('2026-11-16', '2026-11-16')] })
  expect(clientPart(facts, '2026-11-16', '2026-11-18', '2026-11-18')).toEqual({ onTime: 1, planned: 2 })
})

test('smm report counts the client’s dated tasks and nobody else’s', () => {
  const task = {
    owner: 'client',
    dueOn: '2026-11-20',
    snoozedUntil: null,
    status: 'done',
    closedOn: '2026-11-20',
  } as const
  const tasks: HomeworkFacts['tasks'] = [
    task,
    { ...task, closedOn: '2026-11-21' },
    { ...task, closedOn: '2026-11-21', snoozedUntil: '2026-11-22' },
    { ...task, status: 'open', closedOn: null },
    { ...task, status: 'skipped' },
    { ...task, dueOn: '2026-11-30' },
    { ...task, owner: 'manager' },
  ]
  expect(part({ routines: [], occurrences: [], tasks })).toEqual({ onTime: 2, planned: 4 })
})

test('smm report counts what had no day as on time in the week in which it was done', () => {
  const task = { owner: 'client', dueOn: null, snoozedUntil: null, status: 'done', closedOn: '2026-11-18' } as const
  const tasks: HomeworkFacts['tasks'] = [
    task,
    { ...task, closedOn: '2026-11-15' },
    { ...task, closedOn: '2026-11-23' },
    { ...task, status: 'open', closedOn: null },
    { ...task, status: 'skipped' },
    { ...task, owner: 'manager' },
  ]
  expect(part({ routines: [], occurrences: [], tasks })).toEqual({ onTime: 1, planned: 1 })
})

test('smm report leaves the manager’s routines out of the client’s part', () => {
  const routines = [{ routine: { id: 1, owner: 'manager' as const, endedOn: null }, ...weekly }]
  expect(part(homework({ routines }))).toEqual({ onTime: 0, planned: 0 })
})
