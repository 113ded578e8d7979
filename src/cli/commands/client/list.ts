import type { Command } from 'commander'
import type { Context } from '../../context.ts'
import { howToStart } from '../../no-desk.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { reading } from '../../with-store.ts'

const fields = ['slug', 'name', 'status', 'kind', 'zone', 'hoursSold', 'channels', 'isOnHold']

export function clientListCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('list')
    .summary('list the clients')
    .description('Lists the clients with their status, zone, hours sold and channels.')
  return addOutputOptions(command, fields)
    .addHelpText('after', '\nExamples:\n  smm client list\n  smm client list --json=slug,status')
    .action((options: OutputOptions) => clientList(context, options))
}

export async function clientList(context: Context, input: OutputOptions): Promise<void> {
  await reading(
    context,
    async ({ store }) => {
      const channels = store.channels.all()
      const held = store.holds.held()
      const rows = store.clients.all().map((client) => ({
        slug: client.slug,
        name: client.name,
        status: client.status,
        kind: client.kind,
        zone: client.zone,
        hoursSold: client.hoursSold,
        channels: channels
          .filter((channel) => channel.clientId === client.id && channel.retiredOn === null)
          .map((channel) => channel.key),
        isOnHold: held.has(client.id),
      }))
      await printRows(context, input, rows, [
        { title: 'client', cell: (row) => row.slug, shrinks: true },
        { title: 'name', cell: (row) => row.name, shrinks: true },
        { title: 'status', cell: (row) => (row.isOnHold ? `${row.status}, on hold` : row.status) },
        {
          title: 'sold',
          cell: (row) => (row.hoursSold === null ? '—' : `${row.hoursSold} h`),
          align: 'right',
          dispensable: 1,
        },
        { title: 'channels', cell: (row) => row.channels.join(' '), shrinks: true, dispensable: 2 },
        { title: 'zone', cell: (row) => row.zone, dispensable: 3 },
      ])
      if (rows.length === 0) context.say('No clients. Add one: smm strategy new SLUG --template restaurant')
    },
    howToStart(context, input, []),
  )
}
