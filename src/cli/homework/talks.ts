import type { Client } from '../../domain/client.ts'
import type { Conversation } from '../../domain/homework/homework.ts'
import { kindWords } from '../../domain/inbox/message.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { shorten } from '../../domain/text/phrase.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { OpenDesk } from '../with-store.ts'

/** A letter names what somebody wants; the whole of it is read where it stands. */
const longestWords = 120

/** The conversations that wait for the client, whoever waits longest first. */
export function talksOf({ store, spans }: Pick<OpenDesk, 'store' | 'spans'>, client: Client): Conversation[] {
  const seen = new Set<number>()
  return store.messages.waitingOf(client.id).flatMap(({ threadId, text, at }) => {
    const thread = seen.has(threadId) ? undefined : store.threads.get(threadId)
    seen.add(threadId)
    if (thread?.owner !== 'client') return []
    const about = text === '' ? `a ${kindWords(thread.kind)}` : `“${shorten(cleanLine(text), longestWords)}”`
    return [{ who: thread.who, about, where: thread.channelKey, since: localTime(client.zone, at, spans).day }]
  })
}
