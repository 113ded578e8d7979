import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { publicWords } from '../../../domain/competitor/figures.ts'
import { SmmError } from '../../../domain/errors.ts'
import { notRecorded } from '../../../domain/number.ts'
import { type Day, shortDay, spokenDay } from '../../../domain/time/day.ts'
import { knownCompetitors, platformName } from '../../competitor/known.ts'
import { type CompetitorListRow, competitorFields, gathered, listRows } from '../../competitor/rows.ts'
import type { Context } from '../../context.ts'
import { howToStart } from '../../no-desk.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { resolveClient } from '../../resolve/client.ts'
import { deskTime, type OpenDesk, reading } from '../../with-store.ts'

interface CompetitorList extends OutputOptions {
  readonly client?: string
  readonly dropped?: boolean
}

export function competitorListCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('list')
    .summary('list competitors with their newest figures')
    .description(
      'Lists the competitors of a client or of all, a row for each platform, with the newest figures and the day on which they were read. Engagement is that of a post for each follower.',
    )
    .argument('[client]', 'client, by slug or its beginning')
    .option('--dropped', 'those that were dropped, or left the strategy')
  return addOutputOptions(command, competitorFields)
    .addHelpText(
      'after',
      '\nExamples:\n  smm competitor list\n  smm competitor list acme --csv > competitors.csv\n  smm competitor list acme --dropped',
    )
    .action((client: string | undefined, options: Omit<CompetitorList, 'client'>) =>
      competitorList(context, { ...(client === undefined ? {} : { client }), ...options }),
    )
}

export async function competitorList(context: Context, input: CompetitorList): Promise<void> {
  await reading(
    context,
    async (open) => {
      const clients = input.client === undefined ? open.store.clients.all() : [resolveClient(open.store, input.client)]
      const sorted = [...clients].sort((a, b) => (a.slug < b.slug ? -1 : 1))
      if (input.dropped) return listDropped(context, open, input, sorted)
      const platforms = await context.templates.platforms()
      const rows: CompetitorListRow[] = []
      for (const client of sorted) {
        const known = await knownCompetitors(context, open.store, client)
        if (known.length > 0) rows.push(...listRows(gathered(open, client, known), platforms))
      }
      await printRows(context, input, rows, [
        { title: 'client', cell: (row) => row.client, isSaid: input.client !== undefined },
        { title: 'competitor', cell: (row) => row.competitor, shrinks: true },
        {
          title: 'platform',
          cell: (row) => (row.platform === '' ? notRecorded : platformName(row.platform, platforms)),
        },
        { title: 'handle', cell: (row) => row.handle || notRecorded, dispensable: 3 },
        { title: 'followers', cell: (row) => publicWords('followers', row.followers), align: 'right' },
        {
          title: 'posts a week',
          cell: (row) => publicWords('posts-a-week', row.postsAWeek),
          align: 'right',
          dispensable: 2,
        },
        {
          title: 'engagement',
          cell: (row) => publicWords('engagement-rate', row.engagementRate),
          align: 'right',
          dispensable: 1,
        },
        { title: 'read', cell: (row) => dayWords(row.readOn, open.now.day) },
      ])
      if (rows.length === 0)
        context.say(`No competitors. Add one: smm competitor add ${input.client ?? 'CLIENT'} NAME --on ig=…`)
    },
    howToStart(context, input, []),
  )
}

function dayWords(day: Day | null, today: Day): string {
  if (day === null) return notRecorded
  return day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : `${shortDay(day)} ${day.slice(0, 4)}`
}

async function listDropped(
  context: Context,
  open: OpenDesk,
  input: CompetitorList,
  clients: readonly Client[],
): Promise<void> {
  if (input.json !== undefined && input.json !== '*') refuseFields(input.json)
  const rows = clients.flatMap((client) =>
    open.store.competitors
      .evenDropped(client.id)
      .flatMap(({ name, droppedAt }) =>
        droppedAt === null ? [] : [{ client: client.slug, competitor: name, droppedAt }],
      ),
  )
  await printRows(context, input, rows, [
    { title: 'client', cell: (row) => row.client, isSaid: input.client !== undefined },
    { title: 'competitor', cell: (row) => row.competitor, shrinks: true },
    { title: 'dropped', cell: (row) => spokenDay(deskTime(open, row.droppedAt).day, open.now.day) },
  ])
  if (rows.length === 0) context.say('No competitor was dropped.')
  else context.say('One comes back with all that was read of it: smm competitor add CLIENT NAME')
}

function refuseFields(json: string): void {
  const known = ['client', 'competitor', 'droppedAt']
  const wrong = json.split(',').find((field) => !known.includes(field))
  if (wrong === undefined) return
  throw new SmmError('usage', `"${wrong}" is no field of what was dropped; there are ${known.join(', ')}`)
}
