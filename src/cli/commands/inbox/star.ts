import type { Command } from 'commander'
import { parseRefs, type Ref } from '../../../domain/ref.ts'
import { ended, listed } from '../../../domain/text/phrase.ts'
import type { Context } from '../../context.ts'
import { conversationOf } from '../../inbox/conversation.ts'
import { parser } from '../../options/parse.ts'
import { change, writing } from '../../with-store.ts'

interface InboxStar {
  readonly refs: readonly Ref[]
  readonly off?: boolean
  readonly dryRun?: boolean
}

export function inboxStarCommand(parent: Command, context: Context): Command {
  return parent
    .command('star')
    .summary('keep a conversation worth quoting')
    .description(
      'Marks conversations that the client’s report may quote, with the name as an initial; --off takes it back.',
    )
    .argument('<ref>', 'a conversation or a range: m7', parser(parseRefs))
    .option('--off', 'not worth quoting after all')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm inbox star m7\n  smm inbox list --starred')
    .action((refs: readonly Ref[], options: Omit<InboxStar, 'refs'>) => inboxStar(context, { refs, ...options }))
}

export async function inboxStar(context: Context, input: InboxStar): Promise<void> {
  await writing(context, async (open) => {
    const conversations = input.refs.map((ref) => conversationOf(open, ref, 'inbox star'))
    const changing = conversations.filter(({ thread }) => (thread.starredAt === null) !== (input.off ?? false))
    if (changing.length === 0) return context.say(`${listed(conversations.map(({ name }) => name))} is so already`)
    change(
      context,
      open,
      () => {
        for (const { thread } of changing) open.store.threads.star(thread.id, input.off ? null : open.at)
      },
      input.dryRun,
    )
    const verb = input.off ? 'Not worth quoting any more' : 'Worth quoting'
    const names = listed(changing.map(({ name }) => name))
    context.say(
      `${ended(`${input.dryRun ? 'Would mark: ' : ''}${verb}: ${names}`)}${input.dryRun ? '' : ' Undo: smm undo'}`,
    )
  })
}
