import type { Command } from 'commander'
import type { Desk } from '../../domain/desk.ts'
import { SmmError } from '../../domain/errors.ts'
import { parseSlug } from '../../domain/slug.ts'
import type { Store } from '../../store/store.ts'
import { type AnswerOptions, addAnswerOptions } from '../answers.ts'
import type { Context } from '../context.ts'
import { askDesk, withDeskOptions } from '../desk-questions.ts'
import { StoppedMidway } from '../found.ts'
import { foundDesk, usualDesk } from '../found-desk.ts'
import { addDeskOptions, type DeskOptions, deskParsers } from '../options/desk.ts'
import { readable } from '../options/readable.ts'
import { reservedWords } from '../resolve/slug.ts'
import { change, type OpenDesk, reading, writing } from '../with-store.ts'
import { strategyNew } from './strategy/new.ts'

interface Init extends DeskOptions, AnswerOptions {
  readonly client?: string
  readonly template?: string
  readonly dryRun?: boolean
}

export function initCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('init')
    .summary('set up the desk')
    .description(
      'Sets up your desk: zone, working hours, weekly rhythm and, if you like, the first client. Asks on a terminal; every question has an option. Run again it changes what you say and keeps the rest.',
    )
  addDeskOptions(command)
    .option('--client <slug>', 'the short word for your first client')
    .option('--template <name>', 'the template for that client’s strategy')
  return addAnswerOptions(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm init\n  smm init --yes --zone Europe/Madrid --days mon-fri --hours 9-17\n  smm init --yes --client acme --template restaurant\n  smm init --hours 8-16',
    )
    .action((options: Init) => init(context, options))
}

/** The desk as it is, and whether it looks after anybody yet. */
interface Before {
  readonly desk: Desk
  readonly hasClients: boolean
}

export async function init(context: Context, input: Init): Promise<void> {
  const before = await reading<Before | undefined>(
    context,
    ({ store, desk }) => ({ desk, hasClients: store.clients.all().some((client) => !client.isBuiltIn) }),
    () => undefined,
  )
  const said = await everythingSaid(context, input, before)
  const desk = withDeskOptions(before?.desk ?? usualDesk(context, said.zone), said)
  if (input.dryRun) {
    context.say(`Would ${before ? 'change' : 'set up'} the desk: ${spokenDesk(desk)}.`)
    if (said.client !== undefined && before) await strategyNew(context, { ...strategyInput(said), client: said.client })
    else if (said.client !== undefined) context.say(`Would add ${said.client} with a strategy.`)
    return
  }
  const isNew = await foundDesk(context, desk)
  const kept = isNew ? desk : await writing(context, (open) => changedDesk(context, open, said))
  context.say(`${isNew ? 'Set up' : 'Changed'} the desk: ${spokenDesk(kept)}.`)
  if (said.client !== undefined) return firstClient(context, said, said.client)
  context.say(before?.hasClients ? 'Next: smm today' : 'Next: smm strategy new SLUG --template restaurant')
}

/** The desk stands by now, so whoever stops at a question of the strategy is told so. */
async function firstClient(context: Context, said: Init, client: string): Promise<void> {
  try {
    await strategyNew(context, { ...strategyInput(said), client })
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ExitPromptError') throw error
    throw new StoppedMidway(`the desk is set up, without a client. Next: smm strategy new ${client}`)
  }
}

/** The options of the first client's strategy; the desk's own name and zone are not the client's. */
function strategyInput({ template, set, answers, yes, dryRun }: Init) {
  return {
    ...(template === undefined ? {} : { template }),
    ...(set === undefined ? {} : { set }),
    ...(answers === undefined ? {} : { answers }),
    ...(yes === undefined ? {} : { yes }),
    ...(dryRun === undefined ? {} : { dryRun }),
  }
}

/** What the options say, and on a terminal what a person answers. Elsewhere something must be said, so that nothing is set up by mistake. */
async function everythingSaid(context: Context, input: Init, before: Before | undefined): Promise<Init> {
  if (input.client !== undefined) await knownOrNew(context, input.client)
  if (input.yes) return input
  const isSaid = Object.keys(deskParsers).some((key) => input[key as keyof DeskOptions] !== undefined)
  if (!context.io.canAsk) {
    if (isSaid || input.client !== undefined) return input
    throw new SmmError('usage', 'Nobody can be asked here; say what the desk is like, or --yes to take what is usual', [
      'smm init --yes --zone Europe/London --days mon-fri --hours 9-17',
    ])
  }
  // On a desk that is there, an option alone is the whole answer.
  if (before && (isSaid || input.client !== undefined)) return input
  const prompter = await context.prompter()
  const asked = await askDesk(prompter, before?.desk ?? usualDesk(context, input.zone), input)
  if (input.client !== undefined || before?.hasClients) return { ...input, ...asked }
  const reserved = await reservedWords(context)
  const client = await prompter.text({
    message: 'A short word for your first client, such as acme (leave it empty to do that later)',
    initial: '',
    check: (text) => text.trim() === '' || readable(() => parseSlug(text.trim().toLowerCase(), reserved)),
  })
  return { ...input, ...asked, ...(client.trim() === '' ? {} : { client: client.trim().toLowerCase() }) }
}

/** A slug that cannot be is refused before the desk is set up. */
async function knownOrNew(context: Context, slug: string): Promise<void> {
  const reserved = await reservedWords(context)
  const isKnown = await reading(
    context,
    ({ store }) => store.clients.idOfSlug(slug.toLowerCase()) !== undefined,
    () => false,
  )
  if (!isKnown) parseSlug(slug.toLowerCase(), reserved)
}

/** What was said, laid over the desk as it is when it is written; another smm may have changed it while somebody was asked. */
function changedDesk(context: Context, open: OpenDesk, said: DeskOptions): Desk {
  const desk = withDeskOptions(open.desk, said)
  change(context, open, () => changeDesk(open.store, open.desk, desk))
  return desk
}

/** The built-in client goes by the desk's name, zone and hours, unless it was given others. */
function changeDesk(store: Store, before: Desk, desk: Desk): void {
  store.desk.update(desk)
  const own = store.clients.all().find((client) => client.isBuiltIn)
  if (!own) return
  const keep = <Value>(value: Value, old: Value, now: Value): Value =>
    JSON.stringify(value) === JSON.stringify(old) ? now : value
  store.clients.update({
    ...own,
    name: keep(own.name, before.name, desk.name),
    zone: keep(own.zone, before.zone, desk.zone),
    working: keep(own.working, before.working, desk.working),
  })
}

function spokenDesk(desk: Desk): string {
  const { days, from, until } = desk.working
  return `${desk.name}, ${desk.zone}, ${days.join(' ')} ${from} to ${until}, making ${desk.makingDays.join(' ')}, scheduling ${desk.schedulingDay}, reports ${desk.reportDay}`
}
