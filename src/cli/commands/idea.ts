import type { Command } from 'commander'
import { newIdea } from '../../domain/post.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Owner } from '../../domain/words.ts'
import type { Context } from '../context.ts'
import { lineOf, minutesOf, ownerOf } from '../options/parse.ts'
import { resolveClient } from '../resolve/client.ts'
import { resolvePillar } from '../resolve/pillar.ts'
import { change, writing } from '../with-store.ts'
import { titleFrom } from '../words.ts'

interface Idea {
  readonly client: string
  readonly words: readonly string[]
  readonly pillar?: string
  readonly minutes?: number
  readonly note?: string
  readonly askedBy?: Owner
  readonly dryRun?: boolean
}

export function ideaCommand(parent: Command, context: Context): Command {
  return parent
    .command('idea')
    .summary('keep an idea for a post')
    .description('Keeps an idea in one line, so that it can be let go of now. Ideas come up on the days for making.')
    .argument('<client>', 'client, by slug or its beginning')
    .argument('[words...]', 'the idea; without words the next line is read')
    .option('--pillar <key>', 'the pillar that it belongs to')
    .option('--minutes <minutes>', 'how long it will take to make', minutesOf)
    .option('--asked-by <who>', 'who wanted it: me or client', ownerOf)
    .option('--note <words>', 'a private note', lineOf)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm idea mar The starter is older than the shop\n  smm idea mar')
    .action((client: string, words: string[], options: Omit<Idea, 'client' | 'words'>) =>
      idea(context, { client, words, ...options }),
    )
}

export async function idea(context: Context, input: Idea): Promise<void> {
  const usual = await context.templates.minutes()
  const titleSaid = titleFrom(context, input.words)
  await writing(context, async (open) => {
    const { store, now, at } = open
    const client = resolveClient(store, input.client)
    const pillar = input.pillar === undefined ? null : resolvePillar(store, client, input.pillar)
    const title = await titleSaid(`What is the idea for ${client.name}?`)
    const post = {
      ...newIdea({ clientId: client.id, title, minutes: input.minutes ?? usual.idea, createdOn: now.day }),
      pillarId: pillar?.id ?? null,
      askedBy: input.askedBy ?? 'manager',
      note: input.note ?? '',
    }
    const id = change(context, open, () => store.posts.insert(post, at), input.dryRun)
    const ref = input.dryRun ? 'the idea' : formatRef({ kind: 'post', id })
    const theme = pillar ? `, pillar ${pillar.title}` : ''
    context.say(
      `${input.dryRun ? 'Would keep' : 'Kept'} ${ref} for ${client.name}: ${title}${theme}.${input.dryRun ? '' : ' Undo: smm undo'}`,
    )
  })
}
