import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { CompetitorMetric } from './metrics.ts'

/** Another account in the client's field. */
export interface Competitor {
  /** 0: the strategy names it and it has no row yet, as on desks whose plan is older than these rows. */
  readonly id: number
  readonly clientId: number
  readonly name: string
  /** What to look at there, in the manager's own words: never in a client's copy. */
  readonly note: string
  /** True: the strategy in force names it. */
  readonly isPlanned: boolean
  /** The desk's day since which it is looked at. */
  readonly addedOn: Day
  readonly droppedAt: Instant | null
  /** By platform. */
  readonly accounts: readonly CompetitorAccount[]
}

export interface CompetitorAccount {
  /** The platform's slug. */
  readonly platform: string
  /** Empty: only the address is known. */
  readonly handle: string
  /** Where it is to be seen, when that is not the profile of the handle. */
  readonly address: string | null
  /** True: the strategy in force names it. */
  readonly isPlanned: boolean
}

/** One public figure of a competitor on a day of the client's. */
export interface CompetitorReading {
  readonly competitorId: number
  /** Empty: it is about the competitor as a whole. */
  readonly platform: string
  readonly metric: CompetitorMetric
  readonly value: number
  readonly source: 'hand' | 'import'
  readonly onDay: Day
}
