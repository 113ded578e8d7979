import type { Client } from '../../domain/client.ts'
import { type WeekReport, weekReport } from '../../domain/report/week-report.ts'
import { addDays, type Day, laterOf } from '../../domain/time/day.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { Context } from '../context.ts'
import { agreedOutcomes } from '../outcome/agreed.ts'
import type { OpenDesk } from '../with-store.ts'

/** So far back a client is told of what was done, when no other day is said. */
const daysBack = 90

/**
 * The figures of the report over other days than a week: from a day of the client's to today. Null: the last 90 days, or since the work began. What compares
 * with the time before belongs to a week and says nothing here.
 */
export async function ledgerSince(
  context: Context,
  open: OpenDesk,
  client: Client,
  since: Day | null,
): Promise<WeekReport> {
  const { store, desk, spans, at } = open
  const today = localTime(client.zone, at, spans).day
  const firstAt = store.strategies.firstAppliedAt(client.id)
  const begun = firstAt === undefined ? null : localTime(client.zone, firstAt, spans).day
  const from = since ?? laterOf(laterOf(addDays(today, 1 - daysBack), begun), client.sinceOn)
  const week = { name: '', from: from > today ? today : from, to: today }
  const agreed = await agreedOutcomes(context, open, client, today)
  return weekReport(store.week({ client, desk, week, today, at, spans }), agreed)
}
