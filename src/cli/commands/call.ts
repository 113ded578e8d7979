import type { Command } from 'commander'
import { decisions, likelyQuestions, openQuestions } from '../../domain/call.ts'
import type { Client } from '../../domain/client.ts'
import { contractWords } from '../../domain/client-words.ts'
import { SmmError } from '../../domain/errors.ts'
import { phrase } from '../../domain/text/phrase.ts'
import { addDays } from '../../domain/time/day.ts'
import { paintFor } from '../../render/paint.ts'
import type { CallView } from '../../render/views/call.ts'
import { ledgerSince } from '../client/ledger-since.ts'
import { clientDay, pastDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import { gatherHomework } from '../homework/gather.ts'
import { knownFacts } from '../inbox/known-facts.ts'
import { isStdout, outFiles, outHelp, writeOut } from '../options/out.ts'
import { printJson } from '../options/output.ts'
import { lineOf } from '../options/parse.ts'
import { resolveClient } from '../resolve/client.ts'
import { planStrategyChange, versionWords } from '../strategy/change-strategy.ts'
import { storedVersion, strategyName } from '../strategy/stored.ts'
import { change, type OpenDesk, reading, writing } from '../with-store.ts'

interface CallInput {
  readonly client: string
  readonly since?: string
  readonly said?: string
  readonly agreed?: string
  readonly dryRun?: boolean
  readonly out?: string
  readonly json?: string
}

export function callCommand(parent: Command, context: Context): Command {
  return parent
    .command('call')
    .summary('write one page before a talk with a client')
    .description(
      'Writes one page to have beside the telephone: what is to be decided, what was done since the last talk, the needles, their homework, what they said and what was agreed, what to ask them, and what they may ask with answers that hold. A talk is recorded with smm did CLIENT 1t. The page is for you. With --said and --agreed it keeps, in the strategy, what they said and what was agreed, with the day.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .option('--since <day>', 'a day, instead of that of the last recorded talk')
    .option('--said <words>', 'after a talk: what they said, to be kept with --agreed', lineOf)
    .option('--agreed <words>', 'after a talk: what was agreed', lineOf)
    .option('-n, --dry-run', 'with --said: say what would happen, change nothing')
    .option('--out <path>', outHelp)
    .option(
      '--json [fields]',
      'print the data; fields: client, person, today, lastTalkOn, contract, since, decisions, homework, toAsk, questions, expectations',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  smm call marlow\n  smm call marlow --since 2026-11-02\n  smm did marlow 1t 25m\n  smm call marlow --said "We want to be on TikTok" --agreed "In spring, when the clips come every week"',
    )
    .action((client: string, options: Omit<CallInput, 'client'>) => call(context, { client, ...options }))
}

export async function call(context: Context, input: CallInput): Promise<void> {
  if (input.said !== undefined || input.agreed !== undefined) return keepAgreement(context, input)
  if (input.dryRun) throw new SmmError('usage', '--dry-run is for --said and --agreed; the page alone changes nothing')
  if (input.json !== undefined && !isStdout(input.out)) {
    throw new SmmError('usage', '--json prints the data, so it cannot be used with --out')
  }
  await reading(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const view = await viewOf(context, open, client, input.since)
    if (input.json !== undefined) return printJson(context, input.json, view)
    const { callMarkdown, callText } = await import('../../render/views/call.ts')
    const files = outFiles(context, input.out, { names: [`${client.slug}-call.md`], keeps: 'touched' })
    const { io } = context
    // On a terminal it is read at once; elsewhere it is a file that somebody opens.
    const isRead = files === null && io.isTerminal
    const page = isRead
      ? callText(view, Math.min(io.width, widest), await paintFor(io.wantsColour('out')))
      : callMarkdown(view)
    writeOut(context, files, [page])
    for (const { path } of files ?? []) context.say(`Wrote ${path}`)
    context.say(`Afterwards: smm did ${client.slug} 1t 25m, and smm call ${client.slug} --said "…" --agreed "…"`)
  })
}

/** What was said and agreed in a talk, kept where the next page and the brief find it. */
async function keepAgreement(context: Context, input: CallInput): Promise<void> {
  const { client: word, said, agreed, dryRun } = input
  const idle = (['since', 'out', 'json'] as const).find((option) => input[option] !== undefined)
  if (idle) throw new SmmError('usage', `--${idle} is about the page, which --said and --agreed do not write`)
  if (said === undefined || agreed === undefined) {
    throw new SmmError(
      'usage',
      `${said === undefined ? '--agreed' : '--said'} is half of it: what they said and what was agreed stand together`,
      [`smm call ${word} --said "…" --agreed "…"`],
    )
  }
  await writing(context, async (open) => {
    const client = resolveClient(open.store, word)
    storedVersion(open.store, client)
    const on = clientDay(open, client)
    const plan = await planStrategyChange(context, open, client, ({ expectations }) => [
      { path: ['expectations', expectations.length], value: { said, agreed, on } },
    ])
    change(context, open, () => plan?.write(), dryRun)
    const undo = dryRun ? '' : ' Undo: smm undo'
    context.say(
      `${dryRun ? 'Would keep' : 'Kept'} for ${client.name}: they said “${said}”; agreed: ${phrase(agreed)}${versionWords(plan)}.${undo}`,
    )
  })
}

async function viewOf(context: Context, open: OpenDesk, client: Client, said: string | undefined): Promise<CallView> {
  const { store, spans } = open
  const today = clientDay(open, client)
  const talks = store.signsOfLife.talksBefore(client.id, today)
  // The day of the last talk was spoken of in it. null: since the work began, 90 days at most.
  const from = said === undefined ? talks.lastOn && addDays(talks.lastOn, 1) : pastDay(open, client, said)
  const since = await ledgerSince(context, open, client, from)
  const newest = store.strategies.newest(client.id)
  const strategy = newest ? await context.readStrategy(newest.text, strategyName(client)) : null
  const homework = gatherHomework(open, client)
  const approvals = homework.items.filter(({ sort }) => sort === 'approval')
  const routines = store.routines.of(client.id)
  return {
    client: client.name,
    person: homework.person,
    today,
    lastTalkOn: talks.lastOn,
    contract: contractWords(client, today),
    since,
    decisions: decisions({ client, today, since, routines, agreed: store.agreed(client, spans), approvals }),
    homework,
    toAsk: openQuestions(await knownFacts(context, open, client), since.goals),
    questions: likelyQuestions(strategy?.leadership ?? [], talks.count),
    expectations: strategy?.expectations ?? [],
  }
}

/** Longer lines are hard to follow. */
const widest = 100
