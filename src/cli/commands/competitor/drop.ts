import type { Command } from 'commander'
import { SmmError } from '../../../domain/errors.ts'
import { ended } from '../../../domain/text/phrase.ts'
import { knownCompetitors, resolveCompetitor } from '../../competitor/known.ts'
import type { Context } from '../../context.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, writing } from '../../with-store.ts'

interface CompetitorDrop {
  readonly client: string
  readonly words: readonly string[]
  readonly dryRun?: boolean
}

export function competitorDropCommand(parent: Command, context: Context): Command {
  return parent
    .command('drop')
    .summary('look at a competitor no longer')
    .description(
      'Hides a competitor; what was read of it and heard about it stays, and adding the same name brings it back. One that the strategy names is taken out there.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('<name...>', 'its name, or how that begins')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm competitor drop acme "Gail’s"\n  smm competitor list acme --dropped')
    .action((client: string, words: string[], options: Omit<CompetitorDrop, 'client' | 'words'>) =>
      competitorDrop(context, { client, words, ...options }),
    )
}

export async function competitorDrop(context: Context, input: CompetitorDrop): Promise<void> {
  await writing(context, async (open) => {
    const { store, at } = open
    const client = resolveClient(store, input.client)
    const known = await knownCompetitors(context, store, client)
    const { id, name, isPlanned } = resolveCompetitor(input.words.join(' '), known, client)
    if (isPlanned) {
      throw new SmmError(
        'refused',
        `${name} is in the strategy of ${client.name}, and goes when it is taken out there`,
        [`smm strategy edit ${client.slug}`],
      )
    }
    change(context, open, () => store.competitors.drop(id, at), input.dryRun)
    const said = ended(`${input.dryRun ? 'Would drop' : 'Dropped'} ${name}, a competitor of ${client.name}`)
    context.say(input.dryRun ? said : `${said} Undo: smm undo`)
  })
}
