import type { Activity } from '../activity.ts'
import { type AwaySpan, awayOn } from '../away.ts'
import type { Client } from '../client.ts'
import { formatRef } from '../ref.ts'
import { socialMinutes } from '../social/share-of-time.ts'
import { spokenMinutes, sumMinutes } from '../time/duration.ts'
import { minutesLeft } from '../time/working-time.ts'
import type { LocalTime } from '../time/zone.ts'
import { type Block, blockOf, blocks, type Stage } from '../words.ts'
import { type ClockRow, clockRows } from './clock.ts'
import { type DoneRow, doneRows, thingOf } from './done.ts'
import type { TodayFacts } from './facts.ts'
import { type Fitted, fit } from './fit.ts'
import { type Ranked, rank } from './rank.ts'
import { respondNote } from './respond-note.ts'
import type { TodaySettings } from './settings.ts'
import { type WaitingRow, waitingRows } from './waiting.ts'
import { work } from './work.ts'

/** What is asked of the list. */
export interface ListRequest {
  readonly clientId?: number
  readonly block?: Block
  /** Minutes at hand; the list is fitted to them. */
  readonly minutes?: number
  /** Also what is due on later days, and making on days that are not for it. */
  readonly all?: boolean
  readonly by?: 'client' | 'platform'
}

export interface BlockOfRows {
  readonly block: Block
  readonly rows: readonly Ranked[]
  readonly minutes: number
  /** Making that waits for a day for making. */
  readonly waits: number
  /** The gate's line; null: it is silent. */
  readonly gate: string | null
  /** Of Respond: how many wait, or that nobody is known to, and what is not known; null: nothing to say. */
  readonly note: string | null
}

/** A client on hold, and how many of its posts still have to be taken out of outside tools. */
export interface HeldClient extends Client {
  readonly toPull: number
}

export interface TodayList {
  readonly progress: {
    readonly done: number
    readonly total: number
    readonly minutesDone: number
    readonly minutesPlanned: number
    readonly socialMinutes: number
    /** Working minutes that the desk's day still has. */
    readonly free: number
  }
  /** The client whose list was asked for; null: everybody's. */
  readonly client: Client | null
  /** Active clients; null where the list is of one client or block. */
  readonly clients: number | null
  /** What goes out today and what should have, in the order of time. */
  readonly clock: readonly ClockRow[]
  readonly blocks: readonly BlockOfRows[]
  readonly waiting: readonly WaitingRow[]
  /** Dated later this week, not listed. */
  readonly later: number
  /** With `minutes`: what did not fit. Otherwise what would have to drop for the day to hold. */
  readonly overflow: { readonly minutes: number; readonly left: readonly Ranked[] } | null
  readonly isFitted: boolean
  /** Active clients of whom nothing comes round, because they have no strategy: a day without them must not look like a day done. */
  readonly withoutStrategy: readonly Client[]
  /** Clients that are on hold. */
  readonly held: readonly HeldClient[]
  /** Routines of the manager are left out while this lasts; null: the manager is there. */
  readonly away: AwaySpan | null
  /** What was done today, by the client too. */
  readonly done: readonly DoneRow[]
  /** Everything open in the order of value, whether it is listed or not. */
  readonly open: readonly Ranked[]
}

/** Works today's list out: facts → candidates → order → fit. Pure: the same facts and clock give the same list. */
export function todayList(
  facts: TodayFacts & { readonly doneToday: readonly Activity[] },
  settings: TodaySettings,
  now: LocalTime,
  request: ListRequest = {},
): TodayList {
  const open = rank(work(facts, settings, now, request.clientId), settings, request.by)
  const mine = open.filter((row) => row.owner === 'manager' && asked(row, request))
  const isLater = (row: Ranked) => row.dueOn !== null && row.dueOn > now.day && row.isAhead !== true
  // With everything listed the heading, the gate and what fits are still about the day.
  const due = mine.filter((row) => !(isLater(row) || row.waitsForMakingDay))
  const listed = request.all ? mine : due
  const done = facts.doneToday.filter((activity) => activity.by === 'manager')
  const free = minutesLeft(facts.desk.working, now)
  const fitted = request.minutes === undefined ? undefined : fit(listed, request.minutes, settings.time)
  const isWhole = request.clientId === undefined && request.block === undefined
  const rows = fitted?.rows ?? listed
  const clock = request.block === undefined ? clockRows(facts, now, request.clientId) : []
  // The gate is about the day as a whole, not about one client's or one block's part of it.
  const gate = isWhole ? gateLine(done, settings, due) : null
  return {
    progress: progressOf(
      done.filter((activity) => askedOf(activity, request)),
      due,
      free,
      clock.length,
    ),
    clock,
    client: facts.clients.find((client) => client.id === request.clientId) ?? null,
    clients: isWhole ? facts.clients.filter((client) => !client.isBuiltIn && client.status === 'active').length : null,
    blocks: blocks
      .map((block) => blockOfRows(block, rows, request.all ? [] : mine, gate, settings))
      .map((block) =>
        block.block === 'respond' ? { ...block, note: respondNote(facts, open, now, request.clientId) } : block,
      )
      .filter(
        (block) =>
          block.rows.length > 0 || block.waits > 0 || (block.note !== null && isAskedFor(block.block, request)),
      ),
    waiting: waitingRows(open.filter((row) => row.owner === 'client' && asked(row, request) && !isLater(row))),
    later: request.all ? 0 : mine.filter((row) => isLater(row) && !row.waitsForMakingDay).length,
    // A part of the list says nothing about what the whole day holds.
    overflow: fitted || isWhole ? overflowOf(fitted ?? fit(due, free, settings.time), request.minutes ?? free) : null,
    isFitted: fitted !== undefined,
    held:
      request.block === undefined
        ? facts.clients
            .filter((client) => facts.held.has(client.id) && askedClient(client, request))
            .map((client) => ({ ...client, toPull: facts.toPull.get(client.id) ?? 0 }))
        : [],
    withoutStrategy: request.block === undefined ? withoutStrategy(facts, request.clientId) : [],
    away: awayOn(facts.away, now.day),
    done: doneRows(
      facts.doneToday.filter((activity) => askedOf(activity, request)),
      facts,
    ),
    open,
  }
}

function withoutStrategy({ clients, routines }: TodayFacts, clientId: number | undefined): Client[] {
  const planned = new Set(routines.map(({ routine }) => routine.clientId))
  return clients.filter(
    ({ id, status, isBuiltIn }) =>
      status === 'active' && !isBuiltIn && !planned.has(id) && (clientId === undefined || id === clientId),
  )
}

function isAskedFor(block: Block, request: ListRequest): boolean {
  return request.block === undefined || request.block === block
}

function asked(row: Ranked, request: ListRequest): boolean {
  return (
    (request.clientId === undefined || row.client.id === request.clientId) &&
    (request.block === undefined || row.block === request.block)
  )
}

function askedClient(client: Client, request: ListRequest): boolean {
  return request.clientId === undefined || client.id === request.clientId
}

function askedOf(activity: Activity, request: ListRequest): boolean {
  return (
    (request.clientId === undefined || activity.clientId === request.clientId) &&
    (request.block === undefined || blockOf(activity) === request.block)
  )
}

function blockOfRows(
  block: Block,
  rows: readonly Ranked[],
  mine: readonly Ranked[],
  gate: string | null,
  settings: TodaySettings,
): BlockOfRows {
  const waiting = mine.filter((row) => row.block === block && row.waitsForMakingDay)
  const isHidden = block === 'create' && gate !== null && settings.gate === 'hide'
  const own = rows.filter((row) => row.block === block)
  const shown = isHidden ? [] : own
  return {
    block,
    rows: shown,
    minutes: sumMinutes(shown),
    waits: waiting.reduce((sum, row) => sum + row.stands, 0) + (isHidden ? own.length : 0),
    gate: block === 'create' ? gate : null,
    note: null,
  }
}

/**
 * The gate speaks while somebody is past the target, or while today's social minutes are under the floor, a share of the day's plan, and something social is still to do. It is worked out from today's
 * ledger alone, so it falls silent by itself.
 */
function gateLine(done: readonly Activity[], settings: TodaySettings, due: readonly Ranked[]): string | null {
  if (settings.gate === 'off' || !due.some((row) => row.isSocial)) return null
  const longest = Math.max(0, ...due.map((row) => row.reply?.minutesOver ?? 0))
  if (longest > 0) return `somebody is ${spokenMinutes(longest)} past the target`
  const planned = sumMinutes(done) + sumMinutes(due)
  const floor = Math.ceil((planned * settings.socialFloor) / 100)
  const social = socialMinutes(done)
  return social >= floor ? null : `social first: ${spokenMinutes(social)} of ${spokenMinutes(floor)}`
}

function progressOf(done: readonly Activity[], due: readonly Ranked[], free: number, onTheClock: number) {
  // Several acts of one round belong to one row of the list.
  const closed = new Set(done.map(thingOf).flatMap((ref) => (ref === null ? [] : [formatRef(ref)])))
  return {
    done: closed.size,
    total: closed.size + due.length + onTheClock,
    minutesDone: sumMinutes(done),
    minutesPlanned: sumMinutes(done) + sumMinutes(due),
    socialMinutes: socialMinutes(done),
    free,
  }
}

function overflowOf(fitted: Fitted, free: number): TodayList['overflow'] {
  if (fitted.left.length === 0) return null
  const minutes = sumMinutes(fitted.rows) + sumMinutes(fitted.left) - free
  return { minutes, left: fitted.left }
}

/** The rows left out by block, in words: `create 3, close 1`. */
export function countByBlock(rows: readonly Ranked[]): string {
  const counts = new Map<Block | Stage, number>()
  for (const row of rows) counts.set(row.block, (counts.get(row.block) ?? 0) + 1)
  return [...counts].map(([block, count]) => `${block} ${count}`).join(', ')
}
