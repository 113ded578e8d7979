import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { notRecorded, percent, spokenMoney } from '../../../domain/number.ts'
import { type RetainerMonth, retainerMonth } from '../../../domain/retainer.ts'
import { listed } from '../../../domain/text/phrase.ts'
import { type Day, longMonth } from '../../../domain/time/day.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import { parseMonth } from '../../../domain/time/months.ts'
import { localTime } from '../../../domain/time/zone.ts'
import { clientDay } from '../../client-day.ts'
import type { Context } from '../../context.ts'
import { howToStart } from '../../no-desk.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { resolveClient, servedClients } from '../../resolve/client.ts'
import { type OpenDesk, reading } from '../../with-store.ts'

interface TimeReport extends OutputOptions {
  readonly client?: string
  readonly month: string
}

/** A month as it is printed; minutes are whole, `used` and `gone` per cent, `rate` and `retainer` in the client's currency. */
interface TimeRow extends RetainerMonth {
  readonly client: string
  readonly from: Day
  readonly to: Day
  readonly retainer: number | null
  readonly currency: string
}

const fields = [
  'client',
  'from',
  'to',
  'minutes',
  'timed',
  'social',
  'sold',
  'left',
  'used',
  'gone',
  'verdict',
  'rate',
  'retainer',
  'currency',
]

export function timeReportCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('report')
    .summary('hold your hours of a month against those sold')
    .description(
      'Holds your minutes of a month, as they stand in the ledger, against the hours that each client has bought: used, left, how much of the month is gone, and whether it runs over. Once a month is over that the ledger holds from its beginning, it says what an hour brought, the retainer ÷ hours logged. It is for you and never goes into a client’s copy.',
    )
    .argument(
      '[client]',
      'client, by slug or its beginning; otherwise every active one, and those for whom there was work',
    )
    .option('--month <month>', '2026-11, this or last, by the client’s calendar', 'this')
  return addOutputOptions(command, fields)
    .addHelpText(
      'after',
      '\nExamples:\n  smm time report\n  smm time report acme --month last\n  smm time report --csv',
    )
    .action((client: string | undefined, options: Omit<TimeReport, 'client'>) =>
      timeReport(context, { ...(client === undefined ? {} : { client }), ...options }),
    )
}

export async function timeReport(context: Context, input: TimeReport): Promise<void> {
  await reading(
    context,
    async (open) => {
      const isForPeople = input.json === undefined && !input.csv
      const rows = rowsOf(open, input.client, input.month)
      const newest = newestOf(rows)
      if (isForPeople && context.io.isTerminal && newest) context.io.out(`${monthWords(newest)}\n`)
      await printRows(context, input, rows, [
        { title: 'client', cell: (row) => row.client, shrinks: true },
        { title: 'used', cell: (row) => spokenMinutes(row.minutes), align: 'right' },
        { title: 'sold', cell: (row) => minutesOr(row.sold), align: 'right', dispensable: 1 },
        { title: 'left', cell: (row) => minutesOr(row.left), align: 'right', dispensable: 3 },
        { title: 'of sold', cell: (row) => percent(row.used), align: 'right' },
        { title: 'month', cell: (row) => percent(row.gone), align: 'right', dispensable: 5 },
        { title: 'social', cell: (row) => spokenMinutes(row.social), align: 'right', dispensable: 6 },
        { title: 'an hour', cell: rateWords, align: 'right', dispensable: 4 },
        {
          title: 'verdict',
          cell: (row) => row.verdict ?? notRecorded,
          paint: (text, { verdict }, paint) =>
            verdict === 'over' ? paint.late(text) : verdict === 'running over' ? paint.waiting(text) : text,
        },
      ])
      if (isForPeople) for (const sentence of sentences(rows, newest, input.month)) context.say(sentence)
    },
    howToStart(context, input, []),
  )
}

/** Those who are served now, and those for whom there was work in the month and who are served no more. */
function rowsOf(open: OpenDesk, word: string | undefined, month: string): TimeRow[] {
  if (word !== undefined) return [timeRow(open, resolveClient(open.store, word), month)]
  const served = new Set(servedClients(open.store).map(({ id }) => id))
  return open.store.clients
    .all()
    .filter(({ isBuiltIn }) => !isBuiltIn)
    .map((client) => ({ client, row: timeRow(open, client, month) }))
    .filter(({ client, row }) => served.has(client.id) || row.minutes > 0)
    .map(({ row }) => row)
}

function timeRow(open: OpenDesk, client: Client, word: string): TimeRow {
  const today = clientDay(open, client)
  const month = parseMonth(word, today)
  if (month.from > today) throw new SmmError('usage', `${monthWords(month.from)} has not begun`)
  const { activities } = open.store
  const first = activities.firstAt(client.id)
  const since = first === undefined ? null : localTime(client.zone, first, open.spans).day
  return {
    client: client.slug,
    ...month,
    ...retainerMonth(client, activities.between(client.id, month.from, month.to), month, today, since),
    retainer: client.retainer,
    currency: client.currency,
  }
}

function minutesOr(minutes: number | null): string {
  if (minutes === null) return notRecorded
  return minutes < 0 ? `−${spokenMinutes(-minutes)}` : spokenMinutes(minutes)
}

function rateWords({ rate, currency }: TimeRow): string {
  return rate === null ? notRecorded : spokenMoney(rate, currency)
}

/** `November 2026` */
function monthWords(day: Day): string {
  return `${longMonth(day)} ${day.slice(0, 4)}`
}

/** The first day of the newest month among them: where the sun rises later it may still be the one before. */
function newestOf(rows: readonly TimeRow[]): Day | undefined {
  return rows
    .map(({ from }) => from)
    .sort()
    .at(-1)
}

function sentences(rows: readonly TimeRow[], newest: Day | undefined, asked: string): string[] {
  if (newest === undefined) return ['No active client yet. Add one: smm strategy new SLUG --template restaurant']
  const behind = rows.filter(({ from }) => from < newest)
  const unsold = rows.filter(({ sold }) => sold === null)
  const planned = rows.filter(({ minutes, timed }) => minutes > 0 && timed * 2 < minutes)
  const isEarly = rows.some(({ from, gone }) => from === newest && gone < 10)
  return [
    ...(behind[0] ? [`${monthWords(behind[0].from)} by their own calendar: ${slugs(behind)}`] : []),
    ...(asked.trim().toLowerCase() === 'this' && isEarly
      ? ['The month has only begun; the last whole one: smm time report --month last']
      : []),
    ...rows.flatMap(({ client, verdict, left }) =>
      verdict === 'over' && left !== null ? [`${client} got ${spokenMinutes(-left)} more than was sold`] : [],
    ),
    ...(unsold[0]
      ? [`Nobody said what was sold to ${slugs(unsold)}: smm client edit ${unsold[0].client} --sold HOURS`]
      : []),
    ...(planned.length > 0
      ? [`Most minutes of ${slugs(planned)} are the plan's; say yours: smm d REF --minutes 8`]
      : []),
  ]
}

function slugs(rows: readonly TimeRow[]): string {
  return listed(rows.map(({ client }) => client))
}
