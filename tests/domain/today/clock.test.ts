import { describe, expect, test } from 'vitest'
import { clockRows, type GoingOut, isLate } from '../../../src/domain/today/clock.ts'
import type { TodayFacts } from '../../../src/domain/today/facts.ts'
import { client, desk } from '../../support/builders.ts'

const madrid = client({ id: 2, slug: 'sol', name: 'Sol y Sal', zone: 'Europe/Madrid' })

function going(postId: number, plannedAt: string, changes: Partial<GoingOut> = {}): GoingOut {
  return {
    postId,
    clientId: 1,
    channelId: 7,
    format: 'image',
    isAlone: true,
    title: `Post ${postId}`,
    plannedAt,
    handedTo: '',
    variantId: postId,
    isCleared: true,
    wasHeld: false,
    ...changes,
  }
}

const facts = (goingOut: readonly GoingOut[], held: readonly number[] = []) =>
  ({
    desk,
    clients: [client(), madrid],
    channels: [
      { id: 7, clientId: 1, key: 'instagram' },
      { id: 8, clientId: 2, key: 'x' },
    ],
    spans: [],
    held: new Set(held),
    goingOut,
  }) as unknown as TodayFacts

const now = { day: '2026-11-23', time: '12:00' }

describe('on the clock', () => {
  test('stands by time, what is late first; late is from the hour after on', () => {
    const rows = clockRows(
      facts([
        going(1, '2026-11-20T17:00:00Z'),
        going(2, '2026-11-23T11:01:00Z'),
        going(3, '2026-11-23T11:00:00Z'),
        going(4, '2026-11-23T15:00:00Z'),
      ]),
      now,
    )
    expect(rows.map((row) => [row.ref.id, row.minutesOver, isLate(row)])).toEqual([
      [1, 4020, true],
      [3, 60, true],
      [2, 59, false],
      [4, -180, false],
    ])
  })

  test('gives the desk’s time, with the client’s where it is another', () => {
    const [row] = clockRows(facts([going(1, '2026-11-23T15:00:00Z', { clientId: 2, channelId: 8 })]), now)
    expect([row?.at, row?.clientTime, row?.ref]).toEqual([
      { day: '2026-11-23', time: '15:00' },
      '16:00 Madrid',
      { kind: 'variant', id: 1, part: 'x' },
    ])
  })

  test('makes one row a client and tool of what a scheduler should have published; what it is still to publish stands by itself', () => {
    const buffer = { handedTo: 'buffer' }
    const rows = clockRows(
      facts([
        going(1, '2026-11-23T09:00:00Z', buffer),
        going(2, '2026-11-23T10:00:00Z', buffer),
        going(3, '2026-11-23T10:00:00Z', { handedTo: 'publer' }),
        going(4, '2026-11-23T10:00:00Z', { ...buffer, clientId: 2, channelId: 8 }),
        going(5, '2026-11-23T18:00:00Z', buffer),
      ]),
      now,
    )
    expect(rows.map((row) => [row.ref.id, row.tool, row.stands])).toEqual([
      [1, 'buffer', 2],
      [3, 'publer', 1],
      [4, 'buffer', 1],
      [5, 'buffer', 1],
    ])
  })

  test('leaves out what is on hold, and everything but one client where it is asked for', () => {
    const both = [going(1, '2026-11-23T15:00:00Z'), going(2, '2026-11-23T15:00:00Z', { clientId: 2, channelId: 8 })]
    expect(clockRows(facts(both, [1]), now).map((row) => row.ref.id)).toEqual([2])
    expect(clockRows(facts(both), now, 1).map((row) => row.ref.id)).toEqual([1])
  })
})
