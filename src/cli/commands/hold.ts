import type { Command } from 'commander'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { counted } from '../../domain/number.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Context } from '../context.ts'
import { addJsonOption, printJson, printRows } from '../options/output.ts'
import { lineOf } from '../options/parse.ts'
import { beginHold, left, tick, toPull } from '../post/out/pulls.ts'
import { resolveClient } from '../resolve/client.ts'
import { spokenInstant } from '../spoken-instant.ts'
import { change, type OpenDesk, reading, writing } from '../with-store.ts'

interface Hold {
  readonly client: string
  readonly words: readonly string[]
  readonly pulled?: string
  readonly json?: string
  readonly dryRun?: boolean
}

export function holdCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('hold')
    .summary('stop everything of a client that would go out')
    .description(
      'Stops scheduling, publishing and exporting for a client at once, and lists what lies in outside tools and has to be taken out there by hand; each is ticked off as it is done (--pulled). A client that is on hold already is listed again.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('[reason...]', 'why; without it you are asked')
    .option('--pulled <refs>', 'these were taken out of the outside tool: "p31/x, p32/ig", or all')
  return addJsonOption(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm hold acme A fire in the street\n  smm hold acme --pulled p31/x\n  smm resume acme',
    )
    .action((client: string, words: string[], options: Omit<Hold, 'client' | 'words'>) =>
      hold(context, { client, words, ...options }),
    )
}

export async function hold(context: Context, input: Hold): Promise<void> {
  const isOn = await reading(
    context,
    ({ store }) => store.holds.running(resolveClient(store, input.client).id) !== undefined,
  )
  const said = input.words.join(' ')
  if (isOn && said !== '') {
    throw new SmmError('refused', `${input.client} is on hold already`, [
      `smm hold ${input.client}`,
      `smm resume ${input.client}`,
    ])
  }
  const reason = isOn ? '' : said === '' ? await askReason(context, input.client) : lineOf(said)
  const platforms = await context.templates.platforms()
  await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const asked = toPull(open, client).length
    const ticked = change(
      context,
      open,
      () => {
        if (!isOn) beginHold(open, client, reason)
        return input.pulled === undefined ? [] : tick(open, client, input.pulled, platforms)
      },
      input.dryRun,
    )
    if (!isOn && input.dryRun)
      context.say(`Would put ${client.name} on hold, and ask to pull ${counted(asked, 'post')}.`)
    if (ticked.length > 0) {
      const refs = ticked.map(({ ref }) => formatRef(ref)).join(', ')
      context.say(
        `${input.dryRun ? 'Would tick off' : 'Ticked off'} ${counted(ticked.length, 'post')}: ${refs}.${input.dryRun ? '' : ' Undo: smm undo'}`,
      )
    }
    if (input.dryRun && (!isOn || ticked.length > 0)) return
    if (!isOn)
      context.say(
        `${client.name} is on hold: ${reason}. Nothing of it goes out. Undo: smm undo; when it is over: smm resume ${client.slug}`,
      )
    await list(context, open, client, input)
  })
  if (context.io.canAsk && input.pulled === undefined && input.json === undefined && !input.dryRun)
    await tickOneByOne(context, input)
}

async function askReason(context: Context, client: string): Promise<string> {
  if (!context.io.canAsk)
    throw new SmmError('usage', 'A hold needs its reason', [`smm hold ${client} "A fire in the street"`])
  return lineOf(await (await context.prompter()).text({ message: 'Why?' }))
}

async function list(context: Context, open: OpenDesk, client: Client, { json }: Hold): Promise<void> {
  const rows = left(open, client).map(({ pull, each }) => ({
    ref: formatRef(each.ref),
    tool: pull.tool,
    at: each.variant.plannedAt,
    when: each.variant.plannedAt === null ? '—' : spokenInstant(open, client, each.variant.plannedAt),
    title: each.post.title,
  }))
  if (json !== undefined) return printJson(context, json, rows)
  if (rows.length === 0) return context.say('Nothing has to be pulled from an outside tool.')
  context.say('Take these out of their tools by hand:')
  await printRows(context, {}, rows, [
    { title: 'variant', cell: (row) => row.ref },
    { title: 'tool', cell: (row) => row.tool },
    { title: 'when', cell: (row) => row.when, dispensable: 1 },
    { title: 'title', cell: (row) => row.title, shrinks: true },
  ])
}

/** On a terminal each is asked for by itself, so that none is ticked that was not looked at. */
async function tickOneByOne(context: Context, input: Hold): Promise<void> {
  const prompter = await context.prompter()
  const platforms = await context.templates.platforms()
  for (;;) {
    const next = await reading(context, (open) => left(open, resolveClient(open.store, input.client))[0])
    if (!next) return
    const ref = formatRef(next.each.ref)
    const isOut = await prompter.confirm({
      message: `${ref} ${next.each.post.title}: taken out of ${next.pull.tool}?`,
      initial: true,
    })
    if (!isOut) return context.say(`Still to pull: smm hold ${input.client}`)
    await writing(context, (open) => {
      const client = resolveClient(open.store, input.client)
      change(context, open, () => tick(open, client, ref, platforms))
    })
  }
}
