import type { Command } from 'commander'
import { type Client, type NewClient, newClient } from '../../../domain/client.ts'
import type { Desk } from '../../../domain/desk.ts'
import { SmmError } from '../../../domain/errors.ts'
import { parseSlug } from '../../../domain/slug.ts'
import { clientStatuses } from '../../../domain/words.ts'
import { writeRenewal } from '../../client/course.ts'
import type { Context } from '../../context.ts'
import { foundDesk, usualDesk } from '../../found-desk.ts'
import { addClientOptions, type ClientOptions, withClientOptions } from '../../options/client.ts'
import { oneOf } from '../../options/parse.ts'
import { reservedWords, sayTwin } from '../../resolve/slug.ts'
import { change, hasDesk, writing } from '../../with-store.ts'

interface ClientAdd extends ClientOptions {
  readonly slug: string
  readonly status?: Client['status']
  readonly dryRun?: boolean
}

export function clientAddCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('add')
    .summary('add a client')
    .description(
      'Adds a client by its slug, the short word that you will type. A strategy brings its channels and routines.',
    )
    .argument('<slug>', 'the short word for the client, such as sol-y-sal')
    .option('--status <status>', `one of ${clientStatuses.join(', ')}`, oneOf(clientStatuses))
  return addClientOptions(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm client add marlow --name "Marlow & Finch" --zone Europe/London --sold 18\n  smm client add juniper --name "Juniper & Rye" --status prospect --retainer 620 --sold 14\n  smm strategy new marlow --template restaurant',
    )
    .action((slug: string, options: Omit<ClientAdd, 'slug'>) => clientAdd(context, { slug, ...options }))
}

export async function clientAdd(context: Context, input: ClientAdd): Promise<void> {
  const slug = parseSlug(input.slug, await reservedWords(context))
  // Trying it out makes no desk either.
  if (input.dryRun && !(await hasDesk(context)))
    return sayAdded(context, clientOf(slug, usualDesk(context), input), true)
  await foundDesk(context)
  await writing(context, (open) => {
    if (open.store.clients.idOfSlug(slug) !== undefined) {
      throw new SmmError('refused', `There is or was a client called ${slug}; a slug is given once`, [
        'smm client list',
      ])
    }
    const client = clientOf(slug, open.desk, input)
    const write = () => writeRenewal(open, { ...client, id: open.store.clients.insert(client, open.at) })
    change(context, open, write, input.dryRun)
    sayAdded(context, client, input.dryRun)
    sayTwin(context, open.store, client)
  })
}

function clientOf(slug: string, desk: Desk, input: ClientAdd): NewClient {
  return { ...withClientOptions(newClient(slug, desk), input), status: input.status ?? 'active' }
}

function sayAdded(context: Context, { name, slug, status }: NewClient, dryRun = false): void {
  context.say(
    `${dryRun ? 'Would add' : 'Added'} ${name} (${slug}), ${status}. Next: ${status === 'prospect' ? `smm brief ${slug}` : `smm strategy new ${slug} --template restaurant`}`,
  )
}
