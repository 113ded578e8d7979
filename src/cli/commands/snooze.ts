import type { Command } from 'commander'
import { SmmError } from '../../domain/errors.ts'
import { addDays, type Day, spokenDay } from '../../domain/time/day.ts'
import { parseWhen } from '../../domain/time/when.ts'
import { worksOn } from '../../domain/time/working-time.ts'
import type { Context } from '../context.ts'
import { actOn, openThing } from '../open-things.ts'
import { namesThings, resolveRefs } from '../resolve/things.ts'
import { type OpenDesk, writing } from '../with-store.ts'

interface Snooze {
  readonly words: readonly string[]
  readonly dryRun?: boolean
}

export function snoozeCommand(parent: Command, context: Context): Command {
  return parent
    .command('snooze')
    .summary('put something off to a day')
    .description('Puts things off: they leave the list until that day. Without a day it is the next working day.')
    .argument('<words...>', 'refs, ranges or a block, then a day: tomorrow, fri, +3d, 2026-11-30')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm z r5\n  smm z t3 r7 fri\n  smm z create +2d')
    .action((words: string[], options: Omit<Snooze, 'words'>) => snooze(context, { words, ...options }))
}

export async function snooze(context: Context, input: Snooze): Promise<void> {
  await writing(context, async (open) => {
    const things = input.words.filter(namesThings)
    const day = dayOf(
      open,
      input.words.filter((word) => !namesThings(word)),
    )
    if (things.length === 0) throw new SmmError('usage', 'snooze needs at least one ref', ['smm z r5 fri'])
    const refs = await resolveRefs(context, open, things)
    actOn(
      context,
      open,
      refs.map((ref) => openThing(open, ref, 'snooze')),
      {
        write: (thing) => thing.snooze(day),
        also: (thing) => comesRound(thing.backBefore(day)),
        verb: `Put off until ${spokenDay(day, open.now.day)}`,
        would: `Would put off until ${spokenDay(day, open.now.day)}`,
        dryRun: input.dryRun ?? false,
      },
    )
  })
}

/** A routine comes back with its next day, whatever day it was put off to. */
function comesRound(day: Day | null): string {
  return day === null ? '' : ` (comes round again ${spokenDay(day)})`
}

/** The day that the words say, which must lie ahead; the next working day when they say none. */
function dayOf({ desk, now }: OpenDesk, words: readonly string[]): Day {
  if (words.length === 0) {
    let day = addDays(now.day, 1)
    for (let step = 0; step < 7 && !worksOn(desk.working, day); step++) day = addDays(day, 1)
    return day
  }
  const { day, time } = parseWhen(words.join(' '), now.day)
  if (time !== null) {
    throw new SmmError('usage', `Things are put off to a day, and ${time} is a time of it`, [
      'smm edit t3 --due "fri 14:00"',
    ])
  }
  if (day <= now.day)
    throw new SmmError('usage', `${spokenDay(day, now.day)} is not ahead, so nothing can be put off to it`)
  return day
}
