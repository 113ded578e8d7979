import type { Command } from 'commander'
import type { Goal } from '../../../domain/goal.ts'
import { paceWords } from '../../../domain/goal-words.ts'
import { findMetric, metricLabel } from '../../../domain/metric.ts'
import { spokenChange, spokenNumber, typedNumber } from '../../../domain/number.ts'
import { parseReadings, type Reading, type TypedReading } from '../../../domain/reading.ts'
import { formatRef } from '../../../domain/ref.ts'
import { type Day, spokenDay } from '../../../domain/time/day.ts'
import { clientDay, pastDay } from '../../client-day.ts'
import type { Context } from '../../context.ts'
import { stateOfGoal } from '../../goal-state.ts'
import { requireKnownMetrics } from '../../metric/known.ts'
import { type Place, resolvePlace } from '../../resolve/client.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'

interface MetricAdd {
  /** `acme` or `acme/instagram`. */
  readonly place: string
  readonly words: readonly string[]
  readonly on?: string
  readonly dryRun?: boolean
}

export function metricAddCommand(parent: Command, context: Context): Command {
  return parent
    .command('add')
    .summary('record readings by hand')
    .description(
      'Records what was measured, for a channel or for the client as a whole. A metric is one that a goal of the client uses, that one of its routines brings in, or that platforms report. A second reading of the same day replaces the first.',
    )
    .argument('<client[/channel]>', 'acme, or acme/instagram')
    .argument('<metric=value...>', 'such as followers=1,240 rating=4.3 answered=90%')
    .option('--on <day>', 'the day of the reading, otherwise today by the client’s calendar')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm metric add acme/instagram followers=1240 reach=8100\n  smm metric add acme weekday-tables-by-social=12 --on sun',
    )
    .action((place: string, words: string[], options: Omit<MetricAdd, 'place' | 'words'>) =>
      metricAdd(context, { place, words, ...options }),
    )
}

export async function metricAdd(context: Context, input: MetricAdd): Promise<void> {
  const readings = parseReadings(input.words)
  const platforms = await context.templates.platforms()
  await writing(context, (open) => {
    const { store } = open
    const place = resolvePlace(store, input.place, platforms)
    const { client, channel } = place
    const onDay = pastDay(open, client, input.on)
    const goals = store.goals.of(client.id).filter((goal) => goal.endedOn === null)
    requireKnownMetrics(
      store,
      client,
      readings.map(({ metric }) => metric),
    )
    const before = readings.map(({ metric }) => store.readings.newest(client.id, channel?.id ?? null, metric, onDay))
    const needles = change(
      context,
      open,
      () => {
        for (const each of readings) {
          const reading = {
            ...each,
            clientId: client.id,
            channelId: channel?.id ?? null,
            source: 'hand',
            onDay,
          } as const
          store.readings.insert(reading, open.at)
        }
        return needlesOf(open, place, goals, readings)
      },
      input.dryRun,
    )
    context.say(echo(place, onDay, readings, before, input.dryRun ?? false))
    for (const sentence of needles) context.say(sentence)
  })
}

/** Where the needles of the goals stand that use these metrics; and the right words where a goal reads another channel. */
function needlesOf(open: OpenDesk, place: Place, goals: readonly Goal[], readings: readonly TypedReading[]): string[] {
  const { client, channel } = place
  const today = clientDay(open, client)
  const channels = open.store.channels.of(client.id)
  return readings.flatMap(({ metric, value }) => {
    const using = goals.filter((goal) => goal.metric === metric)
    const moved = using.filter((goal) => goal.channelId === (channel?.id ?? null))
    if (moved.length > 0) {
      return moved.map(
        (goal) => `${refOf(goal)} ${goal.title}: ${paceWords(stateOfGoal(open.store, goal, today), today)}`,
      )
    }
    return using.map((goal) => {
      const key = channels.find((each) => each.id === goal.channelId)?.key
      const where = key === undefined ? client.slug : `${client.slug}/${key}`
      return `${refOf(goal)} ${goal.title} does not move by this; it reads ${key ?? 'the client as a whole'}: smm metric add ${where} ${metric}=${typedNumber(value)}`
    })
  })
}

function refOf(goal: Goal): string {
  return formatRef({ kind: 'goal', id: goal.id })
}

function echo(
  { client, channel }: Place,
  onDay: Day,
  readings: readonly TypedReading[],
  before: readonly (Reading | undefined)[],
  dryRun: boolean,
): string {
  const where = channel ? `${client.slug}/${channel.key}` : client.slug
  const figures = readings.map(({ metric, value }, index) => {
    const last = before[index]
    const since = last === undefined ? 'first reading' : sinceLast(metric, last, value, onDay)
    return `${metricLabel(metric)} ${spokenNumber(value)} (${since})`
  })
  const undo = dryRun ? '' : '. Undo: smm undo'
  return `${dryRun ? 'Would record' : 'Recorded'} for ${where} on ${spokenDay(onDay)}: ${figures.join('; ')}${undo}`
}

/** A level moves from one reading to the next. A count is read for its own days, and a difference would look as if it were a running total. */
function sinceLast(metric: string, last: Reading, value: number, onDay: Day): string {
  const kind = findMetric(metric)?.kind
  if (kind === 'level' || kind === 'rate') return `${spokenChange(last.value, value)} since ${sinceWords(last, onDay)}`
  if (last.onDay === onDay) return `instead of ${spokenNumber(last.value)}, ${sinceWords(last, onDay)}`
  return `before it ${spokenNumber(last.value)} on ${spokenDay(last.onDay)}; counts of a week or a month add up`
}

function sinceWords(last: Reading, onDay: Day): string {
  return last.onDay === onDay ? 'an earlier reading of that day' : spokenDay(last.onDay)
}
