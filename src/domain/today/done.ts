import type { Activity } from '../activity.ts'
import type { Channel } from '../channel.ts'
import type { Client } from '../client.ts'
import type { Ref } from '../ref.ts'
import type { Owner } from '../words.ts'
import type { TodayFacts } from './facts.ts'

/** One line of today's ledger as the list shows it. */
export interface DoneRow {
  /** The thing of the list that it closed; null for what was done beside it. */
  readonly ref: Ref | null
  readonly client: Client
  readonly channel: Channel | null
  readonly title: string
  readonly count: number
  readonly minutes: number
  readonly by: Owner
}

/** Activities with the names that they only have numbers of, in the order of entry. */
export function doneRows(activities: readonly Activity[], facts: Pick<TodayFacts, 'clients' | 'channels'>): DoneRow[] {
  return activities.flatMap((activity) => {
    const client = facts.clients.find((each) => each.id === activity.clientId)
    if (!client) return []
    const channel = facts.channels.find((each) => each.id === activity.channelId) ?? null
    const { title, count, minutes, by } = activity
    return [{ ref: thingOf(activity), client, channel, title, count, minutes, by }]
  })
}

/** The thing of the list that an activity closed; null for what was done beside it. */
export function thingOf({ routineId, taskId, postId, threadId, automationId = null }: Activity): Ref | null {
  if (routineId !== null) return { kind: 'routine', id: routineId }
  if (taskId !== null) return { kind: 'task', id: taskId }
  if (threadId !== null) return { kind: 'message', id: threadId }
  if (automationId !== null) return { kind: 'automation', id: automationId }
  return postId === null ? null : { kind: 'post', id: postId }
}
