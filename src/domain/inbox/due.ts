import type { Client } from '../client.ts'
import type { Instant } from '../time/instant.ts'
import { afterWorkingMinutes, type WorkingCalendar } from '../time/working-clock.ts'
import type { ZoneSpans } from '../time/zone.ts'
import { type Asked, parseReplyTargets, type ReplyTarget, targetMinutes } from './targets.ts'

/** When an answer is due, and the target that says so, in working minutes. */
export interface ReplyDue {
  readonly dueAt: Instant
  readonly targetMinutes: number
}

/** When a client works, which is when people wait for an answer. */
export function calendarOf(
  { zone, working, holidays }: Pick<Client, 'zone' | 'working' | 'holidays'>,
  spans: ZoneSpans,
): WorkingCalendar {
  return { zone, working, holidays, spans }
}

/** When a message that came at an instant is to be answered: by the client's own target or the usual one, in the client's working hours. */
export function replyDue(
  client: Client,
  usual: readonly ReplyTarget[],
  spans: ZoneSpans,
  asked: Asked,
  at: Instant,
): ReplyDue {
  const minutes = targetMinutes(parseReplyTargets(client.replyTargets || 'none'), usual, asked, client.working)
  return { dueAt: afterWorkingMinutes(calendarOf(client, spans), at, minutes), targetMinutes: minutes }
}
