import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import type { Message, Thread } from '../../domain/inbox/message.ts'
import { waitingOf } from '../../domain/inbox/waiting.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import { findThing, requireKind } from '../resolve/things.ts'
import type { OpenDesk } from '../with-store.ts'

/** A thread with everything that was said in it and whom it belongs to. */
export interface Conversation {
  readonly ref: Ref
  /** `m7 instagram DM from @jane`. */
  readonly name: string
  readonly thread: Thread
  readonly client: Client
  readonly channel: Channel
  readonly messages: readonly Message[]
  /** What of it waits for an answer. */
  readonly waiting: readonly Message[]
}

/** The conversation behind a ref; another kind of thing gets an error that says which verb fits. */
export function conversationOf({ store }: Pick<OpenDesk, 'store'>, ref: Ref, verb: string): Conversation {
  requireKind(ref, ['message'], verb)
  const { row } = findThing(store, ref) as Extract<ReturnType<typeof findThing>, { kind: 'message' }>
  const messages = store.messages.of(row.id)
  return {
    ref,
    name: `${formatRef(ref)} ${row.title}`,
    thread: row,
    client: store.clients.get(row.clientId) as Client,
    channel: store.channels.of(row.clientId).find(({ id }) => id === row.channelId) as Channel,
    messages,
    waiting: waitingOf(messages),
  }
}
