import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  conversationsLed,
  type InboundFact,
  replyFigures,
  replyRate,
  spreadOf,
} from '../../src/domain/social/reply-times.ts'

const week = { from: '2026-11-16', to: '2026-11-22' }
const until = '2026-11-23T00:00:00Z'

const inbound = (day: string, changes: Partial<InboundFact> = {}): InboundFact => ({
  threadId: 1,
  kind: 'dm',
  at: `${day}T09:00:00Z`,
  onDay: day,
  dueAt: `${day}T11:00:00Z`,
  dueOn: day,
  isFirst: true,
  answer: null,
  ...changes,
})
const answer = (
  id: number,
  day: string,
  time: string,
  waitedMinutes: number | null,
  by: 'manager' | 'client' = 'manager',
) => ({
  id,
  at: `${day}T${time}:00Z`,
  onDay: day,
  by,
  waitedMinutes,
})

describe('the figures of answering', () => {
  test('count what came in by kind, and what of it was answered by a person', () => {
    const figures = replyFigures(
      [
        inbound('2026-11-16', { answer: answer(1, '2026-11-16', '10:00', 60) }),
        inbound('2026-11-17', { threadId: 2, kind: 'review' }),
        inbound('2026-11-17', { threadId: 3, kind: 'comment', dueAt: null }),
        inbound('2026-11-10', { threadId: 4 }),
      ],
      week,
      until,
    )
    expect(figures).toMatchObject({ received: 3, needing: 2, answered: 1, timed: 1 })
    expect(figures.inbound).toEqual({ dm: 1, comment: 1, mention: 0, review: 1, email: 0 })
    expect(replyRate(figures)).toBe(0.5)
    expect(replyRate({ answered: 0, needing: 0 })).toBeNull()
  })

  test('time the first answer of a conversation, on the day on which it was given', () => {
    const figures = replyFigures(
      [
        inbound('2026-11-13', { answer: answer(1, '2026-11-16', '10:00', 90) }),
        inbound('2026-11-16', { isFirst: false, answer: answer(2, '2026-11-16', '12:00', 5) }),
        inbound('2026-11-20', { threadId: 2, answer: answer(3, '2026-11-24', '12:00', 700) }),
      ],
      week,
      until,
    )
    expect(figures.firstReply).toEqual({ count: 1, median: 90, ninetieth: 90 })
    expect(figures.timed).toBe(2)
  })

  test('take a target as met, missed, or not yet told', () => {
    const figures = replyFigures(
      [
        inbound('2026-11-16', { threadId: 1, answer: answer(1, '2026-11-16', '11:00', 120) }),
        inbound('2026-11-16', { threadId: 2, answer: answer(2, '2026-11-16', '11:01', 121) }),
        inbound('2026-11-17', { threadId: 3 }),
        inbound('2026-11-22', { threadId: 4, dueAt: '2026-11-23T11:00:00Z', dueOn: '2026-11-23' }),
      ],
      week,
      until,
    )
    expect([figures.met, figures.missed]).toEqual([1, 2])
  })

  test('take several messages that one answer answered as one wait, due when the first was', () => {
    const both = answer(1, '2026-11-16', '12:30', 210)
    const figures = replyFigures(
      [
        inbound('2026-11-16', { answer: both }),
        inbound('2026-11-16', { isFirst: false, dueAt: '2026-11-16T14:00:00Z', answer: both }),
      ],
      week,
      until,
    )
    expect([figures.met, figures.missed, figures.timed]).toEqual([0, 1, 1])
  })

  test('leave what was answered nobody knows when out of every measure of time', () => {
    const spare = (threadId: number) =>
      inbound('2026-11-16', { threadId, answer: answer(threadId, '2026-11-16', '10:00', null) })
    const timed = inbound('2026-11-16', { threadId: 3, answer: answer(3, '2026-11-16', '14:00', 300) })
    expect(replyFigures([spare(1), spare(2), timed], week, until)).toMatchObject({
      needing: 3,
      answered: 3,
      firstReply: { count: 1, median: 300, ninetieth: 300 },
      timed: 1,
      met: 0,
      missed: 1,
    })
  })

  test('count what came on Sunday night in the week in which it was answered, and once', () => {
    const sunday = (changes: Partial<InboundFact>) =>
      inbound('2026-11-22', { dueAt: '2026-11-23T13:00:00Z', dueOn: '2026-11-23', ...changes })
    const next = { from: '2026-11-23', to: '2026-11-29' }
    const later = '2026-11-30T00:00:00Z'
    for (const changes of [{}, { answer: answer(1, '2026-11-23', '09:30', 30) }]) {
      expect(replyFigures([sunday(changes)], week, until)).toMatchObject({ received: 1, needing: 0, answered: 0 })
    }
    const answered = sunday({ answer: answer(1, '2026-11-23', '09:30', 30) })
    expect(replyFigures([answered], next, later)).toMatchObject({ received: 0, needing: 1, answered: 1 })
    expect(replyFigures([sunday({})], next, later)).toMatchObject({ needing: 1, answered: 0 })
    const soon = sunday({ answer: answer(1, '2026-11-22', '20:00', 0) })
    expect(replyFigures([soon], week, until)).toMatchObject({ needing: 1, answered: 1 })
    expect(replyFigures([soon], next, later)).toMatchObject({ needing: 0, answered: 0 })
  })

  test('count two lines of one person as one who needed an answer', () => {
    const both = answer(1, '2026-11-16', '10:00', 60)
    const two = [inbound('2026-11-16', { answer: both }), inbound('2026-11-16', { isFirst: false, answer: both })]
    expect(replyFigures(two, week, until)).toMatchObject({ received: 2, needing: 1, answered: 1 })
  })

  test('of a week that is over do not know what was answered later', () => {
    const late = inbound('2026-11-20', { answer: answer(1, '2026-11-24', '10:00', 800) })
    expect(replyFigures([late], week, until)).toMatchObject({ answered: 0, met: 0, missed: 1 })
  })

  test('have the middle and the ninetieth of a hundred by nearest rank', () => {
    expect(spreadOf([])).toBeNull()
    expect(spreadOf([7])).toEqual({ count: 1, median: 7, ninetieth: 7 })
    expect(spreadOf([4, 1, 3, 2])).toEqual({ count: 4, median: 2, ninetieth: 4 })
    expect(spreadOf(Array.from({ length: 10 }, (_, index) => index + 1))).toEqual({
      count: 10,
      median: 5,
      ninetieth: 9,
    })
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1 }), (minutes) => {
        const spread = spreadOf(minutes)
        if (!spread) throw new Error('nothing came of some')
        expect(minutes).toContain(spread.median)
        expect(minutes.filter((each) => each <= spread.median).length * 2).toBeGreaterThanOrEqual(minutes.length)
        expect(minutes.filter((each) => each <= spread.ninetieth).length * 10).toBeGreaterThanOrEqual(
          minutes.length * 9,
        )
      }),
    )
  })

  test('know how many conversations the client led, once anybody recorded one', () => {
    const mine = inbound('2026-11-16', { answer: answer(1, '2026-11-16', '10:00', 60) })
    const theirs = inbound('2026-11-17', { threadId: 2, answer: answer(2, '2026-11-17', '10:00', 60, 'client') })
    expect(conversationsLed([mine], week, until)).toBeNull()
    expect(conversationsLed([mine, theirs, theirs], week, until)).toBe(1)
    expect(conversationsLed([theirs], { from: '2026-11-18', to: '2026-11-22' }, until)).toBe(0)
  })
})
