import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { classify, type Guess } from '../../domain/inbox/classify.ts'
import { replyDue } from '../../domain/inbox/due.ts'
import { handleKey } from '../../domain/inbox/handle.ts'
import type { NewMessage } from '../../domain/inbox/message.ts'
import type { InboxRule } from '../../domain/inbox/rules.ts'
import type { ReplyTarget } from '../../domain/inbox/targets.ts'
import { threadFor } from '../../domain/inbox/threading.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { MessageKind, Owner, Severity } from '../../domain/words.ts'
import type { OpenDesk } from '../with-store.ts'

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
  const { store, spans } = open
  const { client, channel, kind, at, text, stars } = arrival
  const contactId = contactOf(open, arrival)
  const known = threadFor(store.threads.ofContact(contactId), { ...arrival, contactId, channelId: channel.id })
  const followsOurs = known !== null && store.messages.hasOurs(known.id, at)
  const guess = classify({ text, kind, stars, followsOurs }, rules)
  const severity = arrival.severity ?? guess.severity
  const needsAnswer = arrival.answer ?? (arrival.severity !== undefined || guess.needsAnswer)
  const thread = known === null ? undefined : store.threads.get(known.id)
  const owner = arrival.owner ?? (guess.ownerBy === '' ? (thread?.owner ?? 'manager') : guess.owner)
  const { url, variantId } = arrival
  const threadId =
    thread?.id ??
    store.threads.insert({ clientId: client.id, channelId: channel.id, contactId, kind, variantId, url, owner })
  if (thread) {
    store.threads.update({
      ...thread,
      owner,
      url: thread.url || url,
      variantId: thread.variantId ?? variantId,
      // More words are a reason to look now.
      snoozedUntil: needsAnswer ? null : thread.snoozedUntil,
    })
  }
  const due = needsAnswer ? replyDue(client, targets, spans, { owner, severity, kind }, at) : null
  const message: NewMessage = {
    threadId,
    by: 'person',
    text,
    severity,
    stars,
    at,
    onDay: localTime(client.zone, at, spans).day,
    // What was only guessed to need no answer does not come back as something that nobody answered.
    state: needsAnswer ? 'waiting' : arrival.answer === false ? 'seen' : 'dismissed',
    dueAt: due?.dueAt ?? null,
    targetMinutes: due?.targetMinutes ?? null,
    answerId: null,
    waitedMinutes: null,
    wordsKey: '',
    sameReason: '',
    activityId: null,
  }
  const messageId = store.messages.insert(message, arrival.externalId)
  return {
    arrival,
    threadId,
    messageId,
    isNewThread: !thread,
    owner,
    guess,
    dueAt: message.dueAt,
    targetMinutes: message.targetMinutes,
  }
}

/** The contact who writes under this name there; a new one where nobody does. */
function contactOf({ store, spans, at }: OpenDesk, { client, channel, person, at: came }: Arrival): number {
  const key = handleKey(person)
  const known = store.handles.contactOf(client.id, channel.platform, key)
  if (known !== undefined) return known
  const createdOn = localTime(client.zone, came, spans).day
  const id = store.contacts.insert({ clientId: client.id, name: person, kind: 'visitor', createdOn }, at)
  store.handles.insert({ contactId: id, clientId: client.id, platform: channel.platform, handle: person, key })
  return id
}
