import type { Instant } from './time/instant.ts'

/** The brake: while it is on, nothing of the client is scheduled, handed off or exported. */
export interface Hold {
  readonly id: number
  readonly clientId: number
  readonly reason: string
  readonly beganAt: Instant
  /** null: it is still on. */
  readonly endedAt: Instant | null
}

/** What lies in an outside tool and has to be taken out there by hand. */
export interface Pull {
  readonly id: number
  readonly holdId: number
  readonly variantId: number
  readonly tool: string
  readonly pulledAt: Instant | null
}
