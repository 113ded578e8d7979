import type { Command } from 'commander'
import type { Campaign } from '../../../domain/campaign/campaign.ts'
import type { Client } from '../../../domain/client.ts'
import { shortDay } from '../../../domain/time/day.ts'
import { type CampaignState, campaignStateBy, countsOf } from '../../campaign/facts.ts'
import type { Context } from '../../context.ts'
import { howToStart } from '../../no-desk.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { approvalsByVariant } from '../../post/approval/standing.ts'
import { resolveClient } from '../../resolve/client.ts'
import { type OpenDesk, reading } from '../../with-store.ts'

interface CampaignList extends OutputOptions {
  readonly client?: string
  readonly all?: boolean
}

const fields = [
  'ref',
  'client',
  'title',
  'kind',
  'key',
  'starts',
  'ends',
  'posts',
  'out',
  'tasks',
  'done',
  'late',
  'track',
]

export function campaignListCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('list')
    .summary('list campaigns and how they stand')
    .description(
      'Lists the campaigns that are open: kind, dates, posts out of those planned, tasks done, and whether it is on track.',
    )
    .option('--client <client>', 'only of this client')
    .option('--all', 'closed ones too')
  return addOutputOptions(command, fields)
    .addHelpText('after', '\nExamples:\n  smm campaign list\n  smm campaign list --client acme --all --json=ref,track')
    .action((options: CampaignList) => campaignList(context, options))
}

export async function campaignList(context: Context, input: CampaignList): Promise<void> {
  await reading(
    context,
    async (open) => {
      const rows = await rowsOf(context, open, input)
      await printRows(context, input, rows, [
        { title: 'ref', cell: (row) => row.ref },
        { title: 'client', cell: (row) => row.client, isSaid: input.client !== undefined },
        { title: 'title', cell: (row) => row.title, shrinks: true },
        { title: 'kind', cell: (row) => row.kind, dispensable: 2 },
        { title: 'dates', cell: (row) => `${shortDay(row.starts)} to ${shortDay(row.ends)}`, dispensable: 1 },
        { title: 'posts out', cell: (row) => `${row.out} of ${row.posts}` },
        { title: 'tasks', cell: (row) => `${row.done} of ${row.tasks}`, dispensable: 3 },
        {
          title: 'state',
          // Of what is over nothing is late any more.
          cell: (row) => (row.late > 0 && row.track !== 'closed' ? `${row.track}, ${row.late} late` : row.track),
          paint: (text, row, paint) => (row.track === 'behind' ? paint.late(text) : text),
        },
      ])
      if (rows.length === 0) context.say(noneWords(open, input))
    },
    howToStart(context, input, []),
  )
}

/** Where all are closed they can be seen; where there are none one can be made. */
function noneWords({ store }: OpenDesk, { client }: CampaignList): string {
  const clients = client === undefined ? store.clients.all() : [resolveClient(store, client)]
  const closed = clients.flatMap(({ id }) => store.campaigns.of(id)).length
  const of = client === undefined ? '' : ` --client ${clients[0]?.slug}`
  if (closed > 0)
    return `No campaign is open; ${closed === 1 ? 'one is' : `${closed} are`} closed: smm campaign list${of} --all`
  return 'No campaigns. Make one: smm campaign new --client SLUG --template launch --start mon'
}

async function rowsOf(context: Context, open: OpenDesk, { client, all }: CampaignList) {
  const { store } = open
  const clients = client === undefined ? store.clients.all() : [resolveClient(store, client)]
  const rows = []
  for (const each of clients) {
    const wanted = store.campaigns.of(each.id).filter(({ status }) => all || status === 'open')
    if (wanted.length === 0) continue
    const approvals = await approvalsByVariant(context, open, each)
    rows.push(...wanted.map((campaign) => rowOf(each, campaign, campaignStateBy(open, each, campaign, approvals))))
  }
  return rows
}

function rowOf({ slug: client }: Client, campaign: Campaign, state: CampaignState) {
  const { title, kind, key, startsOn: starts, endsOn: ends } = campaign
  return { ref: state.ref, client, title, kind, key, starts, ends, ...countsOf(state), track: state.track }
}
