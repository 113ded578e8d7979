import type { Command } from 'commander'
import { parseRefs, type Ref } from '../../../domain/ref.ts'
import type { Owner } from '../../../domain/words.ts'
import type { Context } from '../../context.ts'
import { conversationOf } from '../../inbox/conversation.ts'
import { rejudged } from '../../inbox/rejudge.ts'
import { ownerOf, parser } from '../../options/parse.ts'
import { spokenInstant } from '../../spoken-instant.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'

interface InboxAssign {
  readonly refs: readonly Ref[]
  readonly who: Owner
  readonly dryRun?: boolean
}

export function inboxAssignCommand(parent: Command, context: Context): Command {
  return parent
    .command('assign')
    .summary('say who has to answer')
    .description(
      'Puts a conversation on the client’s homework, with the target for the client, or takes it back. Once the client is late it stands in Respond as a reminder.',
    )
    .argument('<ref>', 'a conversation or a range: m7, m7-m9', parser(parseRefs))
    .argument('<who>', 'me or client', ownerOf)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm inbox assign m7 client\n  smm inbox assign m7 me')
    .action((refs: readonly Ref[], who: Owner, options: Omit<InboxAssign, 'refs' | 'who'>) =>
      inboxAssign(context, { refs, who, ...options }),
    )
}

export async function inboxAssign(context: Context, input: InboxAssign): Promise<void> {
  const settings = await context.templates.inbox()
  await writing(context, async (open) => {
    const assigned = input.refs.map((ref) => {
      const conversation = conversationOf(open, ref, 'inbox assign')
      return { ref, conversation, plan: rejudged(open, conversation, settings, { owner: input.who }) }
    })
    const changing = assigned.filter(({ plan }) => !plan.isSame)
    const sentences =
      changing.length === 0
        ? []
        : change(
            context,
            open,
            () => {
              for (const { plan } of changing) plan.run()
              return changing.map(({ ref }) => assignedWords(open, ref, input))
            },
            input.dryRun,
          )
    for (const { conversation, plan } of assigned) {
      if (plan.isSame) context.say(`${conversation.name} is so already; nothing was changed`)
    }
    for (const sentence of sentences) context.say(sentence)
    if (sentences.length > 0 && !input.dryRun) context.say('Undo: smm undo')
  })
}

/** Read after the change, when the target is the new one's. */
function assignedWords(open: OpenDesk, ref: Ref, { who, dryRun }: InboxAssign): string {
  const { name, client, waiting } = conversationOf(open, ref, 'inbox assign')
  const due = waiting.flatMap(({ dueAt }) => dueAt ?? []).sort()[0]
  const whose = who === 'client' ? client.name : 'you'
  const by = due === undefined ? '' : `, by ${spokenInstant(open, client, due)}`
  return `${name}: ${dryRun ? 'would be' : 'is'} for ${whose} to answer${by}.`
}
