import type { Command } from 'commander'
import { feedName } from '../../../domain/feed/feed.ts'
import { ended } from '../../../domain/text/phrase.ts'
import type { Context } from '../../context.ts'
import { lineOf } from '../../options/parse.ts'
import { resolveClient } from '../../resolve/client.ts'
import { resolveFeed } from '../../resolve/feed.ts'
import { change, writing } from '../../with-store.ts'

interface FeedDrop {
  readonly words: readonly string[]
  readonly client?: string
  readonly dryRun?: boolean
}

export function feedDropCommand(parent: Command, context: Context): Command {
  return parent
    .command('drop')
    .summary('read a feed no longer')
    .description(
      'Hides a feed and what nobody has read of it; what was read, commented on and shared keeps its history. Adding the same address again brings it back.',
    )
    .argument('<name...>', 'its number in smm feed list, or how its title or address begins')
    .option('--client <client>', 'only among this client’s feeds', lineOf)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm feed drop 3\n  smm feed drop The Crumb Letter\n  smm feed drop example.com --client acme',
    )
    .action((words: string[], options: Omit<FeedDrop, 'words'>) => feedDrop(context, { words, ...options }))
}

export async function feedDrop(context: Context, input: FeedDrop): Promise<void> {
  await writing(context, (open) => {
    const { store, at } = open
    const clientId = input.client === undefined ? undefined : resolveClient(store, input.client).id
    const feed = resolveFeed(store, input.words.join(' '), clientId)
    change(context, open, () => store.feeds.drop(feed.id, at), input.dryRun)
    const slug = store.clients.get(feed.clientId)?.slug
    const said = ended(`${input.dryRun ? 'Would drop' : 'Dropped'} feed ${feed.id} of ${slug}: ${feedName(feed)}`)
    context.say(input.dryRun ? said : `${said} Undo: smm undo`)
  })
}
