import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { classify, type Guess } from '../../domain/inbox/classify.ts'
import { type ReplyDue, replyDue } from '../../domain/inbox/due.ts'
import type { MessageState, NewMessage, Thread } from '../../domain/inbox/message.ts'
import type { InboxRule } from '../../domain/inbox/rules.ts'
import type { ReplyTarget } from '../../domain/inbox/targets.ts'
import { threadFor } from '../../domain/inbox/threading.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { MessageKind, Owner, Severity } from '../../domain/words.ts'
import { contactByHandle } from '../contact/by-handle.ts'
import type { OpenDesk } from '../with-store.ts'
import { rejudged } from './rejudge.ts'

/** Something that came in, with what a person said of it; what is left out is guessed. */
export interface Arrival {
  readonly client: Client
  readonly channel: Channel
  readonly kind: MessageKind
  /** As it is shown there: `@jane`, `Maria K.` */
  readonly person: string
  readonly text: string
  readonly stars: number | null
  readonly at: Instant
  readonly url: string
  readonly variantId: number | null
  readonly severity?: Severity | undefined
  readonly owner?: Owner | undefined
  readonly answer?: boolean | undefined
  /** Of an import: what names the row there; empty otherwise. */
  readonly externalId?: string
}

/** What messages are judged by. */
export interface Judgement {
  readonly rules: readonly InboxRule[]
  readonly targets: readonly ReplyTarget[]
}

/** A message as it was taken down. */
export interface TakenDown {
  readonly arrival: Arrival
  readonly threadId: number
  readonly messageId: number
  readonly isNewThread: boolean
  readonly owner: Owner
  readonly guess: Guess
  /** Null: it needs no answer. */
  readonly dueAt: Instant | null
  readonly targetMinutes: number | null
}

/** Writes a message into its thread, with its person and its thread where they are new. Called inside of a transaction, because each may build on the one before. */
export function takeDown(open: OpenDesk, arrival: Arrival, { rules, targets }: Judgement): TakenDown {
  const { client, kind, at } = arrival
  const { person, channel } = arrival
  const contactId = contactByHandle(open, { client, platform: channel.platform, handle: person }, at)
  const thread = openThread(open, arrival, contactId)
  const guess = classify(
    { ...arrival, followsOurs: thread !== null && open.store.messages.hasOurs(thread.id, at) },
    rules,
  )
  const severity = arrival.severity ?? guess.severity
  const needsAnswer = arrival.answer ?? (arrival.severity !== undefined || guess.needsAnswer)
  const owner = arrival.owner ?? (guess.ownerBy === '' ? (thread?.owner ?? 'manager') : guess.owner)
  const due = needsAnswer ? replyDue(client, targets, open.spans, { owner, severity, kind }, at) : null
  if (thread !== null && thread.owner !== owner) {
    // What waits there already is that person's now too, within that person's time.
    const messages = open.store.messages.of(thread.id)
    rejudged(open, { thread, client, messages }, { targets }, { owner }).run()
  }
  const threadId = putThread(open, arrival, thread, { contactId, owner, needsAnswer })
  const state = stateOf(arrival, needsAnswer)
  const message = messageOf(open, arrival, { threadId, severity, state, due })
  const messageId = open.store.messages.insert(message, arrival.externalId)
  const { dueAt, targetMinutes } = due ?? { dueAt: null, targetMinutes: null }
  return { arrival, threadId, messageId, isNewThread: thread === null, owner, guess, dueAt, targetMinutes }
}

function openThread({ store }: OpenDesk, arrival: Arrival, contactId: number): Thread | null {
  const known = threadFor(store.threads.ofContact(contactId), { ...arrival, contactId, channelId: arrival.channel.id })
  return (known && store.threads.get(known.id)) ?? null
}

/** What was only guessed to need no answer does not come back as something that nobody answered. */
function stateOf({ answer }: Arrival, needsAnswer: boolean): MessageState {
  if (needsAnswer) return 'waiting'
  return answer === false ? 'seen' : 'dismissed'
}

/** The thread with what the words add to it, or a new one. */
function putThread(
  { store }: OpenDesk,
  { client, channel, kind, variantId, url }: Arrival,
  thread: Thread | null,
  {
    contactId,
    owner,
    needsAnswer,
  }: { readonly contactId: number; readonly owner: Owner; readonly needsAnswer: boolean },
): number {
  if (thread === null) {
    return store.threads.insert({ clientId: client.id, channelId: channel.id, contactId, kind, variantId, url, owner })
  }
  store.threads.update({
    ...thread,
    owner,
    url: thread.url || url,
    variantId: thread.variantId ?? variantId,
    // More words are a reason to look now.
    snoozedUntil: needsAnswer ? null : thread.snoozedUntil,
  })
  return thread.id
}

function messageOf(
  { spans }: OpenDesk,
  { client, text, stars, at }: Arrival,
  judged: Pick<NewMessage, 'threadId' | 'severity' | 'state'> & { readonly due: ReplyDue | null },
): NewMessage {
  const { due, ...said } = judged
  return {
    ...said,
    ...{ by: 'person', text, stars, at },
    onDay: localTime(client.zone, at, spans).day,
    dueAt: due?.dueAt ?? null,
    targetMinutes: due?.targetMinutes ?? null,
    ...{ answerId: null, waitedMinutes: null, wordsKey: '', sameReason: '', activityId: null },
  }
}
