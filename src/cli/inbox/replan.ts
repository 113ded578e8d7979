import type { Client } from '../../domain/client.ts'
import { replyDue } from '../../domain/inbox/due.ts'
import type { InboxSettings } from '../../domain/inbox/rules.ts'
import type { OpenDesk } from '../with-store.ts'

/** Whether a change of the client is one of when people there are answered. */
export function movesReplies(before: Client, after: Client): boolean {
  const of = ({ zone, working, holidays, replyTargets }: Client) =>
    JSON.stringify({ zone, working, holidays, replyTargets })
  return of(before) !== of(after)
}

/** Works out anew until when people wait, after the client's hours, holidays, zone or targets changed. Gives how many are due at another time now. */
export function replanReplies(
  { store, spans }: OpenDesk,
  client: Client,
  { targets }: Pick<InboxSettings, 'targets'>,
): number {
  let moved = 0
  for (const message of store.messages.waitingOf(client.id)) {
    const thread = store.threads.get(message.threadId)
    if (!thread) continue
    const asked = { owner: thread.owner, severity: message.severity, kind: thread.kind }
    const due = replyDue(client, targets, spans, asked, message.at)
    if (due.dueAt === message.dueAt && due.targetMinutes === message.targetMinutes) continue
    store.messages.update({ ...message, ...due })
    moved++
  }
  return moved
}
