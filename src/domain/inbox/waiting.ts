import type { Instant } from '../time/instant.ts'
import { type WorkingCalendar, workingMinutes } from '../time/working-clock.ts'
import { severities } from '../words.ts'
import { isSevere, type Message } from './message.ts'

/** What of a thread waits for an answer, in the order in which it came. */
export function waitingOf(messages: readonly Message[]): Message[] {
  return messages.filter(({ state }) => state === 'waiting')
}

/** The message by which a thread is judged: the weightiest that waits, of equals the oldest; null: none waits. */
export function weightiest<One extends Pick<Message, 'severity' | 'stars' | 'at'>>(
  messages: readonly One[],
): One | null {
  return messages.reduce<One | null>((worst, each) => (worst === null || isWeightier(each, worst) ? each : worst), null)
}

function isWeightier(
  one: Pick<Message, 'severity' | 'stars' | 'at'>,
  other: Pick<Message, 'severity' | 'stars' | 'at'>,
): boolean {
  const [a, b] = [one, other].map((each) => (isSevere(each) ? -1 : severities.indexOf(each.severity))) as [
    number,
    number,
  ]
  return a === b ? one.at < other.at : a < b
}

/** Messages that one answer answers: all that wait and came before it. What was closed by it knows how long it waited, in working minutes, unless nobody knows when the answer went out. */
export function answered(
  messages: readonly Message[],
  answer: { readonly id: number; readonly at: Instant; readonly isTimed: boolean },
  calendar: WorkingCalendar,
): Message[] {
  return waitingOf(messages)
    .filter(({ at }) => at <= answer.at)
    .map((message) => ({
      ...message,
      state: 'answered',
      answerId: answer.id,
      waitedMinutes: answer.isTimed ? workingMinutes(calendar, message.at, answer.at) : null,
    }))
}
