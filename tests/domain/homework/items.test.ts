import { describe, expect, test } from 'vitest'
import type { Automation } from '../../../src/domain/automation.ts'
import { type HomeworkFacts, homeworkItems } from '../../../src/domain/homework/items.ts'
import { subjectOf, whyOf } from '../../../src/domain/homework/subject.ts'
import type { Routine, RoutineState } from '../../../src/domain/routine.ts'
import { belongsToNothing, type Task } from '../../../src/domain/task.ts'
import { parseRecurrence } from '../../../src/domain/time/recurrence.ts'
import { zoneSpans } from '../../../src/domain/time/zone.ts'
import { client, desk } from '../../support/builders.ts'

const facts = (changes: Partial<HomeworkFacts> = {}): HomeworkFacts => ({
  client: client(),
  desk,
  spans: [],
  at: '2026-11-23T09:00:00Z',
  now: { day: '2026-11-23', time: '09:00' },
  routines: [],
  tasks: [],
  packs: [],
  automations: [],
  goals: [{ id: 1, title: 'Twelve tables a week' }],
  ...changes,
})

function routine(every: string, changes: Partial<Routine> = {}, state: Partial<RoutineState> = {}): RoutineState {
  return {
    routine: {
      id: 1,
      clientId: 1,
      key: 'photos',
      title: 'Take photographs',
      stage: 'create',
      action: 'make',
      owner: 'client',
      at: 'noon',
      minutes: 15,
      count: 1,
      channelId: null,
      goalId: 1,
      places: [],
      fills: [],
      how: '',
      endedOn: null,
      ...changes,
    },
    rules: [{ fromOn: '2026-09-07', recurrence: parseRecurrence(every) }],
    latest: null,
    lastDoneOn: null,
    ...state,
  }
}

function task(changes: Partial<Task> = {}): Task {
  return {
    id: 4,
    clientId: 1,
    title: 'Approve the menu.',
    stage: 'communicate',
    action: 'other',
    owner: 'client',
    minutes: 5,
    dueOn: '2026-11-26',
    dueTime: null,
    channelId: null,
    goalId: null,
    ...belongsToNothing,
    note: 'secret',
    status: 'open',
    snoozedUntil: null,
    createdOn: '2026-11-20',
    closedAt: null,
    ...changes,
  }
}

const automation: Automation = {
  id: 2,
  clientId: 1,
  channelId: null,
  kind: 'rule',
  title: 'Forwards leads',
  tool: '',
  owner: 'client',
  minutes: 5,
  everyDays: null,
  lookedAt: null,
  lookedOn: '2026-10-20',
  nextLookOn: '2026-11-19',
  snoozedUntil: null,
  createdOn: '2026-10-01',
  retiredOn: null,
}

const told = (changes: Partial<HomeworkFacts>) =>
  homeworkItems(facts(changes)).map(({ title, dueOn, isWaiting }) => [title, dueOn, isWaiting])

describe('smm homework', () => {
  test('puts what waits first, the longest first, then by day, and without a day last', () => {
    const tasks = [
      task({ id: 1, title: 'No day', dueOn: null }),
      task({ id: 2, title: 'Thursday' }),
      task({ id: 3, title: 'Late', dueOn: '2026-11-20' }),
    ]
    expect(told({ tasks, automations: [automation] })).toEqual([
      ['Look at the rule: Forwards leads', '2026-11-19', true],
      ['Late', '2026-11-20', true],
      ['Thursday', '2026-11-26', false],
      ['No day', null, false],
    ])
  })

  test('holds neither what is ours, nor what is done, nor looks that are far ahead', () => {
    const tasks = [task({ owner: 'manager' }), task({ status: 'done' })]
    const automations = [
      { ...automation, owner: 'manager' as const },
      { ...automation, nextLookOn: '2026-12-20' },
    ]
    expect(told({ tasks, automations, routines: [routine('tue', { owner: 'manager' })] })).toEqual([])
  })

  test('tells a routine once with its rhythm: what was missed waits, a missed look-in is over', () => {
    expect(homeworkItems(facts({ routines: [routine('fri')] }))[0]).toMatchObject({
      title: 'Take photographs',
      dueOn: '2026-11-20',
      isWaiting: true,
      rhythm: 'every Friday',
      goal: 'Twelve tables a week',
    })
    const lookIn = routine('fri', { stage: 'listen', action: 'reply' })
    expect(told({ routines: [lookIn] })).toEqual([['Take photographs', '2026-11-27', false]])
  })

  test('does not ask again for what was done ahead, nor before the day to which it was put off', () => {
    const ahead = { onDay: '2026-11-27', state: 'done', snoozedUntil: null, closedOn: '2026-11-23' } as const
    expect(told({ routines: [routine('fri', {}, { latest: ahead })] })).toEqual([])
    const off = { onDay: '2026-11-20', state: 'snoozed', snoozedUntil: '2026-11-25', closedOn: null } as const
    expect(told({ routines: [routine('fri', {}, { latest: off })] })).toEqual([
      ['Take photographs', '2026-11-25', false],
    ])
  })

  test('lets routines rest while the client is not active, and keeps those without days', () => {
    expect(told({ client: client({ status: 'paused' }), routines: [routine('fri')] })).toEqual([])
    expect(homeworkItems(facts({ routines: [routine('when asked')] }))[0]).toMatchObject({
      dueOn: null,
      rhythm: 'whenever somebody asks',
    })
  })

  test('gives times by the client’s clock, which may show another day', () => {
    const zone = 'America/Phoenix'
    const spans = [zone, desk.zone].flatMap((each) => zoneSpans(each, '2026-11-01T00:00:00Z', '2026-12-31T00:00:00Z'))
    const items = homeworkItems(
      facts({ client: client({ zone }), spans, tasks: [task({ dueOn: '2026-11-26', dueTime: '04:00' })] }),
    )
    expect(items[0]).toMatchObject({ dueOn: '2026-11-25', dueTime: '21:00' })
  })

  test('asks for a yes to a pack by its deadline', () => {
    const pack = {
      packId: 1,
      clientId: 1,
      week: '2026-W49',
      madeAt: '2026-11-20T09:00:00Z',
      deadlineAt: '2026-11-26T12:00:00Z',
      silenceIsYes: false,
      posts: 4,
      variants: 6,
      firstAt: '2026-11-30T09:00:00Z',
    }
    expect(homeworkItems(facts({ packs: [pack] }))[0]).toMatchObject({
      title: 'Look at the 4 posts for the week of 30 Nov, and say yes or what you would change',
      dueOn: '2026-11-26',
      dueTime: '12:00',
      subject: 'approval',
    })
  })
})

test.each([
  ['Approve two posts', 'other', 'approval', 'Nothing goes out before you have said yes.'],
  ['Answer wedding cakes', 'other', 'answer', 'Whoever asks wants to hear it from you, not from us.'],
  ['Send a word to Dana', 'reply', 'answer', 'Whoever asks wants to hear it from you, not from us.'],
  ['Take five photographs', 'make', 'picture', 'People believe a picture from you, and no other.'],
  ['Put cards on the desk', 'other', 'other', 'Nobody but you can do it.'],
] as const)('smm tells why “%s” matters', (title, action, subject, why) => {
  expect(subjectOf({ title, action })).toBe(subject)
  expect(whyOf({ subject, goal: null, sort: 'task' })).toBe(why)
})

test('smm tells with a goal what else matters, and why somebody looks at what acts by itself', () => {
  expect(whyOf({ subject: 'other', goal: 'A hundred reviews', sort: 'task' })).toBe(
    'It helps towards “A hundred reviews”.',
  )
  expect(whyOf({ subject: 'other', goal: null, sort: 'look' })).toContain('in your name')
})
