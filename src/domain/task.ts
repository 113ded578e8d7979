import type { CampaignRole } from './campaign/campaign.ts'
import type { ClockTime } from './time/clock-time.ts'
import { type Day, laterOf } from './time/day.ts'
import type { Instant } from './time/instant.ts'
import type { Action, Owner, Stage } from './words.ts'

/** One-off engagement work. Due days and times are the desk's. */
export interface Task {
  readonly id: number
  readonly clientId: number
  readonly title: string
  readonly stage: Stage
  readonly action: Action
  readonly owner: Owner
  readonly minutes: number
  readonly dueOn: Day | null
  readonly dueTime: ClockTime | null
  readonly channelId: number | null
  readonly goalId: number | null
  /** The post that it belongs to: its pictures, or what comes back to it. */
  readonly postId: number | null
  /** The campaign that it belongs to, and what it is there for in it; null: none. */
  readonly campaignId: number | null
  readonly campaignRole: CampaignRole | null
  /** The change asked for that it comes from; of several variants the last. null: none. */
  readonly verdictId: number | null
  /** The person with whom it is to come to a close; null: nobody was named. */
  readonly contactId: number | null
  readonly note: string
  readonly status: 'open' | 'done' | 'skipped'
  readonly snoozedUntil: Day | null
  readonly createdOn: Day
  readonly closedAt: Instant | null
}

type Belonging = 'postId' | 'campaignId' | 'campaignRole' | 'verdictId' | 'contactId'

export type NewTask = Omit<Task, 'id' | Belonging | 'status' | 'snoozedUntil' | 'closedAt'> &
  Partial<Pick<Task, Belonging>>

/** The day on which a task is wanted: its own, or the later one to which it was put off. */
export function dueDay(task: Pick<Task, 'dueOn' | 'snoozedUntil'>): Day | null {
  return laterOf(task.dueOn, task.snoozedUntil)
}
