import type { Client } from '../../../domain/client.ts'
import { calendarOf } from '../../../domain/inbox/due.ts'
import type { Message, MessageState, NewMessage } from '../../../domain/inbox/message.ts'
import { type PastAnswer, type PastMessage, settledPast } from '../../../domain/inbox/past.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { localTime } from '../../../domain/time/zone.ts'
import type { OpenDesk } from '../../with-store.ts'
import { takeEach } from '../take-all.ts'
import type { Judgement, TakenDown } from '../take-down.ts'
import type { ImportedMessage } from './plan.ts'

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
  const taken = takeEach(
    open,
    messages.map(({ arrival }) => arrival),
    judged,
  )
  const written = messages.map((imported, index) => ({ imported, taken: taken[index] as TakenDown }))
  const byThread = new Map<number, typeof written>()
  for (const each of written) {
    const { threadId } = each.taken
    const own = byThread.get(threadId)
    if (own) own.push(each)
    else byThread.set(threadId, [each])
  }
  const states = new Map<number, MessageState>()
  for (const [threadId, own] of byThread) {
    for (const { id, state } of settle(open, client, threadId, own, dismissBefore)) states.set(id, state)
  }
  return written.map((each) => ({ ...each, state: states.get(each.taken.messageId) ?? 'waiting' }))
}

/** Writes what became of the messages of one thread; gives them as they stand. */
function settle(
  open: OpenDesk,
  client: Client,
  threadId: number,
  own: readonly { readonly imported: ImportedMessage; readonly taken: TakenDown }[],
  dismissBefore: Instant,
): Message[] {
  const { store, spans } = open
  const stored = new Map(store.messages.of(threadId).map((message) => [message.id, message]))
  const answers = new Map<string, PastAnswer>()
  const past = own.map(({ imported: { reply, isTimed, isUnanswered }, taken }): PastMessage => {
    const message = stored.get(taken.messageId) as Message
    if (reply === null) return { message, isTimed, answer: isUnanswered ? 'none' : null }
    // One answer may have gone to several messages.
    const key = `${reply.at} ${reply.isTimed}`
    const answer = answers.get(key) ?? {
      ...reply,
      id: store.messages.insert(sentAt(threadId, reply.at, localTime(client.zone, reply.at, spans).day)),
    }
    answers.set(key, answer)
    return { message, isTimed, answer }
  })
  const settled = settledPast(past, calendarOf(client, spans), dismissBefore)
  for (const message of settled) store.messages.update(message)
  const changed = new Map(settled.map((message) => [message.id, message]))
  return past.map(({ message }) => changed.get(message.id) ?? message)
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
