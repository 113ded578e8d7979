import type { Command } from 'commander'
import { type ArticleKind, articleKinds } from '../../../domain/feed/feed.ts'
import { counted } from '../../../domain/number.ts'
import type { Context } from '../../context.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, writing } from '../../with-store.ts'

interface FeedSkip {
  readonly client: string
  readonly all?: boolean
  readonly dryRun?: boolean
}

export function feedSkipCommand(parent: Command, context: Context): Command {
  return parent
    .command('skip')
    .summary('let go what nobody has read')
    .description(
      'Lets go all articles of a client that nobody has read, in one step. It is no work, so nothing goes into the ledger. What is to be commented on or shared stays, unless --all is said. Single ones: smm skip n12.',
    )
    .argument('<client>', 'client, by slug or its beginning; desk for your own reading')
    .option('--all', 'what is to be commented on or shared too')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm feed skip acme\n  smm feed skip desk --all -n')
    .action((client: string, options: Omit<FeedSkip, 'client'>) => feedSkip(context, { client, ...options }))
}

export async function feedSkip(context: Context, input: FeedSkip): Promise<void> {
  await writing(context, (open) => {
    const client = resolveClient(open.store, input.client)
    const fresh = open.store.feedItems.fresh().filter(({ clientId }) => clientId === client.id)
    const kinds: readonly ArticleKind[] = input.all ? articleKinds : ['read']
    const count = fresh.filter(({ kind }) => kinds.includes(kind)).length
    const left = fresh.length - count
    const stay = left > 0 ? ` ${counted(left, 'article')} to comment on or share ${left === 1 ? 'stays' : 'stay'}.` : ''
    if (count === 0) return context.say(`Nobody has anything to read for ${client.name}.${stay}`)
    change(context, open, () => open.store.feedItems.skipOf(client.id, kinds, open.at), input.dryRun)
    const verb = input.dryRun ? 'Would let go' : 'Let go'
    const undo = input.dryRun ? '' : ' Undo: smm undo'
    context.say(`${verb} ${counted(count, 'article')} for ${client.name} that nobody has read.${stay}${undo}`)
  })
}
