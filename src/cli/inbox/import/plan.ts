import type { Channel } from '../../../domain/channel.ts'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { RowProblem } from '../../../domain/import/row.ts'
import { type MessageRow, type RowMoment, rowName } from '../../../domain/inbox/import-row.ts'
import type { Message } from '../../../domain/inbox/message.ts'
import type { Platform } from '../../../domain/platform.ts'
import { daysFrom, type Instant } from '../../../domain/time/instant.ts'
import { instantOf } from '../../../domain/time/zone.ts'
import type { MessageKind } from '../../../domain/words.ts'
import type { ReadMessages } from '../../../files/message-rows.ts'
import type { OpenDesk } from '../../with-store.ts'
import { arrivalOf } from '../arriving.ts'
import { kindAt } from '../kind-at.ts'
import type { Arrival } from '../take-down.ts'
import { channelFinder, Wrong } from './channel-of.ts'
import { knownMessages } from './known.ts'

/** A row as it will be taken down. */
export interface ImportedMessage {
  readonly row: MessageRow
  readonly arrival: Arrival
  /** True: it is known to the minute when it came in. */
  readonly isTimed: boolean
  readonly reply: PastReply | null
  /** True: the row says that nobody answered. */
  readonly isUnanswered: boolean
}

/** How a row was answered, as far as it is known. */
export interface PastReply {
  readonly at: Instant
  /** True: it is known to the minute when it went out. */
  readonly isTimed: boolean
}

/** A row of which the message is here already and still waits. */
export interface WaitingMessage {
  readonly imported: ImportedMessage
  readonly message: Message
}

export interface MessagePlan {
  /** In the order in which they came in. */
  readonly messages: readonly ImportedMessage[]
  /** Rows that were taken down before, by an import or by hand, or that say the same as another one. */
  readonly known: number
  /** Those of the known rows whose message waits, so that an answer of the file closes it. */
  readonly waiting: readonly WaitingMessage[]
  readonly problems: readonly RowProblem[]
}

export interface MessageWishes {
  readonly channel?: string
  readonly kind?: MessageKind
  readonly answered?: boolean
}

/** Everything that the file would bring, and what is wrong with it. */
export function planMessages(
  open: OpenDesk,
  client: Client,
  source: ReadMessages,
  wishes: MessageWishes,
  platforms: readonly Platform[],
): MessagePlan {
  const problems: RowProblem[] = [...source.problems]
  const byName = new Map<string, MessageRow>()
  const messages: ImportedMessage[] = []
  const waiting: WaitingMessage[] = []
  let known = 0
  const channelOf = channelFinder(open, client, wishes, platforms)
  const hereAlready = knownMessages(open.store)
  for (const row of source.rows) {
    try {
      const channel = channelOf(row)
      const imported = messageOf(open, client, channel, row, wishes, platforms)
      const name = imported.arrival.externalId ?? ''
      const twin = byName.get(name)
      if (twin && !isSame(twin, row)) throw new Wrong('id', `"${row.id}" stands on line ${twin.line} already`)
      const message = twin ? null : hereAlready(imported.arrival)
      byName.set(name, row)
      if (twin || message) known += 1
      else messages.push(imported)
      if (message?.state === 'waiting' && open.store.threads.get(message.threadId)) waiting.push({ imported, message })
    } catch (error) {
      if (!(error instanceof SmmError)) throw error
      const column = error instanceof Wrong ? columnOf(source, error.field) : ''
      problems.push({ line: row.line, column, message: error.message })
    }
  }
  messages.sort((one, other) => order(one.arrival.at, other.arrival.at) || one.row.line - other.row.line)
  return { messages, known, waiting, problems: problems.sort((one, other) => one.line - other.line) }
}

/** What the file calls a column; what came in may stand in one for the day. */
function columnOf({ headers }: ReadMessages, field: keyof ReadMessages['headers']): string {
  return headers[field] ?? (field === 'received' ? headers.date : undefined) ?? field
}

function messageOf(
  open: OpenDesk,
  client: Client,
  channel: Channel,
  row: MessageRow,
  wishes: MessageWishes,
  platforms: readonly Platform[],
): ImportedMessage {
  const at = momentOf(open, client, row.received)
  if (at > open.at) throw new Wrong('received', 'it is still to come; received is when it came in')
  const reply = replyOf(open, client, row, at, wishes)
  const said = row.kind ?? wishes.kind ?? (row.stars === null ? null : 'review')
  const place = { client, channel, kind: said ?? kindAt(channel, platforms), isKindSaid: said !== null }
  const arrival = arrivalOf(
    open,
    place,
    { person: row.person, text: row.words, stars: row.stars },
    {
      ...(row.url === '' ? {} : { url: row.url }),
      ...(row.severity === null ? {} : { severity: row.severity }),
      ...(row.owner === null ? {} : { for: row.owner }),
      // What was answered needed an answer, whatever its words look like.
      ...(reply === null ? {} : { answer: true }),
    },
    at,
  )
  const externalId = rowName({ clientId: client.id, channelId: channel.id }, row)
  return {
    row,
    arrival: { ...arrival, externalId },
    isTimed: !('day' in row.received),
    reply,
    isUnanswered: row.answered === 'no',
  }
}

/** What took longer than so many days says nothing of how fast somebody answers, and its working minutes are not counted. */
const longestWait = 400

/** The answer that a row tells of. Where only the day of it is known, or not even that, it stands at the earliest moment that it can have had. */
function replyOf(
  open: OpenDesk,
  client: Client,
  { received, answered }: MessageRow,
  at: Instant,
  wishes: MessageWishes,
): PastReply | null {
  if (answered === 'no' || (answered === null && !wishes.answered)) return null
  if (answered === null || answered === 'yes') return { at, isTimed: false }
  const when = momentOf(open, client, answered)
  const isDay = 'day' in answered
  if (when > open.at) throw new Wrong('answered', 'it is still to come; answered is when the answer went out')
  if (when < at && !(isDay && answered.day >= dayOf(received, at)))
    throw new Wrong('answered', 'the answer is older than what it answers')
  return { at: when < at ? at : when, isTimed: !isDay && when <= daysFrom(at, longestWait) }
}

function dayOf(received: RowMoment, at: Instant): string {
  return 'day' in received ? received.day : 'local' in received ? received.local.day : at.slice(0, 10)
}

/** By the client's clock; a day without a time begins with the client's working hours, today's at the latest now. */
function momentOf({ spans, at: now }: OpenDesk, { zone, working }: Client, moment: RowMoment): Instant {
  if ('at' in moment) return moment.at
  if ('local' in moment) return instantOf(zone, moment.local, spans)
  const begins = instantOf(zone, { day: moment.day, time: working.from }, spans)
  const midnight = instantOf(zone, { day: moment.day, time: '00:00' }, spans)
  return begins > now && midnight <= now ? now : begins
}

function isSame(one: MessageRow, other: MessageRow): boolean {
  return one.person === other.person && one.words === other.words && one.stars === other.stars
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
