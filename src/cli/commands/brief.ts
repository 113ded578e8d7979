import type { Command } from 'commander'
import type { Client } from '../../domain/client.ts'
import { usualDeskName } from '../../domain/desk.ts'
import { SmmError } from '../../domain/errors.ts'
import { planCost } from '../../domain/strategy/cost.ts'
import type { Strategy } from '../../domain/strategy/shape.ts'
import { specimenCalendar } from '../../domain/strategy/specimen-calendar.ts'
import { specimenWeek } from '../../domain/strategy/specimen-week.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import type { BriefView } from '../../render/views/brief/view.ts'
import { type AnswerOptions, addAnswerOptions } from '../answers.ts'
import { planOf, sayAssumed } from '../client/brief-plan.ts'
import { ledgerSince } from '../client/ledger-since.ts'
import { clientDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import { isStdout, outFiles, outHelp, writeOut } from '../options/out.ts'
import { printJson } from '../options/output.ts'
import { oneOf } from '../options/parse.ts'
import { resolveClient } from '../resolve/client.ts'
import { type OpenDesk, reading } from '../with-store.ts'

const formats = ['md', 'html'] as const
type BriefFormat = (typeof formats)[number]

interface BriefInput extends AnswerOptions {
  readonly client: string
  readonly template?: string
  readonly format?: BriefFormat
  readonly full?: boolean
  readonly out?: string
  readonly json?: string
}

/** The fortnight that an offer shows. */
const weeksShown = 2

export function briefCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('brief')
    .summary('write what you are actually going to do for a client')
    .description(
      'Writes the answer to "what is your social media team actually going to do?". For a prospect it is an offer: a week in hours, who does what, what it costs, what it is not, with a line to sign. It comes out of the prospect’s strategy, or out of a template alone, ' +
        'whose questions are asked and whose answers are not stored. For a client it comes out of the strategy and the ledger. It may be given away: it holds no private note and no minutes that were really spent.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .option('--template <name>', 'a strategy template, for a prospect that has no strategy yet: smm template list')
  return addAnswerOptions(command)
    .option(
      '--format <format>',
      `one of ${formats.join(', ')}; html is one page that loads nothing and prints well`,
      oneOf(formats),
    )
    .option(
      '--full',
      'with how everything is done, and the whole plan: audience, messages, profiles, competitors, places, questions',
    )
    .option('--out <path>', outHelp)
    .option(
      '--json [fields]',
      'print the data; fields: client, desk, today, strategy, cost, week, calendar, handover, progress',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  smm client add juniper --name "Juniper & Rye" --status prospect --retainer 620 --sold 14\n  smm brief juniper --template local-business --out juniper.html\n  smm brief marlow --out marlow.md',
    )
    .action((client: string, options: Omit<BriefInput, 'client'>) => brief(context, { client, ...options }))
}

export async function brief(context: Context, input: BriefInput): Promise<void> {
  if (input.json !== undefined && !isStdout(input.out)) {
    throw new SmmError('usage', '--json prints the data, so it cannot be used with --out')
  }
  const format = input.format ?? (/\.html?$/i.test(input.out ?? '') ? 'html' : 'md')
  await reading(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    // Before anything is asked: whoever answered twenty questions is not told then that the file is somebody else's.
    const files = outFiles(context, input.out, { names: [`${client.slug}-brief.${format}`], keeps: 'touched' })
    const { strategy, assumed } = await planOf(context, open, client, input)
    const view = { ...(await viewOf(context, open, client, strategy)), isFull: input.full ?? false }
    if (input.json !== undefined) return printJson(context, input.json, jsonOf(view))
    const { briefHtml, briefMarkdown } = await import('../../render/views/brief/brief.ts')
    const text = format === 'html' ? briefHtml(view) : briefMarkdown(view)
    writeOut(context, files, [text])
    for (const { path } of files ?? []) context.say(`Wrote ${path}`)
    sayAssumed(context, assumed)
    sayMissing(context, client, view, open.store.strategies.newest(client.id) !== undefined)
  })
}

async function viewOf(
  context: Context,
  open: OpenDesk,
  client: Client,
  strategy: Strategy,
): Promise<Omit<BriefView, 'isFull'>> {
  const usual = await context.templates.minutes()
  const platforms = await context.templates.platforms()
  const { name, retainer, currency, noticeDays, renewsOn, sinceOn } = client
  const hasBegun = client.status !== 'prospect' && open.store.strategies.newest(client.id) !== undefined
  return {
    client: { name, retainer, currency, noticeDays, renewsOn, sinceOn },
    desk: open.store.clients.all().find(({ isBuiltIn }) => isBuiltIn)?.name ?? open.desk.name,
    today: clientDay(open, client),
    strategy,
    cost: planCost(strategy, usual),
    week: specimenWeek(strategy, usual),
    calendar: specimenCalendar(strategy, weeksShown),
    platformNames: new Map(platforms.map((platform) => [platform.slug, platform.name])),
    handover: handoverOf(open, client, strategy),
    progress: hasBegun ? await ledgerSince(context, open, client, null) : null,
  }
}

/** What passed already, then what will. The day is known once the work has begun. */
function handoverOf({ store }: OpenDesk, client: Client, strategy: Strategy): BriefView['handover'] {
  const titles = new Map([...strategy.routines, ...strategy.homework].map(({ key, title }) => [key, title]))
  const routines = store.routines.of(client.id).filter(({ endedOn }) => endedOn === null)
  const passed = routines.flatMap(({ title, owner, handedOverOn: passedOn = null }) =>
    owner === 'client' && passedOn !== null ? [{ title, passedOn, passesOn: null, month: 0 }] : [],
  )
  const planned = strategy.handover.map(({ routine, month }) => ({
    title: titles.get(routine) ?? routine,
    passedOn: null,
    passesOn: client.status === 'prospect' ? null : (routines.find(({ key }) => key === routine)?.handoverOn ?? null),
    month,
  }))
  return [...passed, ...planned]
}

/** The answers to the template's questions stand in what was made of them. */
function jsonOf({ platformNames: _, isFull: ___, strategy: { answers: __, ...strategy }, ...view }: BriefView) {
  return { ...view, strategy }
}

/** What an offer lacks before one can sign it. */
function sayMissing(
  context: Context,
  client: Client,
  { progress, strategy, cost, desk }: BriefView,
  hasPlan: boolean,
): void {
  if (client.retainer === null) {
    context.say(`No price stands in it: smm client edit ${client.slug} --retainer 620 --currency EUR`)
  }
  if (desk === usualDeskName) {
    context.say(`It is signed by “${desk}”: smm client edit desk --name "YOUR NAME"`)
  }
  const over = Math.round(cost.minutes - strategy.hoursSold * 60)
  const mends = hasPlan
    ? `smm strategy check ${client.slug}`
    : `smm client edit ${client.slug} --sold ${Math.ceil(cost.minutes / 60)}`
  if (over > 0) context.say(`The plan takes ${spokenMinutes(over)} a month more than are sold: ${mends}`)
  if (progress !== null || client.status !== 'prospect') return
  const plan = hasPlan
    ? ''
    : `smm strategy new ${client.slug} --template ${strategy.template} with the same answers, then `
  context.say(`When it is signed: ${plan}smm client status ${client.slug} active`)
}
