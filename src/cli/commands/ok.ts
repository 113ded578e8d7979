import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { addJsonOption } from '../options/output.ts'
import { giveVerdict, type VerdictInput, verdictOptions } from '../verdict/give.ts'

export function okCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('ok')
    .summary('record that a client approved posts')
    .description(
      'Records a client’s yes. It belongs to exactly what the client saw: text, title, link, pictures, channel and day. Of a post it takes the variants in the pack that the client has, else all as they stand now. ' +
        'What was changed after it was shown is refused, unless --as-it-is says that the yes is about what it says now.',
    )
    .argument('<words...>', 'posts or variants (p40-p45, p40/instagram), and what was said')
  return addJsonOption(verdictOptions(command))
    .addHelpText(
      'after',
      '\nExamples:\n  smm ok p40-p45 --by Ana\n  smm ok p40 p42/instagram --by Ana Lovely\n  smm ok p43 --as-it-is',
    )
    .action((words: string[], options: Omit<VerdictInput, 'words' | 'verdict'>) =>
      giveVerdict(context, { words, verdict: 'approve', ...options }),
    )
}
