import type { Command } from 'commander'
import { SmmError } from '../../domain/errors.ts'
import { parseWhen } from '../../domain/time/when.ts'
import { worksOn } from '../../domain/time/working-time.ts'
import { instantOf, type LocalTime, localTime } from '../../domain/time/zone.ts'
import { type ListRequest, type TodayList, todayList } from '../../domain/today/list.ts'
import type { TodaySettings } from '../../domain/today/settings.ts'
import { type Block, blocks } from '../../domain/words.ts'
import { paintFor } from '../../render/paint.ts'
import { rowsThatFit } from '../../render/views/today-columns.ts'
import { areRowFields, todayJson, todayRows } from '../../render/views/today-json.ts'
import { textOf, todayText } from '../../render/views/today-text.ts'
import { scoreLine } from '../../render/views/why-text.ts'
import { widthFor } from '../../render/width.ts'
import type { Context } from '../context.ts'
import { howToStart } from '../no-desk.ts'
import { printJson } from '../options/output.ts'
import { minutesOf, oneOf } from '../options/parse.ts'
import { resolveClient } from '../resolve/client.ts'
import { boundsOf, type OpenDesk, reading } from '../with-store.ts'

interface Today {
  readonly client?: string
  readonly stage?: Block
  readonly minutes?: number
  readonly date?: string
  readonly by?: 'client' | 'platform'
  readonly all?: boolean
  readonly why?: boolean
  readonly done?: boolean
  readonly format?: 'text' | 'md'
  readonly json?: string
}

export function todayCommand(parent: Command, context: Context): Command {
  return parent
    .command('today')
    .summary('show what to do now, for whom, and why that first')
    .description(
      'Shows the list of the day in the order of value: who waits is answered first, then listen, read, comment, create, communicate, close. Reading it changes nothing.',
    )
    .option('--client <client>', 'one client, by slug or its beginning')
    .option('--stage <stage>', `one block: ${blocks.join(', ')}`, oneOf(blocks))
    .option('--minutes <minutes>', 'fit the list into the time at hand', minutesOf)
    .option('--date <day>', 'the list as it will be at the start of that working day')
    .option('--by <order>', 'runs by client or by platform', oneOf(['client', 'platform']))
    .option('--all', 'everything: what is dated later, and making on any day')
    .option('--why', 'the score of each row, term by term')
    .option('--done', 'also what was done today')
    .option('--format <format>', 'text, or md for a Markdown checklist', oneOf(['text', 'md']))
    .option('--json [fields]', 'print JSON, or only these fields of it, or of its rows')
    .addHelpText(
      'after',
      '\nExamples:\n  smm today\n  smm today --minutes 90\n  smm today --client mar --why\n  smm today --format md > today.md\n  smm today --json=ref,client,title',
    )
    .action((options: Today) => today(context, options))
}

export async function today(context: Context, input: Today): Promise<void> {
  refuseIdle(input)
  const ofRows = input.json !== undefined && input.json !== '*' && areRowFields(input.json.split(','))
  const settings = await context.templates.today()
  await reading(
    context,
    async (open) => {
      const seen = input.date === undefined ? open : onDate(open, input.date)
      const facts = await factsOf(context, seen, input.all)
      const list = todayList(facts, settings, seen.now, requestOf(input, seen))
      if (input.json !== undefined) {
        const data = todayJson(list, settings, seen.now)
        return printJson(context, input.json, ofRows ? todayRows(data) : data)
      }
      if (input.format === 'md') return printMarkdown(context, list, seen.now)
      await printText(context, input, input.done ? list : { ...list, done: [] }, settings, seen)
    },
    howToStart(
      context,
      input.json === undefined ? {} : { json: input.json },
      ofRows ? [] : { day: null, blocks: [], waiting: [] },
    ),
  )
}

/** What nobody ever approved needs no look at what it says. */
async function factsOf(context: Context, open: OpenDesk, isAll: boolean | undefined) {
  const facts = open.store.today(boundsOf(open), isAll)
  if (!open.store.approvals.isAny()) return facts
  return (await import('../post/approval/approvals-of-today.ts')).withApprovals(context, open, facts)
}

/** Options that would do nothing beside the others. The JSON always has the reasons, so --why is no contradiction to it. */
function refuseIdle(input: Today): void {
  const isMarkdown = input.json === undefined && input.format === 'md'
  if (input.done && input.json !== undefined)
    throw new SmmError('usage', '--done is for the list as text; --json has no place for it')
  if (input.done && isMarkdown)
    throw new SmmError('usage', '--done is for the list as text; --format md has no place for it')
  if (input.why && isMarkdown)
    throw new SmmError('usage', '--why is for the list as text; --format md has no place for it')
}

function requestOf(input: Today, { store }: OpenDesk): ListRequest {
  return {
    ...(input.client === undefined ? {} : { clientId: resolveClient(store, input.client).id }),
    ...(input.stage === undefined ? {} : { block: input.stage }),
    ...(input.minutes === undefined ? {} : { minutes: input.minutes }),
    ...(input.by === undefined ? {} : { by: input.by }),
    all: input.all ?? false,
  }
}

/** The same desk at the start of another working day. A past day is over: the report tells it. */
function onDate(open: OpenDesk, words: string): OpenDesk {
  const { day } = parseWhen(words, open.now.day)
  if (day < open.now.day) {
    throw new SmmError('refused', `${day} is over; the list looks ahead`, [`smm report week --week ${day}`])
  }
  if (day === open.now.day) return open
  const at = instantOf(open.desk.zone, { day, time: open.desk.working.from }, open.spans)
  return { ...open, at, now: localTime(open.desk.zone, at, open.spans) }
}

async function printText(
  context: Context,
  input: Today,
  list: TodayList,
  settings: TodaySettings,
  open: OpenDesk,
): Promise<void> {
  const { io } = context
  const isWhole = input.all || !io.isTerminal
  const lines = todayText(list, {
    now: open.now,
    until: open.desk.working.until,
    isDemo: context.globals.demo ?? false,
    isDayOff: !worksOn(open.desk.working, open.now.day),
    width: Math.max(30, io.columns ?? Number.POSITIVE_INFINITY),
    rowsEach: isWhole ? Number.POSITIVE_INFINITY : rowsThatFit(list, io),
    paint: await paintFor(io.wantsColour('out')),
    measure: await widthFor(textOf(list)),
    explain: (row) => (input.why ? [scoreLine(row, settings)] : []),
  })
  io.out(lines.map((line) => `${line}\n`).join(''))
}

async function printMarkdown(context: Context, list: TodayList, now: LocalTime): Promise<void> {
  const { todayMarkdown } = await import('../../render/views/today-markdown.ts')
  const { escapeMarkdown } = await import('../../render/markdown.ts')
  context.io.out(`${todayMarkdown(list, now, escapeMarkdown).join('\n')}\n`)
}
