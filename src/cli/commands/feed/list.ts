import type { Command } from 'commander'
import { ageWords } from '../../../domain/feed/age.ts'
import type { Feed } from '../../../domain/feed/feed.ts'
import type { Context } from '../../context.ts'
import { howToStart } from '../../no-desk.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { lineOf } from '../../options/parse.ts'
import { resolveClient } from '../../resolve/client.ts'
import { type OpenDesk, reading } from '../../with-store.ts'

interface FeedList extends OutputOptions {
  readonly client?: string
}

const fields = ['number', 'client', 'title', 'address', 'site', 'new', 'lastReadAt', 'state']

export function feedListCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('list')
    .summary('list the feeds and how they stand')
    .description(
      'Lists the feeds that are read: how many articles are new, when each last answered, and what is wrong with it.',
    )
    .option('--client <client>', 'only of this client', lineOf)
  return addOutputOptions(command, fields)
    .addHelpText('after', '\nExamples:\n  smm feed list\n  smm feed list --client acme --json=title,address')
    .action((options: FeedList) => feedList(context, options))
}

export async function feedList(context: Context, input: FeedList): Promise<void> {
  await reading(
    context,
    async (open) => {
      const rows = rowsOf(open, input.client)
      await printRows(context, input, rows, [
        { title: 'no.', cell: (row) => String(row.number) },
        { title: 'client', cell: (row) => row.client, isSaid: input.client !== undefined },
        { title: 'feed', cell: (row) => row.title || row.address, shrinks: true },
        { title: 'new', cell: (row) => String(row.new) },
        {
          title: 'read',
          cell: (row) => (row.lastReadAt === null ? '—' : `${ageWords(row.lastReadAt, open.at)} ago`),
          dispensable: 1,
        },
        {
          title: 'state',
          cell: (row) => row.state,
          paint: (text, row, paint) => (healthy.includes(row.state) ? text : paint.late(text)),
        },
      ])
      if (rows.length === 0) context.say('No feeds. Add one: smm feed add CLIENT ADDRESS')
    },
    howToStart(context, input, []),
  )
}

function rowsOf({ store }: OpenDesk, client: string | undefined) {
  const only = client === undefined ? undefined : resolveClient(store, client)
  const clients = new Map(store.clients.all().map((each) => [each.id, each.slug]))
  const fresh = store.feedItems.freshByFeed()
  return store.feeds
    .all()
    .filter((feed) => only === undefined || feed.clientId === only.id)
    .map((feed) => ({
      number: feed.id,
      client: clients.get(feed.clientId) ?? '',
      title: feed.title,
      address: feed.address,
      site: feed.site,
      new: fresh.get(feed.id) ?? 0,
      lastReadAt: feed.lastOkAt,
      state: stateWords(feed),
    }))
}

const healthy = ['ok', 'not read yet']

/** `ok`, `not read yet`, or what was wrong the last time. */
function stateWords({ lastError, lastFetchedAt }: Feed): string {
  return lastError || (lastFetchedAt === null ? 'not read yet' : 'ok')
}
