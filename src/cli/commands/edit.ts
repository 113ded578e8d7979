import type { Command } from 'commander'
import { automationKinds } from '../../domain/automation.ts'
import { parseAddress } from '../../domain/channel.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef, parseRefs, type Ref } from '../../domain/ref.ts'
import { parseClockTime } from '../../domain/time/clock-time.ts'
import { parseRecurrence, type Recurrence } from '../../domain/time/recurrence.ts'
import { actions, contactKinds, contactStages, severities, stages } from '../../domain/words.ts'
import type { Context } from '../context.ts'
import { type Changes, refuseWrongOptions } from '../edit/changes.ts'
import { editWords } from '../edit/words.ts'
import { writeOf } from '../edit/write.ts'
import {
  amountOf,
  eachOf,
  lineOf,
  lineOrNoneOf,
  makerOf,
  minutesOf,
  numberOf,
  oneOf,
  ownerOf,
  parser,
  wholeOf,
} from '../options/parse.ts'
import { watchedApprovals } from '../post/approval/standing.ts'
import { findThing } from '../resolve/things.ts'
import { change, type OpenDesk, writing } from '../with-store.ts'
import { goalUpdate } from './goal/update.ts'

interface Edit extends Changes {
  readonly ref: Ref
  readonly dryRun?: boolean
}

export function editCommand(parent: Command, context: Context): Command {
  return parent
    .command('edit')
    .summary('change a thing by its ref')
    .description(
      'Changes a task, routine, idea, goal, outcome, campaign, automation, conversation, contact or line of what was heard. What the strategy holds, a routine or a goal, is changed there too, as a new version; a changed recurrence starts tomorrow.',
    )
    .argument('<ref>', 'a ref such as t3 or r5', parser(oneRef))
    .option('--title <words>', 'all: the words', lineOf)
    .option('--minutes <minutes>', 'task, routine, idea, automation: how long it takes', minutesOf)
    .option(
      '--stage <stage>',
      `task, routine: one of ${stages.join(', ')}; contact: ${contactStages.join(', ')} or none`,
      oneOf([...stages, ...contactStages, 'none']),
    )
    .option('--action <action>', `task, routine: one of ${actions.join(', ')}`, oneOf(actions))
    .option('--due <when>', 'task: fri, "fri 14:00", +3d, or none; goal: by what day')
    .option(
      '--owner <who>',
      'task, automation, message: me or client; a routine passes to the client, or comes back, in the strategy too',
      ownerOf,
    )
    .option('--severity <what>', `message: ${severities.join(', ')}`, oneOf(severities))
    .option('--url <address>', 'message: where it can be read', parser(parseAddress))
    .option('--client <client>', 'task, idea: whose it is')
    .option('--channel <channel>', 'task, automation: the channel it is for, or none')
    .option('--goal <ref>', 'task, outcome, campaign: the goal that it serves, or none')
    .option('--fee <amount>', 'task: what it costs the client beside the retainer, or none', feeOf)
    .option('--maker <name>', 'task: who makes it, neither you nor the client; "" empties it', makerOf)
    .option('--note <words>', 'task, idea, contact: a private note; "" empties it', lineOrNoneOf)
    .option(
      '--every <recurrence>',
      'routine: weekdays, "mon, thu", "3 days", "month on 1", "when asked"; automation, contact: 14d; contact: none',
      parser(everyOf),
    )
    .option('--at <time>', 'routine: morning, noon, afternoon or a time', parser(partOfDay))
    .option('--count <number>', 'routine: acts that it stands for', wholeOf(1, 100))
    .option('--how <words>', 'routine: how it is done well', lineOf)
    .option('--pillar <key>', 'idea: the pillar, or none')
    .option('--evidence <words>', 'outcome: what shows it', lineOf)
    .option('--lesson <words>', 'outcome: so what', lineOf)
    .option('--baseline <number>', 'goal: where the needle stood at the start', numberOf)
    .option('--target <number>', 'goal: where it is to stand', numberOf)
    .option('--starts <when>', 'campaign: its first day')
    .option('--ends <when>', 'campaign: its last day')
    .option('--promo <posts>', 'campaign: posts of 28 days that may sell', wholeOf(0, 100))
    .option(
      '--kind <kind>',
      `automation: ${automationKinds.join(', ')}; contact: ${contactKinds.join(', ')}`,
      oneOf([...automationKinds, ...contactKinds]),
    )
    .option('--tool <words>', 'automation: where it runs; "" empties it', lineOrNoneOf)
    .option('--reopen', 'campaign: open it again after it was closed')
    .option('--theme <theme>', 'what was heard: what it is about, or none', lineOf)
    .option('--competitor <name>', 'what was heard: the competitor that it is about, or none', lineOf)
    .option('--contact <ref>', 'task: the person with whom it is to come to a close, or none')
    .option(
      '--handle <handle>',
      'contact: one more handle, ig:@jane; whoever has it already is the same person',
      eachOf,
    )
    .option('--tag <words>', 'contact: its tags, parted by commas, or none', eachOf)
    .option('--next <words>', 'contact: what comes next, or none', lineOf)
    .option('--next-on <day>', 'contact: the day of the next step, or none')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm edit t3 --due fri --minutes 30\n  smm edit r5 --every "mon, thu"\n  smm edit r5 --owner client\n  smm edit g3 --target 18\n  smm edit m7 --severity lead\n  smm edit c4 --every 14d --handle li:jane-doe\n  smm edit p2 --title "The starter is older than the shop"',
    )
    .action((ref: Ref, options: Omit<Edit, 'ref'>) => edit(context, { ref, ...options }))
}

export async function edit(context: Context, input: Edit): Promise<void> {
  const { ref, dryRun, ...changes } = input
  refuseWrongOptions(ref, changes)
  if (ref.kind === 'goal') {
    return goalUpdate(context, { ref: formatRef(ref), ...changes, ...(dryRun ? { dryRun } : {}) })
  }
  await writing(context, async (open) => {
    const thing = findThing(open.store, ref)
    const write = await writeOf(context, open, thing, changes)
    if (write.isSame) return context.say(`${formatRef(ref)} is so already; nothing was changed`)
    const lost = await changeWatched(context, open, thing, write.run, dryRun)
    const what = editWords(changes as Record<string, unknown>, open.now)
    context.say(
      `${dryRun ? 'Would change' : 'Changed'} ${formatRef(ref)} ${changes.title ?? thing.row.title}: ${what}${write.also}.${dryRun ? '' : ' Undo: smm undo'}`,
    )
    for (const sentence of lost) context.say(sentence)
  })
}

/** What a client approved may say something else after its post got another title or pillar. */
async function changeWatched(
  context: Context,
  open: OpenDesk,
  thing: ReturnType<typeof findThing>,
  run: () => void,
  dryRun: boolean | undefined,
): Promise<string[]> {
  const client = thing.kind === 'post' ? open.store.clients.get(thing.row.clientId) : undefined
  const watch = await watchedApprovals(context, open, client ? [client] : [])
  return change(
    context,
    open,
    () => {
      run()
      return watch()
    },
    dryRun,
  )
}

function oneRef(word: string): Ref {
  const [ref, more] = parseRefs(word)
  if (ref && !more) return ref
  throw new SmmError('usage', `"${word}" names several things; edit them one at a time`)
}

function feeOf(text: string): number | 'none' {
  return text.trim().toLowerCase() === 'none' ? 'none' : amountOf(text)
}

function partOfDay(text: string): string {
  const word = text.trim().toLowerCase()
  if (['morning', 'noon', 'afternoon'].includes(word)) return word
  try {
    return parseClockTime(word)
  } catch {}
  throw new SmmError('usage', `"${text}" is not a part of the day; write morning, noon, afternoon or 10:30`)
}

/** `14d` is so many days, `none` no rhythm; otherwise the words of a recurrence. */
function everyOf(text: string): Recurrence | 'none' {
  const word = text.trim().toLowerCase()
  if (word === 'none') return 'none'
  return parseRecurrence(word.replace(/^(\d{1,3})\s?d$/, '$1 days'))
}
