import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import type { Competitor, CompetitorAccount } from '../../../domain/competitor/competitor.ts'
import { competitorKey } from '../../../domain/competitor/named.ts'
import { SmmError } from '../../../domain/errors.ts'
import { findPlatform } from '../../../domain/platform.ts'
import { ended, listed } from '../../../domain/text/phrase.ts'
import { parseAccounts } from '../../competitor/account.ts'
import { broughtIn, knownCompetitors, resolveCompetitor } from '../../competitor/known.ts'
import type { Context } from '../../context.ts'
import { eachOf, lineOf, lineOrNoneOf } from '../../options/parse.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'
import { withAccounts } from './add.ts'

interface CompetitorEdit {
  readonly client: string
  readonly words: readonly string[]
  readonly name?: string
  readonly note?: string
  readonly on?: readonly string[]
  readonly off?: readonly string[]
  readonly dryRun?: boolean
}

export function competitorEditCommand(parent: Command, context: Context): Command {
  return parent
    .command('edit')
    .summary('change a competitor’s accounts, note or name')
    .description(
      'Changes where a competitor is looked at, and what to look at there. What the strategy says of one is changed in the strategy; accounts can be added to those that it names. Another name takes along what was heard.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('<name...>', 'its name, or how that begins')
    .option('--on <account>', 'an account to add or to change: instagram=gailsbakery', eachOf)
    .option('--off <platform>', 'a platform on which it is no more', eachOf)
    .option('--note <words>', 'what to look at there; "" empties it', lineOrNoneOf)
    .option('--name <name>', 'as it is called now', lineOf)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm competitor edit acme gail --on tiktok=gailsbakery --off x\n  smm competitor edit acme gail --note "Answers to reviews: how many, how fast"',
    )
    .action((client: string, words: string[], options: Omit<CompetitorEdit, 'client' | 'words'>) =>
      competitorEdit(context, { client, words, ...options }),
    )
}

export async function competitorEdit(context: Context, input: CompetitorEdit): Promise<void> {
  if ([input.name, input.note, input.on, input.off].every((each) => each === undefined)) {
    throw new SmmError('usage', 'Nothing is said that should change; there are --on, --off, --note and --name')
  }
  const platforms = await context.templates.platforms()
  const accounts = parseAccounts(input.on ?? [], platforms)
  const gone = (input.off ?? []).map((word) => findPlatform(word, platforms).slug)
  await writing(context, async (open) => {
    const { store } = open
    const client = resolveClient(store, input.client)
    const known = await knownCompetitors(context, store, client)
    const before = resolveCompetitor(input.words.join(' '), known, client)
    refuseOfPlan(before, { ...input, accounts, gone }, client)
    refuseTaken(open, before, input.name, client)
    const after = { ...before, name: input.name ?? before.name, note: input.note ?? before.note }
    const there = withAccounts(before.accounts, accounts).filter(({ platform }) => !gone.includes(platform))
    change(
      context,
      open,
      () => {
        const { id } = broughtIn(open, known).find(({ name }) => name === before.name) as Competitor
        store.competitors.update({ ...after, id })
        store.competitors.setAccounts(id, there)
        if (after.name !== before.name) store.heard.renameCompetitor(client.id, before.name, after.name)
      },
      input.dryRun,
    )
    const what = listed([
      ...(input.name === undefined ? [] : [`called ${after.name} now`]),
      ...(input.note === undefined ? [] : [after.note === '' ? 'without a note' : 'with another note']),
      ...accounts.map(({ platform, handle, address }) => `on ${platform} as ${handle || address}`),
      ...gone.map((platform) => `no more on ${platform}`),
    ])
    const said = ended(`${input.dryRun ? 'Would change' : 'Changed'} ${before.name} of ${client.name}: ${what}`)
    context.say(input.dryRun ? said : `${said} Undo: smm undo`)
  })
}

/** What a strategy says would come back with its next version. */
function refuseOfPlan(
  { name, isPlanned, accounts: before }: Competitor,
  input: Pick<CompetitorEdit, 'name' | 'note'> & {
    readonly accounts: readonly CompetitorAccount[]
    readonly gone: readonly string[]
  },
  client: Client,
): void {
  const ofPlan = before.filter((each) => each.isPlanned).map(({ platform }) => platform)
  const touched = [...input.gone, ...input.accounts.map(({ platform }) => platform)].find((each) =>
    ofPlan.includes(each),
  )
  const what =
    isPlanned && input.name !== undefined
      ? 'the name'
      : isPlanned && input.note !== undefined
        ? 'the note'
        : touched === undefined
          ? null
          : `the account on ${touched}`
  if (what === null) return
  throw new SmmError('refused', `The strategy of ${client.name} says ${what} of ${name}, and is changed there`, [
    `smm strategy edit ${client.slug}`,
  ])
}

function refuseTaken({ store }: OpenDesk, before: Competitor, name: string | undefined, client: Client): void {
  if (name === undefined || competitorKey(name) === competitorKey(before.name)) return
  const taken = store.competitors
    .evenDropped(client.id)
    .find((each) => competitorKey(each.name) === competitorKey(name))
  if (taken) throw new SmmError('refused', `${client.name} has a competitor called ${taken.name} already`)
}
