import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { actOn, openThing } from '../open-things.ts'
import { outsideAmong, stillThere } from '../post/out/outside.ts'
import { resolveRefs } from '../resolve/things.ts'
import { writing } from '../with-store.ts'

interface Skip {
  readonly words: readonly string[]
  readonly dryRun?: boolean
}

export function skipCommand(parent: Command, context: Context): Command {
  return parent
    .command('skip')
    .summary('let something go this time')
    .description(
      'Lets things go: a routine or a touch until it comes round again, a task, an idea or an article for good, a conversation because it needs no answer any more. Nothing goes into the ledger.',
    )
    .argument('<refs...>', 'refs, ranges (r5-r9) or a block (listen)')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm skip r5\n  smm skip t3 p2\n  smm skip m4')
    .action((words: string[], options: Omit<Skip, 'words'>) => skip(context, { words, ...options }))
}

export async function skip(context: Context, input: Skip): Promise<void> {
  await writing(context, async (open) => {
    const refs = await resolveRefs(context, open, input.words)
    const things = refs.map((ref) => openThing(open, ref, 'skip'))
    const dryRun = input.dryRun ?? false
    const outside = outsideAmong(open, refs)
    actOn(context, open, things, { write: (thing) => thing.skip(), verb: 'Skipped', would: 'Would skip', dryRun })
    for (const sentence of stillThere(outside)) context.say(sentence)
  })
}
