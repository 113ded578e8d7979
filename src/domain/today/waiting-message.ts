import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalTime } from '../time/zone.ts'
import type { MessageKind, Owner, Severity } from '../words.ts'

/** A message that waits for an answer, or one that was seen and to which nothing was said, with the thread that it stands in. */
export interface WaitingMessage {
  readonly threadId: number
  readonly clientId: number
  readonly channelId: number
  readonly kind: MessageKind
  readonly who: string
  /** Who has to answer. */
  readonly owner: Owner
  /** The variant that it hangs on, and its post; null: none. */
  readonly variantId: number | null
  readonly postId: number | null
  readonly snoozedUntil: Day | null
  readonly chasedAt: Instant | null
  readonly text: string
  readonly severity: Severity
  readonly stars: number | null
  readonly at: Instant
  /** Null: it was taken down as needing no answer. */
  readonly dueAt: Instant | null
  readonly targetMinutes: number | null
  /** True: the person answers something of ours. */
  readonly followsOurs: boolean
}

/** How a row of somebody who waits stands to its target. */
export interface ReplyClock {
  /** Working minutes of the client past the target; below 0 they are left; null: no target runs. */
  readonly minutesOver: number | null
  /** When the answer is due, by the desk's clock. */
  readonly due: LocalTime | null
  /** Radio silence: the day since which somebody who answered us has heard nothing; null: it is none. */
  readonly silentSince: Day | null
}

/**
 * What goes before the score in Respond: a severe message that everybody can read, one that only we can, a look at an inbox that is due, and then everything
 * that is scored.
 */
export const precedence = { severeInPublic: 0, severe: 1, look: 2, scored: 3 } as const
