import { describe, expect, test } from 'vitest'
import type { Channel } from '../../../src/domain/channel.ts'
import { belongsToNothing } from '../../../src/domain/task.ts'
import { todayList } from '../../../src/domain/today/list.ts'
import type { WaitingMessage } from '../../../src/domain/today/waiting-message.ts'
import { client, settings } from '../../support/builders.ts'
import { todayFacts } from '../../support/today-facts.ts'

const monday = { day: '2026-11-23', time: '09:00' }

const channel = (id: number, clientId: number, changes: Partial<Channel> = {}): Channel => ({
  id,
  clientId,
  key: 'instagram',
  platform: 'instagram',
  handle: null,
  address: null,
  cadence: '',
  byClient: '',
  slots: '',
  sweeps: '',
  figures: '',
  startedOn: '2026-01-01',
  retiredOn: null,
  ...changes,
})

const facts = (changes: Parameters<typeof todayFacts>[0] = {}) =>
  todayFacts({ channels: [channel(1, 1), channel(2, 2)], ...changes })

const waiting = (threadId: number, changes: Partial<WaitingMessage> = {}): WaitingMessage => ({
  threadId,
  clientId: 1,
  channelId: 1,
  kind: 'dm',
  who: `@person${threadId}`,
  owner: 'manager',
  variantId: null,
  postId: null,
  snoozedUntil: null,
  chasedAt: null,
  text: 'Is it vegan?',
  severity: 'question',
  stars: null,
  at: '2026-11-23T08:30:00Z',
  dueAt: '2026-11-23T11:00:00Z',
  targetMinutes: 120,
  followsOurs: false,
  ...changes,
})

function respond(inbox: readonly WaitingMessage[], more: Parameters<typeof facts>[0] = {}) {
  const list = todayList(facts({ inbox, ...more }), settings, monday)
  return list.blocks.find(({ block }) => block === 'respond')
}
const ids = (inbox: readonly WaitingMessage[]) => respond(inbox)?.rows.map(({ ref }) => ref?.id)

describe('Respond', () => {
  test('lists who waits by how close the target is, then by what it is', () => {
    const late = waiting(1, { dueAt: '2026-11-20T16:00:00Z', at: '2026-11-20T14:00:00Z' })
    const soon = waiting(2, { dueAt: '2026-11-23T09:10:00Z' })
    const lead = waiting(3, { severity: 'lead' })
    expect(ids([waiting(4, { severity: 'other' }), lead, soon, late])).toEqual([1, 3, 2, 4])
  })

  test('puts a severe public complaint first, whatever else is due, and a severe private one before what is scored', () => {
    const late = waiting(1, { dueAt: '2026-11-16T10:00:00Z', at: '2026-11-16T08:00:00Z', severity: 'lead' })
    const fresh = { at: '2026-11-23T08:59:00Z', dueAt: '2026-11-24T12:00:00Z', targetMinutes: 1440 }
    const review = waiting(2, { ...fresh, kind: 'review', stars: 2, severity: 'complaint' })
    const dm = waiting(3, { ...fresh, severity: 'complaint' })
    expect(ids([late, dm, review])).toEqual([2, 3, 1])
  })

  test('judges a conversation by the weightiest of it and counts the others', () => {
    const [row] = respond([waiting(1), waiting(1, { severity: 'complaint', text: 'It was cold' })])?.rows ?? []
    expect(row).toMatchObject({ title: 'DM @person1: “It was cold” (+ 1 more)', minutes: 8 })
  })

  test.each([
    ['a Sunday-night message is not late', '2026-11-22T22:10:00Z', '2026-11-23T11:00:00Z', -120],
    ['Friday evening is so many working minutes ago', '2026-11-20T14:00:00Z', '2026-11-20T16:00:00Z', 60],
  ])('reckons in working time: %s', (_, at, dueAt, minutesOver) => {
    expect(respond([waiting(1, { at, dueAt })])?.rows[0]?.reply?.minutesOver).toBe(minutesOver)
  })

  test('says how many are past the target and how many wait', () => {
    const late = waiting(1, { at: '2026-11-20T14:00:00Z', dueAt: '2026-11-20T16:00:00Z' })
    expect(respond([late, waiting(2), waiting(3)])?.note).toBe('1 past the target, 2 waiting')
    expect(respond([waiting(2)])?.note).toBe('1 waiting')
    const beneath = { kind: 'comment', variantId: 9, postId: 31 } as const
    const overdue = { at: '2026-11-20T14:00:00Z', dueAt: '2026-11-20T16:00:00Z' }
    const group = [waiting(4, { ...beneath, ...overdue }), waiting(5, beneath), waiting(6, beneath)]
    expect(respond([late, ...group])?.note).toBe('2 past the target, 2 waiting')
  })

  test('leaves out what was put off to a later day, and clients that have gone', () => {
    expect(ids([waiting(1, { snoozedUntil: '2026-11-24' }), waiting(2, { snoozedUntil: '2026-11-23' })])).toEqual([2])
    const gone = respond([waiting(1)], { clients: [client({ status: 'ended' })] })
    expect(gone?.rows ?? []).toEqual([])
  })

  test('does not say that nothing waits while somebody waits for the client, or for one that has ended', () => {
    const looked = { channels: [channel(1, 1, { sweeps: '09:00' })], lastLooks: new Map([[1, '2026-11-23T09:00:00Z']]) }
    const theirs = [1, 2, 3].map((id) => waiting(id, { owner: 'client' }))
    expect(respond(theirs, looked)?.note).toBe(
      'nobody waits for you; 3 wait for Marlow & Finch; every inbox was looked at today',
    )
    expect(respond(theirs.slice(2))?.note).toBe('nobody waits for you; 1 waits for Marlow & Finch')
    const other = client({ id: 2, slug: 'tide', name: 'Tidewater' })
    const two = [waiting(1, { owner: 'client' }), waiting(2, { owner: 'client', clientId: 2, channelId: 2 })]
    expect(respond(two, { ...looked, clients: [client(), other] })?.note).toContain('; 2 wait for 2 clients; ')
    const running = {
      ...looked,
      channels: [channel(2, 2, { sweeps: '09:00' })],
      lastLooks: new Map([[2, '2026-11-23T09:00:00Z']]),
    }
    const ended = { ...running, clients: [client({ status: 'ended' }), other] }
    const later = [1, 2].map((id) => waiting(id, { snoozedUntil: '2026-11-24' }))
    expect(respond(later, looked)?.note).toBe('2 put off, nothing else known to wait; every inbox was looked at today')
    expect(respond([waiting(1)], ended)?.note).toBe(
      'nothing known to wait, ended clients aside; every inbox was looked at today',
    )
  })

  test('counts whoever waits, not what fits into the minutes', () => {
    const list = todayList(facts({ inbox: [waiting(1), waiting(2)] }), settings, monday, { minutes: 2 })
    expect(list.blocks.find(({ block }) => block === 'respond')).toMatchObject({
      note: '2 waiting',
      rows: { length: 1 },
    })
  })

  test('keeps the client’s own conversations on the client’s list until the client is late, then asks me to remind', () => {
    const theirs = waiting(1, { owner: 'client' })
    const list = todayList(facts({ inbox: [theirs] }), settings, monday)
    expect(list.waiting.map(({ first }) => first.ref?.id)).toEqual([1])
    const late = waiting(1, { owner: 'client', at: '2026-11-20T10:00:00Z', dueAt: '2026-11-20T12:00:00Z' })
    const [row] = respond([late])?.rows ?? []
    expect(row).toMatchObject({
      owner: 'manager',
      title: 'Remind Marlow & Finch of @person1 (smm inbox chase m1): “Is it vegan?”',
      minutes: 2,
    })
  })

  test('does not ask for another reminder before the target has passed once more', () => {
    const late = { owner: 'client' as const, at: '2026-11-20T10:00:00Z', dueAt: '2026-11-20T12:00:00Z' }
    const reminded = todayList(
      facts({ inbox: [waiting(1, { ...late, chasedAt: '2026-11-20T16:00:00Z' })] }),
      settings,
      monday,
    )
    expect(reminded.blocks.find(({ block }) => block === 'respond')?.rows).toEqual([])
    expect(reminded.waiting.map(({ first }) => first.title)).toEqual(['DM @person1: “Is it vegan?”'])
    expect(ids([waiting(1, { ...late, chasedAt: '2026-11-20T13:00:00Z' })])).toEqual([1])
  })

  test('puts a severe complaint of the client’s first in what waits for clients, and its reminder first of all', () => {
    const late = { at: '2026-11-20T10:00:00Z', dueAt: '2026-11-20T12:00:00Z' }
    const severe = { owner: 'client', kind: 'comment', severity: 'complaint' } as const
    const other = waiting(1, { dueAt: '2026-11-16T10:00:00Z', at: '2026-11-16T08:00:00Z', severity: 'lead' })
    expect(ids([other, waiting(2, { ...severe, ...late })])).toEqual([2, 1])
    const soon = waiting(1, { owner: 'client', severity: 'negative', dueAt: '2026-11-23T09:10:00Z' })
    const onTime = waiting(2, { ...severe, dueAt: '2026-11-24T12:00:00Z', targetMinutes: 1440 })
    const list = todayList(facts({ inbox: [soon, onTime] }), settings, monday)
    expect(list.waiting.map(({ first }) => first.ref?.id)).toEqual([2])
  })

  test('brings back who answered us and heard nothing', () => {
    const past = waiting(1, { at: '2026-11-19T14:00:00Z', dueAt: '2026-11-19T16:00:00Z', followsOurs: true })
    expect(respond([past])?.rows[0]?.title).toBe('DM @person1, who answered us and heard nothing: “Is it vegan?”')
    const seen = { dueAt: null, targetMinutes: null, followsOurs: true, severity: 'other' as const }
    expect(ids([waiting(2, { ...seen, at: '2026-11-21T09:00:00Z' })])).toEqual(undefined)
    expect(ids([waiting(2, { ...seen, at: '2026-11-19T09:00:00Z' })])).toEqual([2])
  })

  test('makes one row of three comments beneath one post, and of two of them two', () => {
    const beneath = (id: number, changes = {}) => waiting(id, { kind: 'comment', variantId: 9, postId: 31, ...changes })
    const [row, ...others] = respond([beneath(1), beneath(2), beneath(3)])?.rows ?? []
    expect(others).toEqual([])
    expect(row).toMatchObject({
      stands: 3,
      minutes: 6,
      title: '3 comments wait on p31/instagram, @person1: “Is it vegan?”',
    })
    expect(row?.others?.map(({ id }) => id)).toEqual([2, 3])
    expect(ids([beneath(1), beneath(2)])).toHaveLength(2)
    expect(ids([beneath(1), beneath(2), beneath(3), beneath(4, { severity: 'complaint' })])).toHaveLength(2)
  })

  test('makes the gate speak while somebody is past the target', () => {
    const late = waiting(1, { at: '2026-11-20T14:00:00Z', dueAt: '2026-11-20T16:00:00Z' })
    const task = {
      id: 1,
      clientId: 1,
      title: 'Write',
      stage: 'create',
      action: 'make',
      owner: 'manager',
      minutes: 5,
    } as const
    const create = {
      ...task,
      dueOn: '2026-11-23',
      dueTime: null,
      channelId: null,
      goalId: null,
      ...belongsToNothing,
    }
    const open = {
      note: '',
      status: 'open',
      snoozedUntil: null,
      createdOn: '2026-11-23',
      closedAt: null,
    } as const
    const list = todayList(facts({ inbox: [late], tasks: [{ ...create, ...open }] }), settings, monday)
    expect(list.blocks.find(({ block }) => block === 'create')?.gate).toBe('somebody is 1 h past the target')
  })
})

describe('looks at inboxes', () => {
  const swept = { channels: [channel(1, 1, { sweeps: '09:00, 16:00' }), channel(2, 2, { sweeps: '09:00' })] }
  const looks = (first: string | null, second: string | null) =>
    new Map([[1, first] as const, [2, second] as const].flatMap(([id, at]) => (at === null ? [] : [[id, at] as const])))
  const row = (lastLooks: Map<number, string>, more: Parameters<typeof facts>[0] = {}) =>
    respond([], { ...swept, lastLooks, ...more })?.rows[0]

  test('are one row of all that are due', () => {
    expect(row(looks('2026-11-20T16:05:00Z', null))).toMatchObject({
      ref: null,
      title: 'Look at 2 inboxes of 2 clients: smm sweep',
      minutes: 4,
      dueOn: '2026-11-23',
      dueTime: '09:00',
    })
    expect(row(looks('2026-11-23T09:00:00Z', null))).toMatchObject({ title: 'Look at instagram: smm sweep tide' })
    expect(row(looks('2026-11-23T09:00:00Z', '2026-11-23T09:00:00Z'))).toBeUndefined()
  })

  test('are the round of answering once it has begun, and none of later in the day', () => {
    const round = (at: string) => ({
      ...({
        id: 5,
        clientId: 1,
        key: 'answer',
        title: 'Answer',
        stage: 'listen',
        action: 'reply',
        owner: 'manager',
        at,
      } as const),
      ...{ minutes: 12, count: 4, channelId: null, goalId: null, places: [], fills: [], how: '', endedOn: null },
    })
    const rows = (at: string) => {
      const rules = [{ fromOn: '2026-11-02', recurrence: { every: 'days', days: 1 } as const }]
      const routines = [{ routine: round(at), rules, latest: null, lastDoneOn: null }]
      const lastLooks = looks('2026-11-20T16:05:00Z', '2026-11-23T09:00:00Z')
      return respond([], { ...swept, lastLooks, routines })?.rows.map(({ title, minutes }) => [title, minutes])
    }
    const look = 'Look at instagram: smm sweep marlow'
    expect(rows('morning')).toEqual([[look, 12]])
    expect(rows('10:00')).toEqual([[look, 12]])
    expect(rows('11:30')).toEqual([
      [look, 2],
      ['Answer', 12],
    ])
  })

  test('are due since the last time that nobody looked', () => {
    expect(row(looks('2026-11-20T15:00:00Z', '2026-11-23T09:00:00Z'))?.dueTime).toBe('09:00')
    const early = todayList(facts({ ...swept, lastLooks: looks('2026-11-20T15:00:00Z', null) }), settings, {
      day: '2026-11-23',
      time: '08:00',
    })
    expect(early.blocks[0]?.rows[0]).toMatchObject({ dueOn: '2026-11-20', dueTime: '09:00', minutes: 4 })
  })

  test('stand behind what is severe and before everything that is scored', () => {
    const list = respond(
      [
        waiting(1, { dueAt: '2026-11-19T09:00:00Z', at: '2026-11-18T09:00:00Z' }),
        waiting(2, { severity: 'complaint' }),
      ],
      { ...swept, lastLooks: looks(null, null) },
    )
    expect(list?.rows.map(({ ref }) => ref?.id ?? null)).toEqual([2, null, 1])
  })

  test('are not due on a channel that has no times, is retired, or is newer than its last time', () => {
    const channels = [
      channel(1, 1),
      channel(2, 1, { sweeps: '09:00', retiredOn: '2026-11-01' }),
      channel(3, 1, { sweeps: '16:00', startedOn: '2026-11-23' }),
    ]
    expect(respond([], { channels })?.rows ?? []).toEqual([])
  })

  test('leave a word where nobody is known to wait', () => {
    const note = (lastLooks: Map<number, string>) => respond([], { ...swept, lastLooks })?.note
    expect(note(looks('2026-11-23T09:01:00Z', '2026-11-23T09:01:00Z'))).toBe(
      'nothing known to wait; every inbox was looked at today',
    )
    expect(note(looks('2026-11-20T16:01:00Z', '2026-11-19T16:01:00Z'))).toBe(
      'nothing known to wait; 2 channels not looked at since Thu',
    )
    expect(note(looks('2026-11-23T09:01:00Z', null))).toBe('nothing known to wait; 1 channel never looked at')
    expect(respond([])).toBeUndefined()
  })
})
