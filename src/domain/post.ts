import type { Day } from './time/day.ts'
import type { Instant } from './time/instant.ts'

/** One idea. Its variants for channels come with the content commands; until then it waits as an idea. */
export interface Post {
  readonly id: number
  readonly clientId: number
  readonly title: string
  readonly pillarId: number | null
  readonly minutes: number
  /** Never published. */
  readonly note: string
  readonly status: 'idea' | 'done' | 'skipped'
  readonly snoozedUntil: Day | null
  readonly createdOn: Day
  readonly closedAt: Instant | null
}

export type NewPost = Omit<Post, 'id' | 'status' | 'snoozedUntil' | 'closedAt'>
