import { expect, test } from 'vitest'
import { asks } from '../../../src/domain/report/asks.ts'
import type { TaskFacts, WeekFacts } from '../../../src/domain/report/facts.ts'
import { nextWeek } from '../../../src/domain/report/next-week.ts'
import type { Occurrence, Routine, RoutineState } from '../../../src/domain/routine.ts'
import { belongsToNothing } from '../../../src/domain/task.ts'
import { parseRecurrence } from '../../../src/domain/time/recurrence.ts'
import { weekOf } from '../../../src/domain/time/week.ts'
import { client, task } from '../../support/report-desk.ts'

const facts = (more: Partial<WeekFacts>): WeekFacts =>
  ({
    client: { ...client('acme', 'Acme'), id: 1 },
    week: weekOf('2026-11-16'),
    today: '2026-11-23',
    routines: [],
    away: [],
    tasks: [],
    ideas: [],
    ...more,
  }) as unknown as WeekFacts

const routine = (
  title: string,
  every: string,
  owner: Routine['owner'],
  latest: Partial<Occurrence> | null = null,
): RoutineState => ({
  routine: { title, owner, stage: 'create', action: 'other', endedOn: null } as Routine,
  rules: [{ fromOn: '2026-10-26', recurrence: parseRecurrence(every) }],
  latest: latest && ({ state: 'done', snoozedUntil: null, closedOn: null, ...latest } as Occurrence),
  lastDoneOn: latest?.closedOn ?? null,
})
const open = (title: string, more: Partial<TaskFacts>): TaskFacts => ({
  ...task(1, title),
  ...belongsToNothing,
  id: 1,
  status: 'open',
  snoozedUntil: null,
  closedAt: null,
  closedOn: null,
  ...more,
})

test('smm report asks first for what is waited for longest, then by day, then for what has none', () => {
  const found = asks(
    facts({
      tasks: [
        open('whenever', { owner: 'client' }),
        open('friday', { owner: 'client', dueOn: '2026-11-27' }),
        open('overdue', { owner: 'client', dueOn: '2026-11-19' }),
        open('mine', { owner: 'manager', dueOn: '2026-11-19' }),
        open('closed', { owner: 'client', dueOn: '2026-11-19', status: 'done' }),
      ],
      routines: [routine('photographs', 'tue', 'client', { onDay: '2026-11-10' })],
    }),
  )
  expect(found).toEqual([
    { kind: 'homework', title: 'photographs', waitingSince: '2026-11-17', days: ['2026-11-24'] },
    { kind: 'task', title: 'overdue', waitingSince: '2026-11-19', days: [] },
    { kind: 'task', title: 'friday', waitingSince: null, days: ['2026-11-27'] },
    { kind: 'task', title: 'whenever', waitingSince: null, days: [] },
  ])
})

test('smm report does not ask for homework that was done ahead of its day', () => {
  const done = routine('photographs', 'tue', 'client', { onDay: '2026-11-24', closedOn: '2026-11-23' })
  expect(asks(facts({ routines: [done] }))).toEqual([])
})

test('smm report asks for homework that was put off on the day it was put off to', () => {
  const putOff = routine('photographs', '2 weeks on tue', 'client', {
    onDay: '2026-11-10',
    state: 'snoozed',
    snoozedUntil: '2026-11-26',
  })
  expect(asks(facts({ routines: [putOff] }))).toMatchObject([
    { waitingSince: null, days: ['2026-11-24', '2026-11-26'] },
  ])
})

test('smm report asks once for homework that waits for the last time', () => {
  const again = routine('stock list', '10 days after done', 'client', { onDay: '2026-11-05', closedOn: '2026-11-05' })
  expect(asks(facts({ routines: [again] }))).toEqual([
    { kind: 'homework', title: 'stock list', waitingSince: '2026-11-15', days: [] },
  ])
})

test.each([
  ['listen', 'other'],
  ['read', 'other'],
  ['comment', 'comment'],
  ['communicate', 'reply'],
] as const)('smm report waits for no look-in of a day that is over: %s, %s', (stage, action) => {
  const state = routine('look in', 'fri', 'client')
  const lookIn = { ...state, routine: { ...state.routine, stage, action } }
  expect(asks(facts({ routines: [lookIn] }))).toEqual([
    { kind: 'homework', title: 'look in', waitingSince: null, days: ['2026-11-27'] },
  ])
})

test('smm report asks today for a look-in that waits for the last time', () => {
  const state = routine('look in', '10 days after done', 'client', { onDay: '2026-11-05', closedOn: '2026-11-05' })
  const lookIn = { ...state, routine: { ...state.routine, stage: 'listen', action: 'other' } as Routine }
  expect(asks(facts({ routines: [lookIn] }))).toMatchObject([{ waitingSince: null, days: ['2026-11-23'] }])
})

test('smm report names what the client does whenever somebody asks, without a day', () => {
  expect(asks(facts({ routines: [routine('allergens', 'when asked', 'client')] }))).toEqual([
    { kind: 'asked', title: 'allergens', waitingSince: null, days: [] },
  ])
})

test('smm report asks no homework of a client that is paused', () => {
  const paused = { ...client('acme', 'Acme', { status: 'paused' }), id: 1 }
  expect(asks(facts({ client: paused, routines: [routine('photographs', 'tue', 'client')] }))).toEqual([])
})

test('smm report plans the manager’s routines and dated tasks of the week after', () => {
  const found = nextWeek(
    facts({
      routines: [
        routine('captions', 'tue', 'manager'),
        routine('photographs', 'tue', 'client'),
        routine('audit', 'month on 1', 'manager'),
      ],
      tasks: [
        open('next week', { dueOn: '2026-11-26' }),
        open('left over', { dueOn: '2026-11-19' }),
        open('later', { dueOn: '2026-12-24' }),
        open('put off beyond it', { dueOn: '2026-11-26', snoozedUntil: '2026-12-20' }),
        open('undated', {}),
        open('done', { dueOn: '2026-11-26', status: 'done' }),
      ],
    }),
  )
  expect(found).toEqual({
    posts: [],
    from: '2026-11-23',
    to: '2026-11-29',
    routines: [{ title: 'captions', action: 'other', days: ['2026-11-24'] }],
    tasks: [
      { title: 'left over', action: 'make', dueOn: '2026-11-19' },
      { title: 'next week', action: 'make', dueOn: '2026-11-26' },
    ],
    ideas: [],
  })
})

test('smm report carries a routine that waits for the last time to the first day', () => {
  const again = routine('clean up', '10 days after done', 'manager', { onDay: '2026-11-05', closedOn: '2026-11-05' })
  expect(nextWeek(facts({ routines: [again] })).routines).toMatchObject([{ title: 'clean up', days: ['2026-11-23'] }])
})

test('smm report plans no routine of the manager’s for days on which the manager is away', () => {
  const away = [{ fromOn: '2026-11-24', untilOn: '2026-11-26', cover: '' }]
  const found = nextWeek(
    facts({ away, routines: [routine('captions', 'tue, fri', 'manager'), routine('search', 'wed', 'manager')] }),
  )
  expect(found.routines.map(({ title, days }) => [title, days])).toEqual([['captions', ['2026-11-27']]])
})
