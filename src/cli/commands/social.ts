import type { Command } from 'commander'
import { SmmError } from '../../domain/errors.ts'
import { repeatDays } from '../../domain/inbox/repeats.ts'
import type { SocialLedger } from '../../domain/social/ledger.ts'
import { socialRow, socialRowFields } from '../../domain/social/row.ts'
import { csv } from '../../render/csv.ts'
import type { Context } from '../context.ts'
import { howToStart } from '../no-desk.ts'
import { type OutputOptions, printJson } from '../options/output.ts'
import { lineOf } from '../options/parse.ts'
import { resolveClient, servedClients } from '../resolve/client.ts'
import { printCard } from '../social/card.ts'
import { ledgerOf } from '../social/ledger.ts'
import { printLedgers } from '../social/list.ts'
import { printRepeats } from '../social/repeats.ts'
import { type OpenDesk, reading } from '../with-store.ts'

interface Social extends OutputOptions {
  readonly client?: string
  readonly week?: string
  readonly since?: string
  readonly repeats?: boolean
}

const ledgerFields = [
  'client',
  'period',
  'social',
  'together',
  'beside',
  'ratioTarget',
  'isUnderTarget',
  'promo',
  'promoCeiling',
  'isOverCeiling',
  'minutes',
  'minutesInAll',
  'socialMinutes',
  'trend',
] satisfies (keyof SocialLedger)[]

const repeatFields = ['words', 'people', 'reason', 'needsReason', 'name', 'client', 'on', 'ref']

export function socialCommand(parent: Command, context: Context): Command {
  return parent
    .command('social')
    .summary('show how social the work is: replies, comments and shares against own posts')
    .description(
      'Sets replies, comments on others and shares of others against own posts, for each active client in this week so far, with the social share of your time, how soon people were answered, how much sells, and the client’s part. With --client it shows one of them beside last week and a usual one, with your minutes by stage and the trend of eight weeks. The figures are those of the report; minutes are yours alone and never go into a client’s copy.',
    )
    .option('--client <client>', 'one client, by slug or its beginning', lineOf)
    .option('--week <week>', '2026-W47, this, last, or a day in it, by the client’s calendar', lineOf)
    .option('--since <day>', 'the days from this one to today instead of a week: 2026-10-01, -30d, mon', lineOf)
    .option(
      '--repeats',
      `the same words that you sent to two people or more in the last ${repeatDays} days, or since the day said; what three had without a reason stands first`,
    )
    .option(
      '--json [fields]',
      `print JSON; fields: ${socialRowFields.join(', ')}; with --client: ${ledgerFields.join(', ')}; with --repeats: ${repeatFields.join(', ')}`,
    )
    .option('--csv', 'print CSV, a row for each client, with --repeats one for each person')
    .addHelpText(
      'after',
      '\nExamples:\n  smm social\n  smm social --client acme --week last\n  smm social --since 2026-10-01 --csv\n  smm social --repeats',
    )
    .action((options: Social) => social(context, options))
}

export async function social(context: Context, input: Social): Promise<void> {
  if (input.week !== undefined && (input.since !== undefined || input.repeats)) {
    const other = input.repeats ? '--repeats' : '--since'
    throw new SmmError('usage', `--week is one week, so it cannot be used with ${other}`, [
      input.repeats ? 'smm social --repeats --since 2026-11-02' : 'leave one of them out',
    ])
  }
  await reading(
    context,
    async (open) => {
      if (input.repeats) return printRepeats(context, open, input)
      if (input.client !== undefined) return showOne(context, open, input)
      await listAll(context, open, input)
    },
    input.client === undefined ? howToStart(context, input, []) : undefined,
  )
}

/** The manager's own business stands among the clients only where it is named, as in the report. */
async function listAll(context: Context, open: OpenDesk, input: Social): Promise<void> {
  const clients = servedClients(open.store)
  const ledgers: SocialLedger[] = []
  for (const client of clients) ledgers.push(await ledgerOf(context, open, client, input))
  ledgers.sort((a, b) => (a.client.slug < b.client.slug ? -1 : 1))
  await printLedgers(context, input, ledgers)
  if (clients.length === 0) context.say('No active client yet. Add one: smm strategy new SLUG --template restaurant')
}

async function showOne(context: Context, open: OpenDesk, input: Social): Promise<void> {
  const client = resolveClient(open.store, input.client ?? '')
  const ledger = await ledgerOf(context, open, client, input)
  if (input.json !== undefined) return printJson(context, input.json, ledger)
  if (input.csv) return context.io.out(csv([socialRow(ledger)]))
  await printCard(context, ledger)
}
