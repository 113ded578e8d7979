import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { kindWords, type Message, type Thread } from '../../domain/inbox/message.ts'
import { waitingOf } from '../../domain/inbox/waiting.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import type { Store } from '../../store/store.ts'

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

export function gathered(store: Store, thread: Thread): Conversation {
  const ref: Ref = { kind: 'message', id: thread.id }
  const messages = store.messages.of(thread.id)
  return {
    ref,
    name: `${formatRef(ref)} ${threadTitle(thread)}`,
    thread,
    client: store.clients.get(thread.clientId) as Client,
    channel: store.channels.of(thread.clientId).find(({ id }) => id === thread.channelId) as Channel,
    messages,
    waiting: waitingOf(messages),
  }
}

/** A thread is called by where and how somebody wrote, and by who. */
export function threadTitle({ channelKey, kind, who }: Thread): string {
  return `${channelKey} ${kindWords(kind)} from ${who}`
}
