import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { metricLabel } from '../../../domain/metric.ts'
import { counted, figure, notRecorded } from '../../../domain/number.ts'
import type { Reading } from '../../../domain/reading.ts'
import { type Day, shortDay } from '../../../domain/time/day.ts'
import { firstOfWeeks, type Trend, trends } from '../../../domain/trend.ts'
import { sparkline } from '../../../render/bars.ts'
import type { Column } from '../../../render/table.ts'
import { clientDay } from '../../client-day.ts'
import type { Context } from '../../context.ts'
import { requireKnownMetrics } from '../../metric/known.ts'
import { addOutputOptions, drawingFor, type OutputOptions, printRows } from '../../options/output.ts'
import { wholeOf } from '../../options/parse.ts'
import { resolvePlace } from '../../resolve/client.ts'
import { type OpenDesk, reading } from '../../with-store.ts'

interface MetricShow extends OutputOptions {
  /** `acme` for every place, `acme/instagram` for one channel. */
  readonly place: string
  readonly metrics: readonly string[]
  readonly weeks: number
  readonly readings?: boolean
}

/** What is shown of one client, and what was read there in the weeks that are wanted. */
interface Shown {
  readonly client: Client
  readonly keys: ReadonlyMap<number, string>
  readonly readings: readonly Reading[]
  readonly today: Day
}

const usualWeeks = 13
const mostWeeks = 260
const fields = ['channel', 'metric', 'kind', 'last', 'readOn', 'before', 'beforeOn', 'days', 'weeks']

export function metricShowCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('show')
    .summary('show what was measured, and how it moved')
    .description(
      'Shows every metric that was read in the last weeks, by channel, with its newest value, the one before and a bar for each week: counts added up, levels and rates as they were last, a dot where nobody read it. With --readings each reading stands alone, the newest first.',
    )
    .argument('<client[/channel]>', 'acme for every place, or acme/instagram')
    .argument('[metrics...]', 'only these, such as followers')
    .option('--weeks <count>', 'how many weeks, the one that runs counted', wholeOf(1, mostWeeks), usualWeeks)
    .option('--readings', 'each reading on a line of its own, with where it came from')
  return addOutputOptions(command, fields)
    .addHelpText(
      'after',
      '\nExamples:\n  smm metric show acme\n  smm metric show acme/instagram followers --readings\n  smm metric show acme --weeks 52 --csv',
    )
    .action((place: string, metrics: string[], options: Omit<MetricShow, 'place' | 'metrics'>) =>
      metricShow(context, { place, metrics, ...options }),
    )
}

export async function metricShow(context: Context, input: MetricShow): Promise<void> {
  const platforms = await context.templates.platforms()
  await reading(context, async (open) => {
    const { store } = open
    const { client, channel } = resolvePlace(store, input.place, platforms)
    const metrics = [...new Set(input.metrics.map((metric) => metric.trim().toLowerCase().replaceAll('_', '-')))]
    const today = clientDay(open, client)
    const all = store.readings.between(client.id, firstOfWeeks(input.weeks, today), today)
    // What was recorded can be asked for, also when no goal uses it any more.
    const unread = metrics.filter((metric) => !all.some((each) => each.metric === metric))
    requireKnownMetrics(store, client, unread)
    const readings = all.filter(
      (each) =>
        (channel === null || each.channelId === channel.id) && (metrics.length === 0 || metrics.includes(each.metric)),
    )
    const shown = { client, keys: keysOf(open, client), readings, today }
    if (input.readings) await printReadings(context, input, shown)
    else await printTrends(context, input, shown)
    if (readings.length === 0) context.say(noneWords(input, client, channel?.key ?? null, metrics))
  })
}

function keysOf({ store }: OpenDesk, client: Client): ReadonlyMap<number, string> {
  return new Map(store.channels.of(client.id).map((channel) => [channel.id, channel.key]))
}

async function printTrends(context: Context, input: MetricShow, { keys, readings, today }: Shown): Promise<void> {
  const rows = trends(readings, [...keys.keys()], input.weeks, today).map((trend) => trendRow(trend, keys))
  if (input.csv)
    return printRows(
      context,
      input,
      rows.map((row) => ({ ...row, weeks: weekFigures(row) })),
      [],
    )
  const drawing = drawingFor(context)
  const weeks: Column<TrendRow> = {
    title: counted(input.weeks, 'week'),
    cell: (row) => (drawing === null ? weekFigures(row) : sparkline(row.weeks, drawing, 'least')),
    dispensable: 1,
  }
  await printRows(context, input, rows, [
    { title: 'where', cell: (row) => row.channel ?? 'whole' },
    { title: 'metric', cell: (row) => metricLabel(row.metric), shrinks: true },
    { title: 'last', cell: (row) => figure(row.last), align: 'right' },
    { title: 'read', cell: (row) => shortDay(row.readOn), dispensable: 2 },
    { title: 'before', cell: (row) => figure(row.before), align: 'right', dispensable: 3 },
    { title: 'days', cell: (row) => String(row.days), align: 'right', dispensable: 4 },
    ...(drawing === 'signs' ? [] : [weeks]),
  ])
}

/** What each week was, the oldest first, for programs. */
function weekFigures({ weeks }: TrendRow): string {
  return weeks.map((each) => each ?? notRecorded).join(' ')
}

/** A trend as it is printed; `weeks` are the oldest first, null where nobody read it. */
interface TrendRow {
  readonly channel: string | null
  readonly metric: string
  readonly kind: Trend['kind']
  readonly last: number
  readonly readOn: Day
  readonly before: number | null
  readonly beforeOn: Day | null
  readonly days: number
  readonly weeks: readonly (number | null)[]
}

function trendRow({ channelId, metric, kind, last, before, days, weeks }: Trend, keys: Shown['keys']): TrendRow {
  return {
    channel: channelId === null ? null : (keys.get(channelId) ?? null),
    metric,
    kind,
    last: last.value,
    readOn: last.onDay,
    before: before?.value ?? null,
    beforeOn: before?.onDay ?? null,
    days,
    weeks,
  }
}

async function printReadings(context: Context, input: MetricShow, { keys, readings }: Shown): Promise<void> {
  const rows = readings.toReversed().map(({ channelId, metric, value, source, onDay }) => ({
    onDay,
    channel: channelId === null ? null : (keys.get(channelId) ?? null),
    metric,
    value,
    source,
  }))
  await printRows(context, input, rows, [
    { title: 'day', cell: (row) => shortDay(row.onDay) },
    { title: 'where', cell: (row) => row.channel ?? 'whole' },
    { title: 'metric', cell: (row) => metricLabel(row.metric), shrinks: true },
    { title: 'value', cell: (row) => figure(row.value), align: 'right' },
    { title: 'from', cell: (row) => (row.source === 'hand' ? 'by hand' : 'a file'), dispensable: 1 },
  ])
}

function noneWords({ weeks }: MetricShow, client: Client, channel: string | null, metrics: readonly string[]): string {
  const where = channel === null ? client.slug : `${client.slug}/${channel}`
  const what = metrics.length === 0 ? 'Nothing' : `No reading of ${metrics.join(', ')}`
  const further = weeks < 52 ? `; smm metric show ${where} --weeks 52 looks further back` : ''
  return `${what} was recorded for ${where} in ${counted(weeks, 'week')}${further}. Record one: smm metric add ${where} ${metrics[0] ?? 'followers'}=NUMBER`
}
