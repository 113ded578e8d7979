import type { Command } from 'commander'
import {
  type AutomationKind,
  automationKinds,
  guessKind,
  type NewAutomation,
  nextLook,
} from '../../../domain/automation.ts'
import { automationWords, intervalWords } from '../../../domain/automation-words.ts'
import { SmmError } from '../../../domain/errors.ts'
import { formatRef } from '../../../domain/ref.ts'
import { phrase } from '../../../domain/text/phrase.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import type { Owner } from '../../../domain/words.ts'
import type { Context } from '../../context.ts'
import { momentOf } from '../../ledger.ts'
import { lineOf, minutesOf, oneOf, ownerOf, parser } from '../../options/parse.ts'
import { resolveChannel, resolveClient } from '../../resolve/client.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'
import { titleFrom } from '../../words.ts'

interface AutomationAdd {
  readonly client: string
  readonly words: readonly string[]
  readonly kind?: AutomationKind
  readonly channel?: string
  readonly tool?: string
  readonly by?: Owner
  readonly every?: number
  readonly looked?: string
  readonly minutes?: number
  readonly dryRun?: boolean
}

export function automationAddCommand(parent: Command, context: Context): Command {
  return parent
    .command('add')
    .summary('keep something that acts without a person')
    .description(
      'Keeps an automation, so that a person looks at it again: auto-DMs and bots every working day, schedulers and feeds every 7 days, rules every 30, or as --every says. ' +
        'The words say what it does; without any they are read from the next line. Without --kind it is guessed from them, and said. What nobody has looked at is due today.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('[words...]', 'what it does')
    .option('--kind <kind>', `one of ${automationKinds.join(', ')}`, oneOf(automationKinds))
    .option('--channel <channel>', 'the channel on which it acts')
    .option('--tool <words>', 'where it runs, such as Manychat', lineOf)
    .option('--by <who>', 'who looks at it: me or client', ownerOf)
    .option('--every <days>', 'its own interval, such as 14d', parser(daysOf))
    .option('--looked <day>', 'the day on which a person last looked')
    .option('--minutes <minutes>', 'how long a look takes', minutesOf)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm automation add acme Sends the menu to who writes MENU --kind auto-dm --channel ig --tool Manychat\n  smm automation add acme Hides comments with links --looked 2026-11-02\n  smm automation add acme',
    )
    .action((client: string, words: string[], options: Omit<AutomationAdd, 'client' | 'words'>) =>
      automationAdd(context, { client, words, ...options }),
    )
}

export async function automationAdd(context: Context, input: AutomationAdd): Promise<void> {
  const platforms = input.channel === undefined ? [] : await context.templates.platforms()
  const usual = await context.templates.minutes()
  const said = titleFrom(context, input.words)
  await writing(context, async (open) => {
    const { store, now } = open
    const client = resolveClient(store, input.client)
    const channel = input.channel === undefined ? null : resolveChannel(store, client, input.channel, platforms)
    const title = await said(`What does it do for ${client.name}?`)
    const kind = input.kind ?? guessed(`${title} ${input.tool ?? ''}`, client.slug)
    const looked = input.looked === undefined ? null : momentOf(open, input.looked)
    const plan = {
      clientId: client.id,
      channelId: channel?.id ?? null,
      kind,
      title,
      tool: input.tool ?? '',
      owner: input.by ?? 'manager',
      minutes: input.minutes ?? usual.automation,
      everyDays: input.every ?? null,
      lookedAt: looked?.at ?? null,
      lookedOn: looked?.day ?? null,
      createdOn: now.day,
    } as const
    const fresh: NewAutomation = { ...plan, nextLookOn: nextLook(plan, open.desk.working) }
    const id = change(context, open, () => insert(open, fresh), input.dryRun)
    const ref = input.dryRun ? 'an automation' : formatRef({ kind: 'automation', id })
    const where = [channel?.key, fresh.tool].filter(Boolean).join(', ')
    const guess = input.kind === undefined ? ', as the words say (--kind says another)' : ''
    const next = fresh.nextLookOn <= now.day ? 'a look is due now' : `the next by ${spokenDay(fresh.nextLookOn)}`
    context.say(
      `${input.dryRun ? 'Would add' : 'Added'} ${ref} for ${client.name}: ${phrase(title)} (${automationWords[kind]}${guess}${where === '' ? '' : `; ${where}`}). A look ${intervalWords(fresh)}, ${next}.${input.dryRun ? '' : ` Looked: smm automation checked ${ref}`}`,
    )
  })
}

/** Writes the automation, and the look that was before smm knew it. */
function insert({ store, at }: OpenDesk, fresh: NewAutomation): number {
  const id = store.automations.insert(fresh, at)
  if (fresh.lookedAt !== null && fresh.lookedOn !== null) {
    const nothing = { answers: null, waiting: null, note: '', activityId: null }
    store.automations.look({ automationId: id, at: fresh.lookedAt, onDay: fresh.lookedOn, by: fresh.owner, ...nothing })
  }
  return id
}

function guessed(words: string, slug: string): AutomationKind {
  const kind = guessKind(words)
  if (kind !== null) return kind
  throw new SmmError(
    'usage',
    `The words do not say what kind of automation it is; it is one of ${automationKinds.join(', ')}`,
    [`smm automation add ${slug} … --kind rule`],
  )
}

/** `14d`, `14 days`, `14`. */
function daysOf(text: string): number {
  const [, digits] = /^(\d{1,3})\s*(d|days?)?$/.exec(text.trim().toLowerCase()) ?? []
  const days = Number(digits)
  if (days >= 1 && days <= 366) return days
  throw new SmmError('usage', `"${text}" is not a number of days from 1 to 366; write 14d`)
}
