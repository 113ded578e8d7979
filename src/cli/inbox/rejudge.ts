import { replyDue } from '../../domain/inbox/due.ts'
import type { Thread } from '../../domain/inbox/message.ts'
import type { InboxSettings } from '../../domain/inbox/rules.ts'
import type { Owner, Severity } from '../../domain/words.ts'
import type { OpenDesk } from '../with-store.ts'
import type { Conversation } from './gather.ts'

/** What can be said anew of a conversation. */
export interface Judged {
  readonly severity?: Severity | undefined
  readonly owner?: Owner | undefined
  readonly url?: string | undefined
}

/**
 * What is to be written when somebody says who answers a conversation or what it is: the target may be another one, so what waits is due at another time, still
 * counted from when it came. Nothing is written before `run`.
 */
export function rejudged(
  open: OpenDesk,
  { thread, client, messages }: Pick<Conversation, 'thread' | 'client' | 'messages'>,
  { targets }: Pick<InboxSettings, 'targets'>,
  said: Judged,
): { readonly isSame: boolean; run(): void } {
  const after: Thread = { ...thread, owner: said.owner ?? thread.owner, url: said.url ?? thread.url }
  const { owner, kind } = after
  const changed = messages.flatMap((message) => {
    if (message.state !== 'waiting' && !(message.state === 'seen' && said.severity !== undefined)) return []
    const severity = said.severity ?? message.severity
    const due = replyDue(client, targets, open.spans, { owner, severity, kind }, message.at)
    const next = { ...message, severity, ...(message.state === 'waiting' ? due : {}) }
    return JSON.stringify(next) === JSON.stringify(message) ? [] : [next]
  })
  return {
    isSame: changed.length === 0 && after.owner === thread.owner && after.url === thread.url,
    run() {
      open.store.threads.update(after)
      for (const message of changed) open.store.messages.update(message)
    },
  }
}
