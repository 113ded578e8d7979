import type { Command } from 'commander'
import { spokenDay } from '../../domain/time/day.ts'
import { localTime } from '../../domain/time/zone.ts'
import { touchedWords } from '../../domain/touched-words.ts'
import type { Context } from '../context.ts'
import { openDesk, refuseSetClock, storesOf } from '../with-store.ts'

interface Undo {
  readonly dryRun?: boolean
}

export function undoCommand(parent: Command, context: Context): Command {
  return parent
    .command('undo')
    .summary('take the newest change back')
    .description(
      'Takes back everything that the newest command changed, whole. Again: the one before. Files that were written stay.',
    )
    .option('-n, --dry-run', 'say what would be taken back, change nothing')
    .addHelpText('after', '\nExamples:\n  smm undo --dry-run\n  smm undo')
    .action((options: Undo) => undo(context, options))
}

export async function undo(context: Context, input: Undo): Promise<void> {
  refuseSetClock(context)
  const store = (await storesOf(context)).forWriting()
  try {
    const newest = store.newestStep()
    // The last step taken back may have been the one that made the desk.
    if (!newest) return context.say('Nothing is left to take back.')
    const { desk, spans } = openDesk(context, store)
    const spokenStep = (step: { at: string; command: string }) => {
      const { day, time } = localTime(desk.zone, step.at, spans)
      return `smm ${step.command} (${spokenDay(day)} ${time})`
    }
    if (input.dryRun) {
      context.say(`Would take back: ${spokenStep(newest)}`)
      return
    }
    const undone = store.undo()
    if (!undone) return
    const what = touchedWords(undone.touched)
    context.say(`Taken back: ${spokenStep(undone)}${what === '' ? '' : `; changes in ${what}`}`)
  } finally {
    store.close()
  }
}
