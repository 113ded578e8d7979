import { describe, expect, test } from 'vitest'
import type { Activity } from '../../../src/domain/activity.ts'
import { newIdea } from '../../../src/domain/post.ts'
import type { Routine } from '../../../src/domain/routine.ts'
import { belongsToNothing, type Task } from '../../../src/domain/task.ts'
import { parseRecurrence } from '../../../src/domain/time/recurrence.ts'
import type { TodayFacts } from '../../../src/domain/today/facts.ts'
import { countByBlock, todayList } from '../../../src/domain/today/list.ts'
import { client, settings } from '../../support/builders.ts'
import { todayFacts } from '../../support/today-facts.ts'

/** Monday, ten o'clock; the days for making are Tuesday and Wednesday. */
const monday = { day: '2026-11-23', time: '10:00' }

function routine(
  id: number,
  changes: Partial<Routine> & { every?: string; since?: string } = {},
): TodayFacts['routines'][number] {
  const { every = 'weekdays', since = '2026-11-02', ...fields } = changes
  return {
    routine: {
      id,
      clientId: 1,
      key: `r${id}`,
      title: `Routine ${id}`,
      stage: 'listen',
      action: 'other',
      owner: 'manager',
      at: 'morning',
      minutes: 10,
      count: 1,
      channelId: null,
      goalId: null,
      places: [],
      fills: [],
      how: '',
      endedOn: null,
      ...fields,
    },
    rules: [{ fromOn: since, recurrence: parseRecurrence(every) }],
    latest: null,
    lastDoneOn: null,
  }
}

function task(id: number, changes: Partial<Task> = {}): Task {
  return {
    id,
    clientId: 1,
    title: `Task ${id}`,
    stage: 'communicate',
    action: 'other',
    owner: 'manager',
    minutes: 15,
    dueOn: null,
    dueTime: null,
    channelId: null,
    goalId: null,
    ...belongsToNothing,
    note: '',
    status: 'open',
    snoozedUntil: null,
    createdOn: '2026-11-20',
    closedAt: null,
    ...changes,
  }
}

function done(changes: Partial<Activity> = {}): Activity {
  return {
    at: '2026-11-23T09:30:00Z',
    onDay: '2026-11-23',
    clientId: 1,
    channelId: null,
    stage: 'create',
    action: 'make',
    by: 'manager',
    title: 'Made',
    count: 1,
    counted: true,
    minutes: 30,
    timed: true,
    note: '',
    routineId: null,
    taskId: null,
    postId: null,
    threadId: null,
    ...changes,
  }
}

const refs = (list: ReturnType<typeof todayList>) =>
  list.blocks.map((block) => [block.block, block.rows.map((row) => row.ref?.id)])

describe('today’s list', () => {
  test('puts a routine that answers into respond, whatever its stage', () => {
    const list = todayList(todayFacts({ routines: [routine(1), routine(2, { action: 'reply' })] }), settings, monday)
    expect(refs(list)).toEqual([
      ['respond', [2]],
      ['listen', [1]],
    ])
  })

  test('leaves out clients that are not active, but keeps what was promised to them as a task', () => {
    const paused = [client({ status: 'paused' })]
    const list = todayList(todayFacts({ clients: paused, routines: [routine(1)], tasks: [task(5)] }), settings, monday)
    expect(refs(list)).toEqual([['communicate', [5]]])
    expect(list.clients).toBe(0)
  })

  test('counts what is dated later, and lists it when everything is asked for', () => {
    const tasks = [task(1, { dueOn: '2026-11-25' }), task(2, { dueOn: '2026-11-23' })]
    const list = todayList(todayFacts({ tasks }), settings, monday)
    expect([refs(list), list.later]).toEqual([[['communicate', [2]]], 1])
    expect(refs(todayList(todayFacts({ tasks }), settings, monday, { all: true }))).toEqual([['communicate', [2, 1]]])
  })

  test('lists later days and making with everything, and its heading is still about the day', () => {
    const make = { stage: 'create', action: 'make' } as const
    const tasks = [
      task(1, { dueOn: '2026-11-30', minutes: 400 }),
      task(2, { dueOn: '2026-11-23', minutes: 30 }),
      task(3, { ...make, dueOn: '2026-11-27', minutes: 300 }),
    ]
    const [day, all] = [{}, { all: true }].map((request) => todayList(todayFacts({ tasks }), settings, monday, request))
    expect(all?.blocks.flatMap((block) => block.rows)).toHaveLength(3)
    expect([all?.progress, all?.overflow]).toEqual([day?.progress, null])
    expect(day?.progress).toMatchObject({ total: 1, minutesPlanned: 30 })
  })

  test('hides what was put off until its day', () => {
    const tasks = [task(1, { snoozedUntil: '2026-11-24' })]
    expect(refs(todayList(todayFacts({ tasks }), settings, monday))).toEqual([])
    expect(refs(todayList(todayFacts({ tasks }), settings, { ...monday, day: '2026-11-24' }))).toEqual([
      ['communicate', [1]],
    ])
  })

  test('lists making on its own day and on the days for making, and only counts it on others', () => {
    const make = { stage: 'create', action: 'make' } as const
    const missed = todayFacts({ routines: [routine(1, { ...make, every: 'fri' })], tasks: [task(2, make)] })
    const [create] = todayList(missed, settings, monday).blocks
    expect([create?.rows.length, create?.waits]).toEqual([0, 2])
    expect(refs(todayList(missed, settings, { ...monday, day: '2026-11-24' }))).toEqual([['create', [1, 2]]])
    const due = todayFacts({ routines: [routine(1, { ...make, every: 'mon' })] })
    expect(refs(todayList(due, settings, monday))).toEqual([['create', [1]]])
  })

  test('makes one row of a client’s ideas, and of what a client owes', () => {
    const idea = (id: number) => ({
      ...newIdea({ clientId: 1, title: `Idea ${id}`, minutes: 15, createdOn: '2026-11-20' }),
      id,
      status: 'idea' as const,
      snoozedUntil: null,
      closedAt: null,
    })
    const owed = [task(8, { owner: 'client', dueOn: '2026-11-20' }), task(9, { owner: 'client' })]
    const list = todayList(todayFacts({ ideas: [idea(3), idea(4)], tasks: owed }), settings, {
      ...monday,
      day: '2026-11-24',
    })
    expect(list.blocks[0]?.rows.map((row) => [row.ref?.id, row.stands])).toEqual([[3, 2]])
    expect(list.waiting.map((row) => [row.first.ref?.id, row.more])).toEqual([[8, 1]])
  })

  test('counts a thing once that was done in several acts, and its minutes whole', () => {
    const doneToday = [
      done({ routineId: 7, minutes: 5, stage: 'comment' }),
      done({ routineId: 7, minutes: 4, stage: 'comment' }),
      done({ minutes: 20 }),
      done({ minutes: 99, by: 'client' }),
    ]
    const { progress } = todayList(todayFacts({ doneToday, routines: [routine(1)] }), settings, monday)
    expect(progress).toEqual({ done: 1, total: 2, minutesDone: 29, minutesPlanned: 39, socialMinutes: 9, free: 420 })
  })

  test('speaks of one client alone when it is asked for one', () => {
    const tasks = [task(1), task(2, { clientId: 2 })]
    const list = todayList(todayFacts({ tasks, doneToday: [done({ clientId: 2, taskId: 9 })] }), settings, monday, {
      clientId: 1,
    })
    expect(refs(list)).toEqual([['communicate', [1]]])
    expect([list.progress.done, list.progress.minutesDone, list.clients, list.overflow]).toEqual([0, 0, null, null])
  })

  test('says what would drop when the day holds more than its hours', () => {
    const tasks = [task(1, { minutes: 300 }), task(2, { minutes: 150 })]
    const { overflow } = todayList(todayFacts({ tasks }), settings, monday)
    expect(overflow?.minutes).toBe(30)
    expect(countByBlock(overflow?.left ?? [])).toBe('communicate 1')
  })

  test('fits the list into the time at hand and keeps the rest in count', () => {
    const tasks = [task(1, { minutes: 30 }), task(2, { minutes: 45 })]
    const list = todayList(todayFacts({ tasks, routines: [routine(3)] }), settings, monday, { minutes: 60 })
    expect(refs(list)).toEqual([
      ['listen', [3]],
      ['communicate', [1]],
    ])
    expect([list.isFitted, list.overflow?.left.map((row) => row.ref?.id)]).toEqual([true, [2]])
  })
})

describe('the gate', () => {
  const make = routine(2, { stage: 'create', action: 'make', minutes: 60 })
  const gateOf = (changes: Parameters<typeof todayFacts>[0], changed = settings) =>
    todayList(todayFacts({ routines: [routine(1), make], ...changes }), changed, monday).blocks.find(
      (block) => block.block === 'create',
    )

  test('speaks while social minutes are under the floor of the day’s plan', () => {
    expect(gateOf({})?.gate).toBe('social first: 0 min of 14 min')
    expect(gateOf({ doneToday: [done({ stage: 'listen', minutes: 10 })] })?.gate).toBe('social first: 10 min of 16 min')
  })

  test('gives both figures in hours and minutes', () => {
    const long = routine(3, { stage: 'create', action: 'make', minutes: 900 })
    const doneToday = [done({ stage: 'listen', minutes: 77 })]
    expect(gateOf({ routines: [routine(1), long], doneToday })?.gate).toBe('social first: 1 h 17 of 3 h 18')
  })

  test('falls silent when the floor is reached, when nothing social is left to do, and when it is off', () => {
    expect(gateOf({ doneToday: [done({ stage: 'comment', minutes: 30 })] })?.gate).toBeNull()
    expect(gateOf({ routines: [make] })?.gate).toBeNull()
    expect(gateOf({}, { ...settings, gate: 'off' })?.gate).toBeNull()
  })

  test('counts making instead of listing it where it is to hide', () => {
    const create = gateOf({}, { ...settings, gate: 'hide' })
    expect([create?.rows.length, create?.waits]).toEqual([0, 1])
  })
})

test('smm gives a time on the client’s clock too, where it is another and somebody said the time', () => {
  const clients = [client({ zone: 'Europe/Madrid' })]
  const rows = (changes: Parameters<typeof todayFacts>[0]) =>
    todayList(todayFacts({ clients, ...changes }), settings, monday).blocks.flatMap((block) =>
      block.rows.map((row) => row.clientTime),
    )
  expect(rows({ tasks: [task(1, { dueOn: '2026-11-23', dueTime: '09:30' })] })).toEqual(['10:30 Madrid'])
  expect(rows({ routines: [routine(1, { at: '09:30' })] })).toEqual(['10:30 Madrid'])
  expect(rows({ routines: [routine(1, { at: 'morning' })], tasks: [task(2, { dueOn: '2026-11-23' })] })).toEqual([
    null,
    null,
  ])
})

test('smm names three of a routine’s places, others on another day, and each in its turn', () => {
  const places = ['a', 'b', 'c', 'd', 'e']
  const titleOn = (day: string) =>
    todayList(todayFacts({ routines: [routine(1, { title: 'Comment', places })] }), settings, { ...monday, day })
      .blocks[0]?.rows[0]?.title
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
  const named = days.map((day) => titleOn(day)?.replace('Comment: ', '').split(', ') ?? [])
  for (const each of named) expect(each).toHaveLength(3)
  expect(new Set(named.flat())).toEqual(new Set(places))
  expect(named[0]).not.toEqual(named[1])
})

test('what the client does is due by the client’s own day', () => {
  const due = (zone: string, at: string) => {
    const own = [routine(1, { at, owner: 'client' })]
    const [row] = todayList(todayFacts({ clients: [client({ zone })], routines: own }), settings, monday).waiting
    return [row?.first.dueTime, row?.first.clientTime]
  }
  expect(due('Europe/Madrid', '10:30')).toEqual(['09:30', '10:30 Madrid'])
  expect(due('Europe/London', '10:30')).toEqual(['10:30', null])
  // Monday 10:30 in Auckland was Sunday here; Monday 17:00 in Phoenix is Tuesday here.
  expect(due('Pacific/Auckland', '10:30')).toEqual(['00:00', '10:30 Auckland'])
  expect(due('America/Phoenix', '17:30')).toEqual(['23:59', '17:30 Phoenix'])
  expect(due('America/Phoenix', 'morning')).toEqual([expect.stringMatching(/^1\d:/), null])
})
