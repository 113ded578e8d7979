import type { Day } from './time/day.ts'
import type { Instant } from './time/instant.ts'
import type { Owner } from './words.ts'

/** A look at a channel's inbox. */
export interface Sweep {
  readonly clientId: number
  readonly channelId: number
  readonly at: Instant
  /** The client's day. */
  readonly onDay: Day
  readonly by: Owner
  /** Messages that were taken down. */
  readonly found: number
  /** Messages that were answered on the spot and not taken down. */
  readonly answered: number
  readonly activityId: number | null
}
