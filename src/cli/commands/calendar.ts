import type { Command } from 'commander'
import type { Calendar } from '../../domain/calendar/calendar.ts'
import { daysOf, type SpanUnit, spanOf, spanUnits, spokenSpan } from '../../domain/calendar/span.ts'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { counted } from '../../domain/number.ts'
import type { Day } from '../../domain/time/day.ts'
import { parseWhen } from '../../domain/time/when.ts'
import { calendarFields } from '../../render/views/calendar/rows.ts'
import { readCalendar } from '../calendar/facts.ts'
import { type CalendarFormat, calendarFormats, calendarIn, type FormatOptions, formatOf } from '../calendar/formats.ts'
import { whyNoSlots } from '../calendar/why-no-slots.ts'
import type { Context } from '../context.ts'
import { howToStart } from '../no-desk.ts'
import { isFolder, isStdout, outFiles, outHelp, writeOut } from '../options/out.ts'
import { addOutputOptions } from '../options/output.ts'
import { lineOf, oneOf } from '../options/parse.ts'
import { channelsNamed } from '../resolve/channels.ts'
import { resolveClient } from '../resolve/client.ts'
import { type OpenDesk, reading } from '../with-store.ts'

interface CalendarInput extends FormatOptions {
  readonly unit: SpanUnit
  readonly client?: string
  readonly from?: string
}

export function calendarCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('calendar')
    .summary('show what goes out when')
    .description(
      'Shows the posts of a week or a month with how far each is: published, scheduled, draft, missed, or late, which should have gone out and nobody said that it did; ' +
        'and the free slots. Two posts of one channel within the hour are a clash. Times are yours; the client’s stand in brackets where they differ. With --format ics ' +
        'it is a file for calendars, in which dropped posts are cancelled. Private notes are in none of the formats.',
    )
    .argument('[period]', spanUnits.join(' or '), oneOf(spanUnits), 'week')
    .option('--client <client>', 'one client, by slug or its beginning', lineOf)
    .option('--from <day>', 'seven days from this day on, or the month that holds it')
    .option(
      '--format <format>',
      `${calendarFormats.join(', ')}; without it as the file’s name ends`,
      oneOf(calendarFormats),
    )
    .option('--out <path>', outHelp)
  return addOutputOptions(command, calendarFields)
    .addHelpText(
      'after',
      '\nExamples:\n  smm calendar\n  smm calendar month --client acme --from 2026-12-01\n  smm calendar month --client acme --out acme.ics\n  smm calendar week --from mon --format md',
    )
    .action((unit: SpanUnit, options: Omit<CalendarInput, 'unit'>) => calendar(context, { unit, ...options }))
}

export async function calendar(context: Context, input: CalendarInput): Promise<void> {
  const format = formatOf(input, !isStdout(input.out) && isFolder(context, input.out))
  await reading(
    context,
    async (open) => {
      const client = input.client === undefined ? null : resolveClient(open.store, input.client)
      const span = spanOf(input.unit, dayOf(input.from, open.now.day), open.now.day)
      const shown = await readCalendar(context, open, client, span)
      const text = await calendarIn(format, context, shown, { ...input, number: open.store.stepsEver() })
      write(context, input.out, format, shown, text)
      if (shown.entries.length === 0) context.say(whatToDo(open, client, shown))
    },
    howToStart(context, format === 'json' ? { json: '*' } : { csv: format !== 'text' }, []),
  )
}

function dayOf(words: string | undefined, today: Day): Day | null {
  if (words === undefined) return null
  const { day, time } = parseWhen(words, today)
  if (time === null) return day
  throw new SmmError('usage', `--from takes a day; "${words}" has a time of day too`)
}

function write(context: Context, out: string | undefined, format: CalendarFormat, shown: Calendar, text: string): void {
  const name = `${shown.client?.slug ?? 'calendar'}-${shown.span.from}.${format === 'text' ? 'txt' : format}`
  const files = outFiles(context, out, { names: [name], keeps: 'touched' })
  writeOut(context, files, [text])
  for (const { path } of files ?? []) {
    context.say(`Wrote ${path}: ${counted(shown.entries.length, 'post')}, ${spokenSpan(shown.span)}`)
  }
}

/** An empty calendar says what fills it. */
function whatToDo({ store }: OpenDesk, client: Client | null, { span, today, free }: Calendar): string {
  const [of, named] = client === null ? ['', ''] : [` of ${client.slug}`, ` ${client.slug}`]
  const when = `${span.unit === 'week' ? 'from' : 'in'} ${spokenSpan(span)}`
  if (span.to < today) return `Nothing${of} was planned ${when}`
  if (free.length > 0) {
    return `Nothing${of} is planned ${when}; ${counted(free.length, 'slot')} to fill: smm slots${named}`
  }
  const clients = client === null ? store.clients.all() : [client]
  const channels = channelsNamed(store, clients, undefined, [])
  // Of a week or a month that has begun only the rest can bring one.
  const days = daysOf(span).filter((day) => day >= today).length
  return `Nothing${of} is planned ${when}. ${whyNoSlots({ clients, isOfOne: client !== null, channels, slots: 0, days })}`
}
