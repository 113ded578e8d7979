import type { Client } from '../../../domain/client.ts'
import { calendarOf } from '../../../domain/inbox/due.ts'
import type { Message, MessageState, NewMessage } from '../../../domain/inbox/message.ts'
import { type PastAnswer, type PastMessage, settledPast } from '../../../domain/inbox/past.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { localTime } from '../../../domain/time/zone.ts'
import type { OpenDesk } from '../../with-store.ts'
import { takeEach } from '../take-all.ts'
import type { Judgement, TakenDown } from '../take-down.ts'
import type { ImportedMessage, PastReply } from './plan.ts'

/** A message as it stands after the import. */
export interface WrittenMessage {
  readonly imported: ImportedMessage
  readonly taken: TakenDown
  readonly state: MessageState
}

/**
 * Takes the messages down, in the order in which they came, with the answers that they got. An answer of the past is no work of the ledger: nobody did it for this
 * desk. What nobody is known to have answered, and is older than `dismissBefore`, does not wait. Called inside of a transaction.
 */
export function writeMessages(
  open: OpenDesk,
  client: Client,
  messages: readonly ImportedMessage[],
  judged: ReadonlyMap<number, Judgement>,
  dismissBefore: Instant,
): WrittenMessage[] {
  const replies = repliesOf(open, client)
  const byThread = new Map<number, Taken[]>()
  const written = messages.map((imported): Taken => {
    // Thanks for an answer wait for nothing, so it has to stand there before them.
    replies.writeUntil(imported.arrival.at)
    const [taken] = takeEach(open, [imported.arrival], judged) as [TakenDown]
    if (imported.reply) replies.add(taken.threadId, imported.reply)
    const own = byThread.get(taken.threadId)
    if (own) own.push({ imported, taken })
    else byThread.set(taken.threadId, [{ imported, taken }])
    return { imported, taken }
  })
  replies.writeUntil(null)
  const states = new Map<number, MessageState>()
  for (const [threadId, own] of byThread) {
    const past = pastOf(open, threadId, own, replies.of)
    const settled = settledPast(past, calendarOf(client, open.spans), dismissBefore)
    for (const message of settled) open.store.messages.update(message)
    for (const { id, state } of [...past.map(({ message }) => message), ...settled]) states.set(id, state)
  }
  return written.map((each) => ({ ...each, state: states.get(each.taken.messageId) ?? 'waiting' }))
}

interface Taken {
  readonly imported: ImportedMessage
  readonly taken: TakenDown
}

/** The answers of the file, each written once although it may have gone to several messages. */
function repliesOf({ store, spans }: OpenDesk, client: Client) {
  const written = new Map<string, PastAnswer>()
  const keyOf = (threadId: number, { at, isTimed }: PastReply) => `${threadId} ${at} ${isTimed}`
  let waiting: { readonly threadId: number; readonly reply: PastReply }[] = []
  return {
    add: (threadId: number, reply: PastReply) => {
      waiting.push({ threadId, reply })
    },
    /** Writes those that went out by then; null: all. */
    writeUntil(at: Instant | null): void {
      const isDue = ({ reply }: (typeof waiting)[number]) => at === null || reply.at <= at
      for (const { threadId, reply } of waiting.filter(isDue)) {
        const key = keyOf(threadId, reply)
        if (written.has(key)) continue
        const id = store.messages.insert(sentAt(threadId, reply.at, localTime(client.zone, reply.at, spans).day))
        written.set(key, { ...reply, id })
      }
      waiting = waiting.filter((each) => !isDue(each))
    },
    of: (threadId: number, reply: PastReply): PastAnswer => written.get(keyOf(threadId, reply)) as PastAnswer,
  }
}

/** The messages of one thread that came in, as they are stored. */
function pastOf(
  { store }: OpenDesk,
  threadId: number,
  own: readonly Taken[],
  answerOf: (threadId: number, reply: PastReply) => PastAnswer,
): PastMessage[] {
  const stored = new Map(store.messages.of(threadId).map((message) => [message.id, message]))
  return own.map(({ imported: { reply, isTimed, isUnanswered }, taken }) => ({
    message: stored.get(taken.messageId) as Message,
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
