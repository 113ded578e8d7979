import type { Command } from 'commander'
import type { Context } from '../../context.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { reading } from '../../with-store.ts'

interface ClientList extends OutputOptions {
  readonly dropped?: boolean
}

const fields = ['slug', 'name', 'status', 'kind', 'zone', 'hoursSold', 'channels']

export function clientListCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('list')
    .summary('list the clients')
    .description('Lists the clients with their status, zone, hours sold and channels.')
    .option('--dropped', 'those that were dropped')
  return addOutputOptions(command, fields)
    .addHelpText('after', '\nExamples:\n  smm client list\n  smm client list --json=slug,status')
    .action((options: ClientList) => clientList(context, options))
}

export async function clientList(context: Context, input: ClientList): Promise<void> {
  await reading(context, async ({ store }) => {
    const channels = store.channels.all()
    const clients = input.dropped ? store.clients.dropped() : store.clients.all()
    const rows = clients.map((client) => ({
      slug: client.slug,
      name: client.name,
      status: client.status,
      kind: client.kind,
      zone: client.zone,
      hoursSold: client.hoursSold,
      channels: channels
        .filter((channel) => channel.clientId === client.id && channel.retiredOn === null)
        .map((channel) => channel.key),
    }))
    await printRows(context, input, rows, [
      { title: 'client', cell: (row) => row.slug, shrinks: true },
      { title: 'name', cell: (row) => row.name, shrinks: true },
      { title: 'status', cell: (row) => row.status },
      { title: 'sold', cell: (row) => (row.hoursSold === null ? '—' : `${row.hoursSold} h`), align: 'right' },
      { title: 'channels', cell: (row) => row.channels.join(' '), shrinks: true },
      { title: 'zone', cell: (row) => row.zone },
    ])
    if (rows.length === 0) context.say('No clients. Add one: smm strategy new SLUG --template restaurant')
  })
}
