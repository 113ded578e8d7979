import type { Client } from '../client.ts'
import { calendarOf } from '../inbox/due.ts'
import type { Instant } from '../time/instant.ts'
import { workingMinutes } from '../time/working-clock.ts'
import { minutesADay } from '../time/working-time.ts'
import { localTime } from '../time/zone.ts'
import type { TodayFacts } from './facts.ts'
import type { ReplyClock, WaitingMessage } from './waiting-message.ts'

/** Nobody said by when whoever heard nothing is to be answered, so it weighs as if it were just due. */
const silenceShare = 0.5

/** The oldest of some messages, of which there is at least one. */
export function oldestOf(messages: readonly WaitingMessage[]): WaitingMessage {
  return messages.reduce((first, each) => (each.at < first.at ? each : first))
}

/** The message whose answer is due first; null: none waits for one. */
export function firstDue(messages: readonly WaitingMessage[]): WaitingMessage | null {
  const waiting = messages.filter(({ dueAt }) => dueAt !== null)
  return waiting.reduce<WaitingMessage | null>(
    (first, each) => (first === null || (each.dueAt ?? '') < (first.dueAt ?? '') ? each : first),
    null,
  )
}

/** How a thread stands to its target now, in the client's working time. */
export function replyClock(
  { desk, spans }: Pick<TodayFacts, 'desk' | 'spans'>,
  client: Client,
  messages: readonly WaitingMessage[],
  at: Instant,
): ReplyClock {
  const dayOf = (instant: Instant) => localTime(desk.zone, instant, spans).day
  const first = firstDue(messages)
  if (!first?.dueAt) return { minutesOver: null, due: null, silentSince: dayOf(oldestOf(messages).at) }
  const minutesOver = workingMinutes(calendarOf(client, spans), first.dueAt, at)
  return {
    minutesOver,
    due: localTime(desk.zone, first.dueAt, spans),
    silentSince: minutesOver > 0 && first.followsOurs ? dayOf(first.at) : null,
  }
}

/** 0 at five working days before the target, 0.5 at it, 1 at two targets past, straight lines between. */
export function replyShare({ minutesOver }: ReplyClock, target: number, { working }: Pick<Client, 'working'>): number {
  if (minutesOver === null || target === 0) return silenceShare
  if (minutesOver < 0) return Math.max(0, 0.5 * (1 + minutesOver / (5 * minutesADay(working))))
  return 0.5 + 0.5 * Math.min(1, minutesOver / (2 * target))
}
