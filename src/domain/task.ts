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
  /** What made it; null: a person. */
  readonly origin: TaskOrigin | null
  /** Which of its origin it is: of an audit the channel and the item, `instagram/bio`; null: there is no more than one, or nobody asks. */
  readonly originKey: string | null
  /** What it costs the client beside the retainer, in its currency; null: no fee was agreed. */
  readonly fee: number | null
  /** Who makes it, where that is neither me nor the client: a photographer, by name; empty: nobody else. */
  readonly maker: string
  readonly note: string
  readonly status: 'open' | 'done' | 'skipped'
  readonly snoozedUntil: Day | null
  readonly createdOn: Day
  readonly closedAt: Instant | null
}

/** Work that is listed before its day, because it takes days to come about. */
export function isListedAhead({ origin }: Pick<Task, 'origin'>): boolean {
  return origin === 'early win' || origin === 'renewal'
}

/** What smm makes tasks of by itself: the plan as a client comes and goes, the contract's end, and a profile that is not as it should be. */
export const taskOrigins = ['onboarding', 'offboarding', 'early win', 'renewal', 'audit'] as const
export type TaskOrigin = (typeof taskOrigins)[number]

/** What a task that stands alone has: nothing that it belongs to, and nothing agreed beside the retainer. */
export const belongsToNothing = {
  postId: null,
  campaignId: null,
  campaignRole: null,
  verdictId: null,
  contactId: null,
  origin: null,
  originKey: null,
  fee: null,
  maker: '',
} as const satisfies Partial<Task>

type Belonging = keyof typeof belongsToNothing

export type NewTask = Omit<Task, 'id' | Belonging | 'status' | 'snoozedUntil' | 'closedAt'> &
  Partial<Pick<Task, Belonging | 'snoozedUntil'>>

/** The day on which a task is wanted: its own, or the later one to which it was put off. */
export function dueDay(task: Pick<Task, 'dueOn' | 'snoozedUntil'>): Day | null {
  return laterOf(task.dueOn, task.snoozedUntil)
}
