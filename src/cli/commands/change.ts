import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { addJsonOption } from '../options/output.ts'
import { giveVerdict, type VerdictInput, verdictOptions } from '../verdict/give.ts'

type ChangeOptions = Omit<VerdictInput, 'words' | 'verdict'> & { readonly reject?: boolean }

export function changeCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('change')
    .summary('record that a client wants posts changed')
    .description(
      'Records what a client wants different, and makes a task of it for you in Create. Without words they are read from the next line. --reject says that it is not to go out at all: the variants are dropped, ' +
        'and smm undo or smm post edit --on brings them back.',
    )
    .argument('<words...>', 'posts or variants (p42, p42/instagram), and what is to change')
    .option('--reject', 'not to go out at all: drops the variants')
  return addJsonOption(verdictOptions(command))
    .addHelpText(
      'after',
      '\nExamples:\n  smm change p42 --by Ana The oven is blue, not red\n  smm change p42/instagram\n  smm change p43 --reject --by Ana',
    )
    .action((words: string[], { reject, ...options }: ChangeOptions) =>
      giveVerdict(context, { words, verdict: reject ? 'reject' : 'change', ...options }),
    )
}
