import type { Command } from 'commander'
import { SmmError } from '../../../domain/errors.ts'
import { counted } from '../../../domain/number.ts'
import type { Context } from '../../context.ts'
import { outFiles, outHelp, writeOut } from '../../options/out.ts'
import { resolveClient } from '../../resolve/client.ts'
import { reading } from '../../with-store.ts'

interface FeedExport {
  readonly client?: string
  readonly out?: string
}

export function feedExportCommand(parent: Command, context: Context): Command {
  return parent
    .command('export')
    .summary('write the feeds as OPML')
    .description(
      'Writes the feeds as OPML, which every feed reader takes, in a folder for each client; to stdout, or into a file.',
    )
    .argument('[client]', 'only of this client')
    .option('--out <path>', outHelp)
    .addHelpText('after', '\nExamples:\n  smm feed export > feeds.opml\n  smm feed export acme --out acme.opml')
    .action((client: string | undefined, options: Omit<FeedExport, 'client'>) =>
      feedExport(context, { ...(client === undefined ? {} : { client }), ...options }),
    )
}

export async function feedExport(context: Context, input: FeedExport): Promise<void> {
  await reading(context, async ({ store, desk }) => {
    const only = input.client === undefined ? undefined : resolveClient(store, input.client)
    const feeds = store.feeds.all().filter((feed) => only === undefined || feed.clientId === only.id)
    if (feeds.length === 0) {
      const whose = only === undefined ? 'There are no feeds' : `${only.name} has no feeds`
      throw new SmmError('unknown', `${whose}, so there is nothing to write`, [
        `smm feed add ${only?.slug ?? 'CLIENT'} ADDRESS`,
      ])
    }
    const groups = store.clients.all().flatMap((client) => {
      const own = feeds.filter((feed) => feed.clientId === client.id)
      return own.length === 0 ? [] : [{ name: client.name, feeds: own }]
    })
    const name = only === undefined ? 'feeds.opml' : `${only.slug}-feeds.opml`
    const files = outFiles(context, input.out, { names: [name], keeps: 'touched' })
    const text = (await context.feedNet()).writeOpml(`Feeds of ${only?.name ?? desk.name}`, groups)
    writeOut(context, files, [text])
    for (const { path } of files ?? []) context.say(`Wrote ${counted(feeds.length, 'feed')} into ${path}`)
  })
}
