import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { lastCounted } from '../../domain/report/facts.ts'
import type { SocialPeriod } from '../../domain/social/ledger.ts'
import { parseWeek } from '../../domain/time/week.ts'
import { clientDay, pastDay } from '../client-day.ts'
import type { OpenDesk } from '../with-store.ts'

/** Which days are asked for. */
export interface AskedDays {
  /** As the report reads it. */
  readonly week?: string | undefined
  readonly since?: string | undefined
}

/** The days by one client's calendar: a week, this one without words, or those from a day to today. Days to come are refused. */
export function socialDays(open: OpenDesk, client: Client, { week, since }: AskedDays): SocialPeriod {
  const today = clientDay(open, client)
  const calendar = { zone: client.zone, writtenOn: today }
  if (since !== undefined) {
    // One day for all clients; where the client's has not begun yet, it begins with the client's today.
    const from = pastDay(open, open.desk, since)
    return { week: null, from: from > today ? today : from, to: today, countedTo: today, ...calendar }
  }
  const { name, from, to } = parseWeek(week ?? 'this', today)
  if (from > today) throw new SmmError('usage', `Week ${name} has not begun; it begins on ${from}`)
  return { week: name, from, to, countedTo: lastCounted({ to }, today), ...calendar }
}
