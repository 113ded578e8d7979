import { describe, expect, test } from 'vitest'
import type { Channel } from '../../../src/domain/channel.ts'
import { roundsDone } from '../../../src/domain/inbox/round-done.ts'
import type { Routine, RoutineState } from '../../../src/domain/routine.ts'
import { parseRecurrence } from '../../../src/domain/time/recurrence.ts'
import { desk } from '../../support/builders.ts'

const today = '2026-11-24'

const channel = (id: number, changes: Partial<Channel> = {}): Channel => ({
  id,
  clientId: 1,
  key: `channel-${id}`,
  platform: 'instagram',
  handle: null,
  address: null,
  cadence: '',
  byClient: '',
  slots: '',
  sweeps: '09:00',
  figures: '',
  startedOn: '2026-01-01',
  retiredOn: null,
  ...changes,
})

/** A round of answering; without more it comes round on every working day. */
function round(at: string, changes: Partial<Routine> = {}, every = 'weekdays'): RoutineState {
  const routine: Routine = {
    id: 1,
    clientId: 1,
    key: 'answer',
    title: 'Answer',
    stage: 'listen',
    action: 'reply',
    owner: 'manager',
    at,
    minutes: 8,
    count: 4,
    channelId: null,
    goalId: null,
    places: [],
    fills: [],
    how: '',
    endedOn: null,
    ...changes,
  }
  return {
    routine,
    rules: [{ fromOn: '2026-11-02', recurrence: parseRecurrence(every) }],
    latest: null,
    lastDoneOn: null,
  }
}

/** Whether a round is done at a time with looks at the two channels at some times of today. */
function isDone(
  state: RoutineState,
  time: string,
  first: string | null,
  second: string | null,
  channels = [channel(1), channel(2)],
) {
  const looks = [first, second].flatMap((at, index) =>
    at === null ? [] : [[index + 1, `${today}T${at}:00Z`] as const],
  )
  return (
    roundsDone([state], { channels, lastLooks: new Map(looks), desk, now: { day: today, time }, spans: [] }).length ===
    1
  )
}

describe('a look does a round of answering', () => {
  // The desk works from 9 to 17, so the morning ends at 11:40 and noon is 13:00.
  test.each([
    ['not while the round is hours away', round('11:30'), '09:00', '09:00', '09:00', false],
    ['within an hour of its time', round('11:30'), '11:20', '11:20', '10:30', true],
    ['not where one inbox was only looked at before', round('11:30'), '11:35', '11:35', '09:00', false],
    ['not where one inbox was not looked at today', round('11:30'), '11:35', '11:35', null, false],
    ['at any time after it', round('11:30'), '16:00', '15:50', '11:40', true],
    ['in the morning, from when it begins', round('morning'), '09:05', '09:05', '09:05', true],
    ['of noon, once the morning is over', round('noon'), '11:30', '11:30', '11:30', false],
    ['of noon, before it is late', round('noon'), '11:45', '11:45', '11:40', true],
    ['of the afternoon, once noon is over', round('afternoon'), '12:59', '12:59', '12:59', false],
    ['of one channel, by a look at that', round('11:30', { channelId: 2 }), '11:35', null, '11:35', true],
    ['of one channel, not by a look at another', round('11:30', { channelId: 2 }), '11:35', '11:35', null, false],
    ['of an earlier day, at once', round('16:00', {}, 'mon'), '09:05', '09:05', '09:05', true],
    ['of the client’s never', round('11:30', { owner: 'client' }), '11:35', '11:35', '11:35', false],
    ['and no other routine', round('11:30', { action: 'comment' }), '11:35', '11:35', '11:35', false],
  ])('%s', (_, state, time, first, second, done) => expect(isDone(state, time, first, second)).toBe(done))

  test('not where an inbox is due again, nor for an inbox that nobody looks at', () => {
    const noon = [channel(1), channel(2, { sweeps: '09:00, 11:30' })]
    expect(isDone(round('11:30'), '11:35', '11:35', '11:20', noon)).toBe(false)
    expect(isDone(round('11:30'), '11:25', '11:20', '11:20', noon)).toBe(true)
    expect(isDone(round('11:30'), '11:35', '11:35', null, [channel(1), channel(2, { sweeps: '' })])).toBe(true)
    expect(isDone(round('11:30'), '11:35', '11:35', null, [channel(1), channel(2, { retiredOn: today })])).toBe(true)
    const untimed = [channel(1, { sweeps: '' }), channel(2, { sweeps: '' })]
    expect(isDone(round('11:30'), '11:35', '11:35', null, untimed)).toBe(false)
    expect(isDone(round('11:30'), '11:35', '11:35', '11:35', untimed)).toBe(true)
  })
})
