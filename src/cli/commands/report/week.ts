import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { lastCounted } from '../../../domain/report/facts.ts'
import { gaps } from '../../../domain/report/gaps.ts'
import { pageSections } from '../../../domain/report/sections.ts'
import { reportFields, type WeekReport, weekReport } from '../../../domain/report/week-report.ts'
import { parseWeek } from '../../../domain/time/week.ts'
import { localTime } from '../../../domain/time/zone.ts'
import type { Context } from '../../context.ts'
import { howToStart } from '../../no-desk.ts'
import { isStdout, outFiles, outHelp, writeOut } from '../../options/out.ts'
import { printJson } from '../../options/output.ts'
import { lineOf } from '../../options/parse.ts'
import { agreedOutcomes } from '../../outcome/agreed.ts'
import { resolveClient, servedClients } from '../../resolve/client.ts'
import { type OpenDesk, reading } from '../../with-store.ts'

interface ReportWeek {
  readonly client?: string
  readonly week: string
  readonly full?: boolean
  readonly out?: string
  readonly json?: string
}

export function reportWeekCommand(parent: Command, context: Context): Command {
  return parent
    .command('week')
    .summary('write the weekly report')
    .description(
      'Writes what a client reads in two minutes, as Markdown: on track or not, what was done, what comes next, what is needed. It comes out of what was ' +
        'recorded, and holds no minutes, no money and no private note. With --client it is printed; otherwise every active client gets a file, SLUG-WEEK.md, in the folder that you are in. What had to be left out is ' +
        'said on stderr, with the command that fills it.',
    )
    .option('--client <client>', 'one client, by slug or its beginning', lineOf)
    .option('--week <week>', '2026-W47, this, last, or a day in it, by the client’s calendar', 'this')
    .option('--full', 'all sections instead of the one page')
    .option('--out <path>', outHelp)
    .option('--json [fields]', `print the data, of one client or a list of all; fields: ${reportFields.join(', ')}`)
    .addHelpText(
      'after',
      '\nExamples:\n  smm report week --client acme\n  smm report week --client acme --week last --full --out acme.md\n  smm report week --week last --out reports',
    )
    .action((options: ReportWeek) => reportWeek(context, options))
}

export async function reportWeek(context: Context, input: ReportWeek): Promise<void> {
  if (input.json !== undefined && !isStdout(input.out)) {
    throw new SmmError('usage', '--json prints the data, so it cannot be used with --out')
  }
  const json = input.json === undefined ? {} : { json: input.json }
  await reading(
    context,
    async (open) => {
      const clients = input.client === undefined ? servedClients(open.store) : [resolveClient(open.store, input.client)]
      if (clients.length === 0) {
        context.say('No active client to report to. Add one: smm strategy new SLUG --template restaurant')
        if (input.json === undefined) return
      }
      const reports: WeekReport[] = []
      for (const client of clients) reports.push(await reportOf(context, open, client, input))
      if (input.json === undefined) await writeReports(context, input, reports)
      else printJson(context, input.json, input.client === undefined ? reports : (reports[0] as WeekReport))
    },
    input.client === undefined ? howToStart(context, json, []) : undefined,
  )
}

async function reportOf(context: Context, open: OpenDesk, client: Client, input: ReportWeek): Promise<WeekReport> {
  const { store, desk, spans, at } = open
  const today = localTime(client.zone, at, spans).day
  const week = parseWeek(input.week, today)
  if (week.from > today) throw new SmmError('usage', `Week ${week.name} has not begun; it begins on ${week.from}`)
  const agreed = await agreedOutcomes(context, open, client, lastCounted(week, today))
  return weekReport(store.week({ client, desk, week, today, at, spans }), agreed)
}

async function writeReports(context: Context, input: ReportWeek, reports: readonly WeekReport[]): Promise<void> {
  const { reportMarkdown } = await import('../../../render/views/report-markdown.ts')
  const platforms = await context.templates.platforms()
  const platformNames = new Map(platforms.map((platform) => [platform.slug, platform.name]))
  const texts = reports.map((report) => reportMarkdown(report, { isFull: input.full ?? false, platformNames }))
  writeTexts(context, input.client === undefined ? (input.out ?? '.') : input.out, reports, texts)
  for (const report of reports) {
    for (const gap of gaps(report, input.full ? 'all' : pageSections)) {
      context.say(`${report.client.slug} ${report.period.week}: ${gap}`)
    }
  }
}

/** All of them or none. */
function writeTexts(
  context: Context,
  out: string | undefined,
  reports: readonly WeekReport[],
  texts: readonly string[],
): void {
  const asOne = ['--client for one of them']
  const files = outFiles(context, out, { names: reports.map(fileName), keeps: 'touched', asOne })
  writeOut(context, files, texts)
  for (const { path } of files ?? []) context.say(`Wrote ${path}`)
}

function fileName({ client, period }: WeekReport): string {
  return `${client.slug}-${period.week}.md`
}
