import type { Client } from '../../../domain/client.ts'
import { calendarOf } from '../../../domain/inbox/due.ts'
import type { Message, MessageState, NewMessage } from '../../../domain/inbox/message.ts'
import { type PastAnswer, type PastMessage, settledPast } from '../../../domain/inbox/past.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { localTime } from '../../../domain/time/zone.ts'
import type { Owner, Severity } from '../../../domain/words.ts'
import type { OpenDesk } from '../../with-store.ts'
import { takeEach } from '../take-all.ts'
import type { Judgement, TakenDown } from '../take-down.ts'
import type { ImportedMessage, MessagePlan, PastReply, WaitingMessage } from './plan.ts'

/** A message as it stands after the import. */
export interface WrittenMessage {
  readonly imported: ImportedMessage
  readonly threadId: number
  readonly messageId: number
  readonly owner: Owner
  readonly severity: Severity
  /** Null: it needs no answer. */
  readonly dueAt: Instant | null
  readonly state: MessageState
}

/** What an import wrote. */
export interface WrittenMessages {
  readonly fresh: readonly WrittenMessage[]
  /** What waited here, and was answered since by what the file says. */
  readonly settled: readonly WrittenMessage[]
}

/**
 * Takes the messages down, in the order in which they came, with the answers that they got. An answer of the past is no work of the ledger: nobody did it for this
 * desk. What nobody is known to have answered, and is older than `dismissBefore`, does not wait; what waited here before is only closed by an answer. Called inside of a
 * transaction.
 */
export function writeMessages(
  open: OpenDesk,
  client: Client,
  { messages, waiting }: Pick<MessagePlan, 'messages' | 'waiting'>,
  judged: ReadonlyMap<number, Judgement>,
  dismissBefore: Instant,
): WrittenMessages {
  const replies = repliesOf(open, client)
  const known = waiting.map((each) => takenBefore(open, each))
  for (const { imported, threadId } of known) if (imported.reply) replies.add(threadId, imported.reply)
  const fresh = messages.map((imported): Taken => {
    // Thanks for an answer wait for nothing, so it has to stand there before them.
    replies.writeUntil(imported.arrival.at)
    const [taken] = takeEach(open, [imported.arrival], judged) as [TakenDown]
    const { threadId, messageId, owner, dueAt } = taken
    if (imported.reply) replies.add(threadId, imported.reply)
    const severity = imported.arrival.severity ?? taken.guess.severity
    return { imported, threadId, messageId, owner, severity, dueAt, isKnown: false }
  })
  replies.writeUntil(null)
  const states = settle(open, client, [...known, ...fresh], replies.of, dismissBefore)
  const written = (each: Taken) => ({ ...each, state: states.get(each.messageId) ?? 'waiting' })
  return {
    fresh: fresh.map(written),
    settled: known.map(written).filter(({ state }) => state === 'answered'),
  }
}

interface Taken extends Omit<WrittenMessage, 'state'> {
  /** True: it was here before this import. */
  readonly isKnown: boolean
}

/** An answer that is older than what was noted here came at once, nobody knows when. */
function takenBefore({ store }: OpenDesk, { imported, message }: WaitingMessage): Taken {
  const { reply } = imported
  const isBefore = reply !== null && reply.at < message.at
  return {
    imported: isBefore ? { ...imported, reply: { at: message.at, isTimed: false } } : imported,
    threadId: message.threadId,
    messageId: message.id,
    owner: store.threads.get(message.threadId)?.owner ?? 'manager',
    severity: message.severity,
    dueAt: message.dueAt,
    isKnown: true,
  }
}

/** Writes what became of the messages, thread by thread; gives the state of each. */
function settle(
  open: OpenDesk,
  client: Client,
  taken: readonly Taken[],
  answerOf: (threadId: number, reply: PastReply) => PastAnswer,
  dismissBefore: Instant,
): ReadonlyMap<number, MessageState> {
  const states = new Map<number, MessageState>()
  const before = new Set(taken.filter(({ isKnown }) => isKnown).map(({ messageId }) => messageId))
  for (const [threadId, own] of Map.groupBy(taken, (each) => each.threadId)) {
    const past = pastOf(open, threadId, own, answerOf)
    const settled = settledPast(past, calendarOf(client, open.spans), dismissBefore).filter(
      ({ id, state }) => state === 'answered' || !before.has(id),
    )
    for (const message of settled) open.store.messages.update(message)
    for (const { id, state } of [...past.map(({ message }) => message), ...settled]) states.set(id, state)
  }
  return states
}

/** The answers of the file, each written once although it may have gone to several messages. */
function repliesOf({ store, spans }: OpenDesk, client: Client) {
  const written = new Map<string, PastAnswer>()
  const keyOf = (threadId: number, { at, isTimed }: PastReply) => `${threadId} ${at} ${isTimed}`
  let waiting: { readonly threadId: number; readonly reply: PastReply }[] = []
  // So that a file of answers that all came late is not gone through for each of its rows.
  let earliest: Instant | null = null
  return {
    add: (threadId: number, reply: PastReply) => {
      waiting.push({ threadId, reply })
      if (earliest === null || reply.at < earliest) earliest = reply.at
    },
    /** Writes those that went out by then; null: all. */
    writeUntil(at: Instant | null): void {
      if (earliest === null || (at !== null && at < earliest)) return
      const isDue = ({ reply }: (typeof waiting)[number]) => at === null || reply.at <= at
      for (const { threadId, reply } of waiting.filter(isDue)) {
        const key = keyOf(threadId, reply)
        if (written.has(key)) continue
        const id =
          answerAt(store, threadId, reply.at) ??
          store.messages.insert(sentAt(threadId, reply.at, localTime(client.zone, reply.at, spans).day))
        written.set(key, { ...reply, id })
      }
      waiting = waiting.filter((each) => !isDue(each))
      earliest = waiting.map(({ reply }) => reply.at).sort()[0] ?? null
    },
    of: (threadId: number, reply: PastReply): PastAnswer => written.get(keyOf(threadId, reply)) as PastAnswer,
  }
}

/** An answer to another message of the thread, which an earlier import brought. */
function answerAt({ messages }: OpenDesk['store'], threadId: number, at: Instant): number | undefined {
  return messages.of(threadId).find((each) => each.by === 'manager' && each.at === at && each.text === '')?.id
}

/** The messages of one thread that came in, as they are stored. */
function pastOf(
  { store }: OpenDesk,
  threadId: number,
  own: readonly Taken[],
  answerOf: (threadId: number, reply: PastReply) => PastAnswer,
): PastMessage[] {
  const stored = new Map(store.messages.of(threadId).map((message) => [message.id, message]))
  return own.map(({ imported: { reply, isTimed, isUnanswered }, messageId }) => ({
    message: stored.get(messageId) as Message,
    isTimed,
    answer: reply ? answerOf(threadId, reply) : isUnanswered ? 'none' : null,
  }))
}

/** An answer of which the words are not recorded. */
function sentAt(threadId: number, at: Instant, onDay: string): NewMessage {
  return {
    threadId,
    by: 'manager',
    text: '',
    severity: 'other',
    stars: null,
    at,
    onDay,
    state: 'sent',
    dueAt: null,
    targetMinutes: null,
    answerId: null,
    waitedMinutes: null,
    wordsKey: '',
    sameReason: '',
    activityId: null,
  }
}
