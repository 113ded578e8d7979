import type { Command } from 'commander'
import type { Automation } from '../../../domain/automation.ts'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { parseSweepLines, type SweepNotes } from '../../../domain/inbox/sweep-lines.ts'
import type { Platform } from '../../../domain/platform.ts'
import { formatRef, parseRefs, type Ref } from '../../../domain/ref.ts'
import { phrase } from '../../../domain/text/phrase.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { Owner } from '../../../domain/words.ts'
import { afterLook, type Look, waitingWords, writeLook } from '../../automation/checked.ts'
import { automationNamed } from '../../automation/named.ts'
import { refuseRetired } from '../../close/automation.ts'
import type { Context } from '../../context.ts'
import { takenDownWords } from '../../inbox/say.ts'
import { judgements } from '../../inbox/take-all.ts'
import type { Arrival } from '../../inbox/take-down.ts'
import { arrivalsAt, typedLines } from '../../inbox/waiting-lines.ts'
import { momentOf } from '../../ledger.ts'
import { eachOf, lineOf, minutesOf, ownerOf, parser, wholeOf } from '../../options/parse.ts'
import { readable } from '../../options/readable.ts'
import { change, type OpenDesk, reading, writing } from '../../with-store.ts'

interface AutomationChecked {
  readonly ref: Ref
  readonly answers?: number
  readonly waiting?: number
  readonly message?: readonly string[]
  readonly note?: string
  readonly by?: Owner
  readonly on?: string
  readonly minutes?: number
  readonly dryRun?: boolean
}

const whoWaits = 'Who waits? @jane words, one line each (Enter: no more)\n> '

const most = 100_000
const count = wholeOf(0, most)

export function automationCheckedCommand(parent: Command, context: Context): Command {
  return parent
    .command('checked')
    .summary('record that a person looked at an automation')
    .description(
      'Records a look: how many people it answered since the look before, and how many wait there for a person. On a terminal both are asked for, and who waits, one line each; they are taken down as smm in does it. The look is work of Listen in the ledger, and says when the next one is due. smm d a2 is the same without the numbers.',
    )
    .argument('<ref>', 'its ref, such as a2', parser(oneRef))
    .option('--answers <number>', 'how many it answered since the last look', count)
    .option('--waiting <number>', 'how many wait there for a person', count)
    .option('--message <words>', 'one of those who wait, "@jane Is it vegan?"; can stand several times', eachOf)
    .option('--note <words>', 'a private note', lineOf)
    .option('--by <who>', 'me or client; otherwise whoever owns it', ownerOf)
    .option('--on <day>', 'the look was on an earlier day')
    .option('--minutes <minutes>', 'how long it took', minutesOf)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm automation checked a2 --answers 3 --waiting 1\n  smm automation checked a2 --on fri --note "The link in it was dead"',
    )
    .action((ref: Ref, options: Omit<AutomationChecked, 'ref'>) => automationChecked(context, { ref, ...options }))
}

export async function automationChecked(context: Context, input: AutomationChecked): Promise<void> {
  const platforms = await context.templates.platforms()
  const settings = await context.templates.inbox()
  const said = parseSweepLines((input.message ?? []).join('\n'))
  const check = (notes: SweepNotes) =>
    reading(context, (open) => {
      const { automation, client } = automationNamed(open.store, input.ref)
      refuseRetired(automation)
      arrivalsOf(open, automation, client, notes, open.at, platforms)
      return automation
    })
  // Nobody is asked about something that is not there, or that would be refused.
  const { channelId } = await check(said)
  const counts = await countsOf(context, input)
  const mayAsk = input.message === undefined && channelId !== null && (counts.waiting ?? 0) > 0
  const notes = mayAsk && context.io.canAsk ? (await typedLines(context, whoWaits, check)).notes : said
  await writing(context, async (open) => {
    const { automation, client } = automationNamed(open.store, input.ref)
    refuseRetired(automation)
    const moment = momentOf(open, input.on)
    const look: Look = {
      ...counts,
      moment,
      by: input.by ?? automation.owner,
      minutes: input.minutes ?? automation.minutes,
      timed: input.minutes !== undefined,
      note: input.note ?? '',
      waiting: notes.found.length > 0 ? Math.max(counts.waiting ?? 0, notes.found.length) : counts.waiting,
      arrivals: arrivalsOf(open, automation, client, notes, moment.at, platforms),
      judged: await judgements(context, open, notes.found.length > 0 ? [{ client }] : [], settings),
    }
    const taken = change(context, open, () => writeLook(open, automation, look), input.dryRun)
    const { nextLookOn } = afterLook(open, automation, look)
    const verb = input.dryRun ? 'Would record a look at' : 'Looked at'
    const next = nextLookOn <= open.now.day ? 'the next look is due now' : `the next look by ${spokenDay(nextLookOn)}`
    context.say(
      `${verb} ${formatRef(input.ref)} ${phrase(automation.title)} for ${client.name}${backdated(input, look)} (${[...seen(look), spokenMinutes(look.minutes)].join(', ')}); ${next}.${input.dryRun ? '' : ' Undo: smm undo'}`,
    )
    for (const each of taken)
      context.say(`${input.dryRun ? 'Would take down ' : ''}${takenDownWords(open, each, platforms)}.`)
    const waits = waitingWords(open, client, automation, look)
    if (waits !== '') context.say(waits)
  })
}

/** Messages come in on a channel, so an automation of none cannot take any down; counts have options of their own. */
function arrivalsOf(
  open: OpenDesk,
  automation: Automation,
  client: Client,
  notes: SweepNotes,
  at: Instant,
  platforms: readonly Platform[],
): Arrival[] {
  if (notes.answered > 0 || notes.minutes !== null) {
    throw new SmmError('usage', 'A count is no message; --answers and --minutes take it', ['@jane Is it vegan?'])
  }
  if (notes.found.length === 0) return []
  const ref = formatRef({ kind: 'automation', id: automation.id })
  const channel = open.store.channels.of(client.id).find(({ id }) => id === automation.channelId)
  if (!channel) {
    throw new SmmError('usage', `${ref} belongs to no channel, so nobody can be taken down with it`, [
      `smm edit ${ref} --channel ig`,
      `smm in ${client.slug} CHANNEL @who`,
    ])
  }
  return arrivalsAt(open, { client, channel }, notes, at, platforms)
}

/** What was said, or is asked on a terminal; null: nobody counted. */
async function countsOf(
  context: Context,
  { answers, waiting }: AutomationChecked,
): Promise<Pick<Look, 'answers' | 'waiting'>> {
  const asked = async (said: number | undefined, message: string) => {
    if (said !== undefined || !context.io.canAsk) return said ?? null
    const words = await (await context.prompter()).text({
      message: `${message} (Enter: nobody counted)`,
      check: (text) => text.trim() === '' || readable(() => count(text.trim())),
    })
    return words.trim() === '' ? null : count(words.trim())
  }
  return {
    answers: await asked(answers, 'How many people did it answer since the last look?'),
    waiting: await asked(waiting, 'How many wait there for a person?'),
  }
}

function seen({ answers, waiting }: Look): string[] {
  return [...(answers === null ? [] : [`answered ${answers}`]), ...(waiting === null ? [] : [`${waiting} waiting`])]
}

function backdated({ on }: AutomationChecked, { moment }: Look): string {
  return on === undefined ? '' : ` on ${spokenDay(moment.day)}`
}

function oneRef(word: string): Ref {
  const [ref, more] = parseRefs(word)
  if (ref && !more) return ref
  throw new SmmError('usage', `"${word}" names several things; a look is at one of them`)
}
