import type { Instant } from './time/instant.ts'

/** A pack is asked for when something of its week goes out within so many days. */
export const packDaysAhead = 7

/** One client's week of which something is planned that the client has to approve and was not shown. */
export interface PackToSend {
  readonly clientId: number
  readonly week: string
  readonly posts: number
  readonly variants: number
  /** When the first of them goes out. */
  readonly firstAt: Instant
}

/** A pack that the client has, with what of it has no verdict yet. */
export interface WaitingPack {
  readonly packId: number
  readonly clientId: number
  readonly week: string
  readonly madeAt: Instant
  readonly deadlineAt: Instant
  readonly silenceIsYes: boolean
  readonly posts: number
  readonly variants: number
  readonly firstAt: Instant
}
