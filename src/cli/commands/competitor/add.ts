import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import type { Competitor, CompetitorAccount } from '../../../domain/competitor/competitor.ts'
import { competitorKey } from '../../../domain/competitor/named.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { Platform } from '../../../domain/platform.ts'
import { ended, listed, phrase } from '../../../domain/text/phrase.ts'
import { accountWords, parseAccounts } from '../../competitor/account.ts'
import { broughtIn, knownCompetitors } from '../../competitor/known.ts'
import type { Context } from '../../context.ts'
import { eachOf, lineOf } from '../../options/parse.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'
import { titleFrom } from '../../words.ts'

interface CompetitorAdd {
  readonly client: string
  readonly words: readonly string[]
  readonly on?: readonly string[]
  readonly note?: string
  readonly dryRun?: boolean
}

const longestName = 100

export function competitorAddCommand(parent: Command, context: Context): Command {
  return parent
    .command('add')
    .summary('look at another account in the client’s field')
    .description(
      'Keeps a competitor of a client beside those that its strategy names, with its accounts and what to look at there. A strategy brings in its own when it is put in force. One that was dropped comes back with all that was read of it.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('[name...]', 'as it is called; without it the next line')
    .option('--on <account>', 'instagram=gailsbakery, or an address behind the =; can stand several times', eachOf)
    .option('--note <words>', 'what to look at there; private', lineOf)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm competitor add acme "Gail’s" --on ig=gailsbakery --on fb=https://facebook.com/gails\n  smm competitor add acme Bread House --note "Which questions stay open"',
    )
    .action((client: string, words: string[], options: Omit<CompetitorAdd, 'client' | 'words'>) =>
      competitorAdd(context, { client, words, ...options }),
    )
}

export async function competitorAdd(context: Context, input: CompetitorAdd): Promise<void> {
  const platforms = await context.templates.platforms()
  const accounts = parseAccounts(input.on ?? [], platforms)
  const said = titleFrom(context, input.words, longestName)
  await writing(context, async (open) => {
    const { store, now } = open
    const client = resolveClient(store, input.client)
    const name = await said(`Who else is in the field of ${client.name}?`)
    const known = await knownCompetitors(context, store, client)
    refuseKnown(name, known, client)
    const before = store.competitors.evenDropped(client.id).find(isCalled(name))
    const fresh = {
      clientId: client.id,
      name: before?.name ?? name,
      note: input.note ?? '',
      isPlanned: false,
      addedOn: now.day,
      accounts,
    }
    change(
      context,
      open,
      () => {
        broughtIn(open, known)
        if (before) bringBack(open, before, fresh)
        else store.competitors.insert(fresh)
      },
      input.dryRun,
    )
    context.say(spoken(input, client, before, fresh, platforms))
  })
}

const isCalled = (name: string) => (each: Competitor) => competitorKey(each.name) === competitorKey(name)

function refuseKnown(name: string, known: readonly Competitor[], client: Client): void {
  const there = known.find(isCalled(name))
  if (!there) return
  const where = there.isPlanned ? `, from its strategy` : ''
  throw new SmmError('refused', `${client.name} has ${there.name} among its competitors already${where}`, [
    `smm competitor show ${client.slug} "${there.name}"`,
    `smm competitor edit ${client.slug} "${there.name}" --on ig=…`,
  ])
}

/** What was said now counts; what was not stays as it was. */
function bringBack(
  { store }: OpenDesk,
  before: Competitor,
  { note, addedOn, accounts }: Pick<Competitor, 'note' | 'addedOn' | 'accounts'>,
): void {
  store.competitors.update({ ...before, note: note || before.note, addedOn, isPlanned: false, droppedAt: null })
  store.competitors.setAccounts(before.id, withAccounts(before.accounts, accounts))
}

/** Accounts over those that are there; all of them are a person's now. */
export function withAccounts(
  before: readonly CompetitorAccount[],
  more: readonly CompetitorAccount[],
): CompetitorAccount[] {
  const others = before.filter(({ platform }) => !more.some((each) => each.platform === platform))
  return [...others, ...more]
}

function spoken(
  { dryRun }: CompetitorAdd,
  client: Client,
  before: Competitor | undefined,
  { name, accounts }: Pick<Competitor, 'name' | 'accounts'>,
  platforms: readonly Platform[],
): string {
  const verb = before ? (dryRun ? 'Would bring back' : 'Brought back') : dryRun ? 'Would add' : 'Added'
  const where = accounts.length === 0 ? '' : ` (${listed(accounts.map((each) => accountWords(each, platforms)))})`
  const line = ended(`${verb} ${phrase(name)} as a competitor of ${client.name}${where}`)
  return dryRun ? line : `${line} What is read of it: smm competitor note ${client.slug} "${name}" followers=…`
}
