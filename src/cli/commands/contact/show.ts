import type { Command } from 'commander'
import { formatRef, type Ref } from '../../../domain/ref.ts'
import { oneContact } from '../../contact/named.ts'
import type { Context } from '../../context.ts'
import { addJsonOption } from '../../options/output.ts'
import { parser } from '../../options/parse.ts'
import { show } from '../show.ts'

export function contactShowCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('show')
    .summary('show a contact')
    .description(
      'Shows what is known of a person, how it stands with them, the conversations and the latest touches: as smm show c4.',
    )
    .argument('<ref>', 'a contact: c4', parser(oneContact))
  return addJsonOption(command)
    .addHelpText('after', '\nExamples:\n  smm contact show c4\n  smm contact show c4 --json=title,value,warmth')
    .action((ref: Ref, options: { readonly json?: string }) => show(context, { refs: [formatRef(ref)], ...options }))
}
