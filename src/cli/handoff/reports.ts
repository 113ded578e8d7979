import type { Client } from '../../domain/client.ts'
import { weekReport } from '../../domain/report/week-report.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { weekOf } from '../../domain/time/week.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { ArchiveEntry } from '../../files/archive.ts'
import type { Context } from '../context.ts'
import { agreedOutcomes } from '../outcome/agreed.ts'
import type { OpenDesk } from '../with-store.ts'

/** The full report of every week in which something was recorded, the oldest first. */
export async function handoffReports(
  context: Context,
  open: OpenDesk,
  client: Client,
  today: Day,
): Promise<ArchiveEntry[]> {
  const { reportMarkdown } = await import('../../render/views/report-markdown.ts')
  const platforms = await context.templates.platforms()
  const view = { isFull: true, platformNames: new Map(platforms.map(({ slug, name }) => [slug, name])) }
  const { store, desk, spans, at } = open
  const entries: ArchiveEntry[] = []
  for (let day = firstDay(open, client); day <= today; day = addDays(day, 7)) {
    const week = weekOf(day)
    const agreed = await agreedOutcomes(context, open, client, week.to < today ? week.to : today)
    const report = weekReport(store.week({ client, desk, week, today, at, spans }), agreed)
    const isRecorded = report.work.length + report.outcomes.length + report.readings.length > 0
    if (isRecorded) entries.push({ name: `reports/${week.name}.md`, text: reportMarkdown(report, view) })
  }
  return entries
}

/** The Monday of the week in which the first line of the ledger or the first plan stands. */
function firstDay({ store, spans, at }: OpenDesk, client: Client): Day {
  const firstAt = [store.strategies.firstAppliedAt(client.id), store.activities.firstAt(client.id)]
    .filter((each) => each !== undefined)
    .sort()[0]
  return weekOf(localTime(client.zone, firstAt ?? at, spans).day).from
}
