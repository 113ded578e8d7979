import type { Command } from 'commander'
import { auditCell } from '../../../domain/audit/words.ts'
import type { Channel } from '../../../domain/channel.ts'
import { addressOf } from '../../../domain/channel-words.ts'
import { shortDay } from '../../../domain/time/day.ts'
import type { Store } from '../../../store/store.ts'
import { summaryOf } from '../../audit/profile.ts'
import type { Context } from '../../context.ts'
import { howToStart } from '../../no-desk.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { resolveClient } from '../../resolve/client.ts'
import { reading } from '../../with-store.ts'

interface ChannelList extends OutputOptions {
  readonly client?: string
  readonly all?: boolean
}

const fields = [
  'client',
  'key',
  'platform',
  'handle',
  'address',
  'cadence',
  'byClient',
  'slots',
  'sweeps',
  'figures',
  'startedOn',
  'retiredOn',
  'auditedOn',
  'lastAuditOn',
  'auditOpen',
]

export function channelListCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('list')
    .summary('list the channels')
    .description(
      'Lists the channels with their handles, posts a week, slots, times to look at the inbox, and when the profile was audited.',
    )
    .argument('[client]', 'client, by slug or its beginning; otherwise all')
    .option('--all', 'retired channels too')
  return addOutputOptions(command, fields)
    .addHelpText('after', '\nExamples:\n  smm channel list\n  smm channel list acme --all --json=key,retiredOn')
    .action((client: string | undefined, options: Omit<ChannelList, 'client'>) =>
      channelList(context, { ...(client === undefined ? {} : { client }), ...options }),
    )
}

export async function channelList(context: Context, input: ChannelList): Promise<void> {
  const platforms = await context.templates.platforms()
  await reading(
    context,
    async ({ store }) => {
      const clients = input.client === undefined ? store.clients.all() : [resolveClient(store, input.client)]
      const rows = clients.flatMap((client) =>
        store.channels
          .of(client.id)
          .filter((channel) => input.all || channel.retiredOn === null)
          .map((channel) => ({
            client: client.slug,
            key: channel.key,
            platform: channel.platform,
            handle: channel.handle,
            address: addressOf(channel, platforms),
            cadence: channel.cadence,
            byClient: channel.byClient,
            slots: channel.slots,
            sweeps: channel.sweeps,
            figures: channel.figures,
            startedOn: channel.startedOn,
            retiredOn: channel.retiredOn,
            ...auditOf(store, channel),
          })),
      )
      await printRows(context, input, rows, [
        { title: 'client', cell: (row) => row.client, shrinks: true, isSaid: input.client !== undefined },
        { title: 'channel', cell: (row) => row.key, shrinks: true },
        { title: 'handle', cell: (row) => row.handle ?? '—', shrinks: true },
        { title: 'posts a week', cell: (row) => row.cadence || '—', shrinks: true, dispensable: 1 },
        { title: 'slots', cell: (row) => row.slots || '—', shrinks: true, dispensable: 3 },
        { title: 'inbox', cell: (row) => row.sweeps || '—', shrinks: true, dispensable: 4 },
        {
          title: 'audit',
          cell: (row) => auditCell({ wholeOn: row.auditedOn, lastOn: row.lastAuditOn, open: row.auditOpen }),
          shrinks: true,
          dispensable: 2,
        },
        {
          title: 'state',
          cell: (row) => (row.retiredOn === null ? 'active' : `retired ${shortDay(row.retiredOn)}`),
          isSaid: !input.all,
        },
        {
          title: 'own figures',
          cell: (row) => row.figures || '—',
          shrinks: true,
          dispensable: 5,
          isSaid: rows.every((row) => row.figures === ''),
        },
      ])
      const slug = input.client === undefined ? 'CLIENT' : clients[0]?.slug
      if (rows.length === 0) context.say(`No channels. Add one: smm channel add ${slug} instagram --handle @name`)
    },
    howToStart(context, input, []),
  )
}

function auditOf(store: Store, channel: Channel) {
  const summary = summaryOf(store, channel)
  return { auditedOn: summary.wholeOn, lastAuditOn: summary.lastOn, auditOpen: summary.open }
}
