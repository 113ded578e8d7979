import type { Client } from '../../domain/client.ts'
import { isSevere, type Message } from '../../domain/inbox/message.ts'
import { formatRef } from '../../domain/ref.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import { ownerWord } from '../../domain/words.ts'
import type { Facts } from '../show/facts.ts'
import { spokenInstant } from '../spoken-instant.ts'
import type { OpenDesk } from '../with-store.ts'
import type { Conversation } from './gather.ts'

/** A conversation as labelled facts, what was said in it at the end, in its order. */
export function conversationFacts(open: OpenDesk, client: Client, conversation: Conversation): Facts {
  const { thread, channel, messages, waiting } = conversation
  const due = waiting.flatMap(({ dueAt }) => dueAt ?? []).sort()[0]
  const post = thread.variantId === null ? undefined : open.store.variants.get(thread.variantId)
  const severe = waiting.some(isSevere)
  return {
    person: thread.who,
    contact: formatRef({ kind: 'contact', id: thread.contactId }),
    channel: channel.key,
    post: post ? formatRef({ kind: 'variant', id: post.postId, part: channel.key }) : null,
    answers: ownerWord(thread.owner),
    waiting: waiting.length,
    due: due === undefined ? null : `${spokenInstant(open, client, due)}${severe ? ', severe' : ''}`,
    snoozedUntil: thread.snoozedUntil,
    starred: thread.starredAt === null ? 'no' : 'yes',
    address: thread.url,
    said: messages.map((message) => saidWords(open, client, message)),
  }
}

const speakers = { person: '', manager: 'me', client: 'the client', automatic: 'automatic' } as const

function saidWords(open: OpenDesk, client: Client, message: Message): string {
  const who = message.by === 'person' ? 'they' : speakers[message.by]
  const stars = message.stars === null ? '' : ` ${message.stars}*`
  const what = message.by === 'person' ? ` (${message.severity}, ${message.state}${waited(message)})` : ''
  const words = message.text === '' ? 'words not recorded' : cleanLine(message.text)
  return `${spokenInstant(open, client, message.at, 'left out')} ${who}${stars}: ${words}${what}`
}

function waited({ waitedMinutes }: Message): string {
  return waitedMinutes === null ? '' : ` after ${spokenMinutes(waitedMinutes)}`
}
