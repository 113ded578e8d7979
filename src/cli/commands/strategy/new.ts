import type { Command } from 'commander'
import { type Client, type NewClient, newClient } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { parseSlug } from '../../../domain/slug.ts'
import { localTime, parseZone } from '../../../domain/time/zone.ts'
import type { Store } from '../../../store/store.ts'
import { type AnswerOptions, addAnswerOptions, gatherAnswers } from '../../answers.ts'
import type { Context } from '../../context.ts'
import { foundDesk, usualDesk } from '../../found-desk.ts'
import { lineOf, parser } from '../../options/parse.ts'
import { readable } from '../../options/readable.ts'
import { reservedWords, sayTwin } from '../../resolve/slug.ts'
import { sayMade, storeFirst } from '../../strategy/from-template.ts'
import { fillTemplate, loadTemplate, templateName, withKnown } from '../../strategy/template.ts'
import { change, hasDesk, reading, writing } from '../../with-store.ts'

export interface StrategyNew extends AnswerOptions {
  readonly client: string
  readonly template?: string
  readonly name?: string
  readonly zone?: string
  readonly dryRun?: boolean
}

export function strategyNewCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('new')
    .summary('make a strategy from a template')
    .description(
      'Makes a client’s strategy from a template: asks the template’s questions, beginning with what you want more of, and brings goals, channels and routines. A client that is new is added.',
    )
    .argument('<client>', 'the client, or the short word for a new one')
    .option(
      '--template <name>',
      'the kind of business: local-business, restaurant, professional-services, online-shop, non-profit, b2b, personal-brand, or a template of your own',
    )
    .option('--name <name>', 'the name of a new client', lineOf)
    .option('--zone <zone>', 'the time zone of a new client', parser(parseZone))
  return addAnswerOptions(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm strategy new acme --template restaurant\n  smm strategy new acme --template restaurant --yes --set hours_sold=20\n  smm strategy new acme --template restaurant --answers acme-answers.yaml --yes\n  smm strategy new calm --template local-business --yes --set trade=physiotherapist --set regulated=health',
    )
    .action((client: string, options: Omit<StrategyNew, 'client'>) => strategyNew(context, { client, ...options }))
}

export async function strategyNew(context: Context, input: StrategyNew): Promise<void> {
  const word = input.client.toLowerCase()
  const known = await reading(
    context,
    ({ store }) => clientWithoutStrategy(store, word),
    () => undefined,
  )
  if (known) refuseIdle(known, input)
  const slug = known?.slug ?? parseSlug(word, await reservedWords(context))
  const template = await loadTemplate(context, await templateName(context, input.template))
  const about = known ? {} : await askAbout(context, slug, input)
  const answers = await gatherAnswers(context, withKnown(template.questions, known), input)
  if (input.dryRun && !(await hasDesk(context))) {
    const client = { ...newClient(slug, usualDesk(context)), ...about }
    const file = await fillTemplate(context, template, client, answers, localTime(client.zone, context.now, []).day)
    return sayMade(context, client, file, 'unchanged', true)
  }
  await foundDesk(context)
  await writing(context, async (open) => {
    const client: Client | NewClient = clientWithoutStrategy(open.store, slug) ?? {
      ...newClient(slug, open.desk),
      ...about,
    }
    const file = await fillTemplate(context, template, client, answers, open.now.day)
    const when = { today: open.now.day, at: open.at }
    const applied = change(context, open, () => storeFirst(open.store, client, file, when), input.dryRun)
    await sayMade(context, client, file, applied, input.dryRun)
    sayTwin(context, open.store, client)
  })
}

/** A new client's name and zone, which stand on every report: as they were said, or asked for on a terminal. */
async function askAbout(
  context: Context,
  slug: string,
  { name, zone, yes }: StrategyNew,
): Promise<{ readonly name?: string; readonly zone?: string }> {
  const said = { ...(name === undefined ? {} : { name }), ...(zone === undefined ? {} : { zone }) }
  if (yes || !context.io.canAsk) return said
  const desk = await reading(
    context,
    (open) => open.desk,
    () => usualDesk(context),
  )
  const usual = newClient(slug, desk)
  const prompter = await context.prompter()
  const ask = async (message: string, initial: string, read: (words: string) => string) =>
    read(await prompter.text({ message, initial, check: (words) => readable(() => read(words)) }))
  return {
    name: name ?? (await ask('What is the client called?', usual.name, lineOf)),
    zone: zone ?? (await ask('In which time zone is the client?', usual.zone, parseZone)),
  }
}

/** Name and zone are for a client that is new. */
function refuseIdle(client: Client, { name, zone }: StrategyNew): void {
  if (name === undefined && zone === undefined) return
  const said = name === undefined ? '--zone' : '--name'
  throw new SmmError('usage', `${said} is for a new client, and ${client.slug} is there already`, [
    `smm client edit ${client.slug} ${said} …`,
  ])
}

/** The client of this slug; undefined when it is new. One that has a strategy is refused. */
function clientWithoutStrategy(store: Store, slug: string): Client | undefined {
  const id = store.clients.idOfSlug(slug)
  if (id === undefined) return undefined
  const client = store.clients.all().find((each) => each.id === id)
  if (!client) return undefined
  if (store.strategies.newest(id)) {
    throw new SmmError('refused', `${client.slug} has a strategy already`, [
      `smm strategy edit ${client.slug}`,
      `smm strategy apply ${client.slug} --file FILE`,
    ])
  }
  return client
}
