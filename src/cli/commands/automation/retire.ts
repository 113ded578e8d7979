import type { Command } from 'commander'
import { SmmError } from '../../../domain/errors.ts'
import { formatRef, parseRefs, type Ref } from '../../../domain/ref.ts'
import { phrase } from '../../../domain/text/phrase.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { automationNamed } from '../../automation/named.ts'
import { refuseRetired } from '../../close/automation.ts'
import type { Context } from '../../context.ts'
import { momentOf } from '../../ledger.ts'
import { change, writing } from '../../with-store.ts'

interface AutomationRetire {
  readonly refs: readonly string[]
  readonly on?: string
  readonly dryRun?: boolean
}

export function automationRetireCommand(parent: Command, context: Context): Command {
  return parent
    .command('retire')
    .summary('say that automations were switched off')
    .description(
      'Ends automations that were switched off in their tools. What was seen of them stays, and nobody is asked to look any more.',
    )
    .argument('<refs...>', 'refs such as a2')
    .option('--on <day>', 'the day on which it was switched off, otherwise today')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm automation retire a2\n  smm automation retire a2 a4 --on fri')
    .action((refs: string[], options: Omit<AutomationRetire, 'refs'>) =>
      automationRetire(context, { refs, ...options }),
    )
}

export async function automationRetire(context: Context, input: AutomationRetire): Promise<void> {
  const refs: readonly Ref[] = input.refs.flatMap(parseRefs)
  await writing(context, (open) => {
    const found = refs.map((ref) => automationNamed(open.store, ref).automation)
    found.forEach(refuseRetired)
    const { day } = momentOf(open, input.on)
    const unborn = found.find(({ createdOn }) => day < createdOn)
    if (unborn) {
      throw new SmmError('usage', `${day} is before smm came to know it, on ${unborn.createdOn}`)
    }
    change(
      context,
      open,
      () => {
        for (const automation of found) open.store.automations.update({ ...automation, retiredOn: day })
      },
      input.dryRun,
    )
    const names = found.map(({ id, title }) => `${formatRef({ kind: 'automation', id })} ${phrase(title)}`).join('; ')
    context.say(
      `${input.dryRun ? 'Would retire' : 'Retired'} on ${spokenDay(day)}: ${names}.${input.dryRun ? '' : ' Undo: smm undo'}`,
    )
  })
}
