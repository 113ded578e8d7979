import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { behindBy, type GoalState, shareOfTime, shareOfWay, type Verdict, verdict } from '../../../domain/goal.ts'
import { needleWords } from '../../../domain/goal-words.ts'
import { figure, percent, rounded, wholePercent } from '../../../domain/number.ts'
import { formatRef } from '../../../domain/ref.ts'
import { type Day, shortDay } from '../../../domain/time/day.ts'
import type { Store } from '../../../store/store.ts'
import { clientDay } from '../../client-day.ts'
import type { Context } from '../../context.ts'
import { stateOfGoal } from '../../goal-state.ts'
import { howToStart } from '../../no-desk.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { resolveClient } from '../../resolve/client.ts'
import { type OpenDesk, reading } from '../../with-store.ts'

interface GoalList extends OutputOptions {
  readonly client?: string
  readonly all?: boolean
}

/** A goal as it is printed; shares are per cent. */
interface GoalRow {
  readonly ref: string
  readonly client: string
  readonly key: string
  readonly title: string
  readonly metric: string
  readonly channel: string | null
  readonly baseline: number | null
  readonly now: number | null
  readonly target: number | null
  readonly way: number | null
  readonly time: number | null
  readonly verdict: Verdict
  readonly behindBy: number | null
  readonly startsOn: Day
  readonly dueOn: Day | null
  readonly readOn: Day | null
  readonly endedOn: Day | null
}

const fields = [
  'ref',
  'client',
  'key',
  'title',
  'metric',
  'channel',
  'baseline',
  'now',
  'target',
  'way',
  'time',
  'verdict',
  'behindBy',
  'startsOn',
  'dueOn',
  'readOn',
  'endedOn',
]

export function goalListCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('list')
    .summary('list goals with their pace')
    .description(
      'Lists the goals that run: baseline → now → target, the share of the way against the share of the time, and a verdict. "Behind by" is how far the needle is short of where the time says that it should be.',
    )
    .argument('[client]', 'client, by slug or its beginning; otherwise all')
    .option('--all', 'ended goals and ended clients too')
  return addOutputOptions(command, fields)
    .addHelpText('after', '\nExamples:\n  smm goal list\n  smm goal list acme --json=ref,now,verdict')
    .action((client: string | undefined, options: Omit<GoalList, 'client'>) =>
      goalList(context, { ...(client === undefined ? {} : { client }), ...options }),
    )
}

export async function goalList(context: Context, input: GoalList): Promise<void> {
  await reading(
    context,
    async (open) => {
      const { store } = open
      const clients = clientsOf(store, input)
      const rows = clients.flatMap((client) => goalRows(open, client, input.all ?? false))
      await printRows(context, input, rows, [
        { title: 'goal', cell: (row) => row.ref },
        { title: 'client', cell: (row) => row.client, shrinks: true, isSaid: input.client !== undefined },
        { title: 'title', cell: (row) => row.title, shrinks: true },
        { title: 'baseline → now → target', cell: (row) => needleWords(row), dispensable: 1 },
        { title: 'way', cell: (row) => percent(row.way), align: 'right', dispensable: 4 },
        { title: 'time', cell: (row) => percent(row.time), align: 'right', dispensable: 5 },
        {
          title: 'verdict',
          cell: (row) => (row.endedOn === null ? row.verdict : `ended, ${row.verdict}`),
          paint: (text, row, paint) => (row.verdict === 'behind' ? paint.waiting(text) : text),
        },
        { title: 'behind by', cell: (row) => figure(row.behindBy), align: 'right', dispensable: 2 },
        { title: 'due', cell: (row) => dayWords(row.dueOn), dispensable: 3 },
        { title: 'read', cell: (row) => dayWords(row.readOn), dispensable: 6 },
      ])
      const slug = input.client === undefined ? 'SLUG' : clients[0]?.slug
      if (rows.length === 0)
        context.say(`No goals. A strategy brings them: smm strategy new ${slug} --template restaurant`)
    },
    howToStart(context, input, []),
  )
}

function clientsOf(store: Store, input: GoalList): readonly Client[] {
  if (input.client !== undefined) return [resolveClient(store, input.client)]
  return store.clients.all().filter((client) => input.all || client.status !== 'ended')
}

function goalRows(open: OpenDesk, client: Client, all: boolean): GoalRow[] {
  const { store } = open
  const today = clientDay(open, client)
  const channels = new Map(store.channels.of(client.id).map((channel) => [channel.id, channel.key]))
  return store.goals
    .of(client.id)
    .filter((goal) => all || goal.endedOn === null)
    .map((goal) => toRow(stateOfGoal(store, goal, today), client, channels, today))
}

function toRow(goal: GoalState, client: Client, channels: ReadonlyMap<number, string>, today: Day): GoalRow {
  const on = goal.endedOn !== null && goal.endedOn < today ? goal.endedOn : today
  const short = behindBy(goal, on)
  return {
    ref: formatRef({ kind: 'goal', id: goal.id }),
    client: client.slug,
    key: goal.key,
    title: goal.title,
    metric: goal.metric,
    channel: goal.channelId === null ? null : (channels.get(goal.channelId) ?? null),
    baseline: goal.baseline,
    now: goal.now,
    target: goal.target,
    way: wholePercent(shareOfWay(goal)),
    time: wholePercent(shareOfTime(goal, on)),
    verdict: verdict(goal, on),
    // Rounded so that no figure shows the computer's own remainders.
    behindBy: short === null ? null : rounded(short, 4),
    startsOn: goal.startsOn,
    dueOn: goal.dueOn,
    readOn: goal.nowOn,
    endedOn: goal.endedOn,
  }
}

function dayWords(day: Day | null): string {
  return day === null ? '—' : shortDay(day)
}
