import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { roundsDone } from '../../domain/inbox/round-done.ts'
import { dueLooks } from '../../domain/inbox/sweep-due.ts'
import type { SweepNotes } from '../../domain/inbox/sweep-lines.ts'
import type { Routine } from '../../domain/routine.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { TodaySettings } from '../../domain/today/settings.ts'
import type { Owner } from '../../domain/words.ts'
import { record } from '../ledger.ts'
import type { OpenDesk } from '../with-store.ts'
import { takeEach } from './take-all.ts'
import type { Arrival, Judgement, TakenDown } from './take-down.ts'

/** One inbox to look at. */
export interface Look {
  readonly client: Client
  readonly channel: Channel
}

/** Which inboxes are looked at: of one client all of them, or one; without a client those that are due. */
export function looksFor(
  { store, desk, now, spans }: OpenDesk,
  clients: readonly Client[],
  wanted: { readonly channelIds: readonly number[] | null; readonly isAll: boolean },
): Look[] {
  const channels = store.channels.all().filter((channel) => channel.retiredOn === null)
  const due = new Set(dueLooks(channels, store.sweeps.lastLooks(), desk, now, spans).map(({ channel }) => channel.id))
  return clients.flatMap((client) =>
    channels
      .filter((channel) => channel.clientId === client.id)
      .filter((channel) =>
        wanted.channelIds === null ? wanted.isAll || due.has(channel.id) : wanted.channelIds.includes(channel.id),
      )
      .map((channel) => ({ client, channel })),
  )
}

/** What a look came to. */
export interface Looked {
  readonly taken: readonly TakenDown[]
  /** Routines for answering that are done with it. */
  readonly closes: readonly Routine[]
}

/** Writes a look: what was found, the look itself with its line in the ledger, and which rounds of answering are done with it. */
export function writeSweep(
  open: OpenDesk,
  { client, channel }: Look,
  notes: SweepNotes,
  arrivals: readonly Arrival[],
  judged: ReadonlyMap<number, Judgement>,
  by: Owner,
  usual: Pick<TodaySettings, 'sweepMinutes' | 'replyMinutes'>,
): Looked {
  const { store, desk, at, spans, now } = open
  const taken = takeEach(open, arrivals, judged)
  const { answered } = notes
  const work =
    answered > 0
      ? ({ action: 'reply', title: 'Replies', count: answered } as const)
      : ({ action: 'other', title: 'Looked for messages', count: 1 } as const)
  const activityId = record(
    open,
    { at },
    {
      clientId: client.id,
      channelId: channel.id,
      stage: 'listen',
      ...work,
      by,
      minutes: notes.minutes ?? usual.sweepMinutes + answered * usual.replyMinutes,
      timed: notes.minutes !== null,
      note: '',
      routineId: null,
      taskId: null,
      postId: null,
    },
  )
  store.sweeps.insert({
    clientId: client.id,
    channelId: channel.id,
    at,
    onDay: localTime(client.zone, at, spans).day,
    by,
    found: arrivals.length,
    answered,
    activityId,
  })
  const channels = store.channels.of(client.id)
  const looks = { channels, lastLooks: store.sweeps.newestOf(client.id), desk, now, spans }
  const closes = by === 'manager' ? roundsDone(store.routines.runningOf(client.id), looks) : []
  for (const { routine, onDay } of closes) {
    const closed = { state: 'done', snoozedUntil: null, closedOn: now.day, activityId } as const
    store.occurrences.record({ routineId: routine.id, onDay, ...closed })
  }
  return { taken, closes: closes.map(({ routine }) => routine) }
}
