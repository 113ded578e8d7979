import type { Day } from './time/day.ts'
import type { Instant } from './time/instant.ts'
import type { Action, Owner, Stage } from './words.ts'

/** One line of the ledger of work. */
export interface Activity {
  readonly at: Instant
  /** The client's day. */
  readonly onDay: Day
  readonly clientId: number
  readonly channelId: number | null
  readonly stage: Stage
  readonly action: Action
  readonly by: Owner
  readonly title: string
  readonly count: number
  /** False: replies were written, or looked for, and nobody said how many; the count claims nothing. */
  readonly counted: boolean
  readonly minutes: number
  /** True: somebody said the minutes; false: they are the plan's. */
  readonly timed: boolean
  readonly note: string
  readonly routineId: number | null
  readonly taskId: number | null
  readonly postId: number | null
  /** The conversation that was answered; null: none, or nobody said which. */
  readonly threadId: number | null
  /** The automation that was looked at; absent or null: none. */
  readonly automationId?: number | null
  /** A person was kept in touch with, which is being social whatever the stage. */
  readonly isTouch?: boolean
}

/** A line to be written. Unless it says otherwise, somebody counted, and it belongs to no conversation. */
export type NewActivity = Omit<Activity, 'counted' | 'threadId'> & Partial<Pick<Activity, 'counted' | 'threadId'>>

/**
 * Whole minutes shared out in proportion to weights, so that the shares add up to the whole (largest remainder; ties go to the
 * earlier). All weights zero: equal shares.
 */
export function shareMinutes(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const parts = weights.map((weight) => (sum > 0 ? (whole * weight) / sum : whole / weights.length))
  const floors = parts.map(Math.floor)
  const left = whole - floors.reduce((total, each) => total + each, 0)
  const byRemainder = parts.map((part, index) => ({ index, rest: part - Math.floor(part) }))
  byRemainder.sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) floors[index] = (floors[index] ?? 0) + 1
  return floors
}
