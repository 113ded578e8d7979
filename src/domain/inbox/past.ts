import type { Instant } from '../time/instant.ts'
import { type WorkingCalendar, workingMinutes } from '../time/working-clock.ts'
import type { Message } from './message.ts'

/** An answer of the past, as it was recorded. */
export interface PastAnswer {
  readonly id: number
  readonly at: Instant
  /** False: when it went out is not known to the minute. */
  readonly isTimed: boolean
}

/** A message that was brought in late. */
export interface PastMessage {
  readonly message: Message
  /** False: when it came in is not known to the minute. */
  readonly isTimed: boolean
  /** What answered it; `none`: it was never answered; null: nobody said. */
  readonly answer: PastAnswer | 'none' | null
}

/**
 * What became of the messages of one thread: each is answered by its own answer, and one of which nobody said by the first that came after it. What still waits is
 * `dismissed` when it came before `dismissBefore`. How long a message waited is known only where both moments are.
 */
export function settledPast(
  past: readonly PastMessage[],
  calendar: WorkingCalendar,
  dismissBefore: Instant,
): Message[] {
  const answers = past
    .flatMap(({ answer }) => (answer === null || answer === 'none' ? [] : [answer]))
    .sort((one, other) => (one.at === other.at ? one.id - other.id : one.at < other.at ? -1 : 1))
  return past.flatMap(({ message, isTimed, answer: own }): Message[] => {
    if (message.state !== 'waiting') return []
    const answer = own ?? answers.find(({ at }) => at > message.at) ?? 'none'
    if (answer !== 'none') {
      const isKnown = isTimed && answer.isTimed
      const waitedMinutes = isKnown ? workingMinutes(calendar, message.at, answer.at) : null
      return [{ ...message, state: 'answered', answerId: answer.id, waitedMinutes }]
    }
    return message.at < dismissBefore ? [{ ...message, state: 'dismissed' }] : []
  })
}
