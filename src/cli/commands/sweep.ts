import type { Command } from 'commander'
import { whereWords } from '../../domain/channel-words.ts'
import { SmmError } from '../../domain/errors.ts'
import type { InboxSettings } from '../../domain/inbox/rules.ts'
import { foundNothing, nothingFound, parseSweepLines, type SweepNotes } from '../../domain/inbox/sweep-lines.ts'
import { counted } from '../../domain/number.ts'
import type { Platform } from '../../domain/platform.ts'
import { formatRef } from '../../domain/ref.ts'
import { ended, phrase } from '../../domain/text/phrase.ts'
import type { Owner } from '../../domain/words.ts'
import type { Context } from '../context.ts'
import { inboxAddress } from '../inbox/place-address.ts'
import { takenDownWords } from '../inbox/say.ts'
import { type Look, type Looked, looksFor, writeSweep } from '../inbox/sweeping.ts'
import { judgements } from '../inbox/take-all.ts'
import { arrivalsAt, type TypedLines, typedLines } from '../inbox/waiting-lines.ts'
import { ownerOf } from '../options/parse.ts'
import { channelsNamed } from '../resolve/channels.ts'
import { resolveClient } from '../resolve/client.ts'
import { change, type OpenDesk, reading, writing } from '../with-store.ts'

interface Sweep {
  readonly client?: string
  readonly channel?: string
  readonly ok?: boolean
  readonly all?: boolean
  readonly by?: Owner
  readonly open?: boolean
  readonly dryRun?: boolean
}

export function sweepCommand(parent: Command, context: Context): Command {
  return parent
    .command('sweep')
    .summary('look through the inboxes, and take down who waits')
    .description(
      'Opens each inbox in turn and takes one line for everything that waits there (@jane Is it vegan?; c before it is a comment, r a review), a tally for what was answered on the spot (3r 10m), and Enter when there is no more. Who looked and when is recorded, and the round of answering is done with it. Without a client: the inboxes whose time has come. In a pipe the lines of one channel are read, or --ok records the look alone.',
    )
    .argument('[client]', 'all channels of this client')
    .option('--channel <channel>', 'only this channel or platform')
    .option('--ok', 'looked, nobody new waits')
    .option('--all', 'every inbox of every active client, whatever its times')
    .option('--by <who>', 'who looked: me or client', ownerOf)
    .option('--no-open', 'open nothing')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm sweep\n  smm sweep mar\n  smm sweep mar --channel ig --ok\n  smm sweep sol --by client --ok',
    )
    .action((client: string | undefined, options: Omit<Sweep, 'client'>) =>
      sweep(context, { ...options, ...(client === undefined ? {} : { client }) }),
    )
}

export async function sweep(context: Context, input: Sweep): Promise<void> {
  const platforms = await context.templates.platforms()
  const settings = await context.templates.inbox()
  const looks = await reading(context, (open) => wantedLooks(open, input, platforms))
  if (looks.length === 0) {
    return context.say('Every inbox was looked at since its time. smm sweep --all looks through all of them again.')
  }
  if (input.ok)
    return record(
      context,
      looks.map((look) => ({ look, notes: nothingFound })),
      input,
      settings,
      platforms,
    )
  if (!context.io.canAsk) return fromPipe(context, looks, input, settings, platforms)
  for (const [index, look] of looks.entries()) {
    const place = `${index + 1} of ${looks.length}`
    const { notes, isStopped } = await lookAt(context, look, place, input, platforms)
    // What was typed before q was seen, so it is taken down.
    const isRecorded = !isStopped || !foundNothing(notes)
    if (isRecorded) await record(context, [{ look, notes }], input, settings, platforms)
    if (isStopped) return context.say(stoppedWords(input, isRecorded || index > 0))
  }
}

function wantedLooks(open: OpenDesk, input: Sweep, platforms: readonly Platform[]): Look[] {
  const { store } = open
  const named = input.client === undefined ? null : resolveClient(store, input.client)
  const clients = named ? [named] : store.clients.all().filter(({ status }) => status === 'active')
  const channelIds =
    input.channel === undefined ? null : channelsNamed(store, clients, input.channel, platforms).map(({ id }) => id)
  const looks = looksFor(open, clients, { channelIds, isAll: (input.all ?? false) || named !== null })
  if (looks.length === 0 && named) {
    throw new SmmError('refused', `${named.name} has no channel to look at`, [`smm channel add ${named.slug} PLATFORM`])
  }
  return looks
}

async function fromPipe(
  context: Context,
  looks: readonly Look[],
  input: Sweep,
  settings: InboxSettings,
  platforms: readonly Platform[],
): Promise<void> {
  const [look, ...others] = looks
  const text = look && others.length === 0 && context.globals.input !== false ? context.io.readAll() : ''
  if (!look || others.length > 0 || text.trim() === '') {
    throw new SmmError('usage', `Nobody can be asked what waits in ${counted(looks.length, 'inbox', 'inboxes')}`, [
      'smm sweep --ok says that nobody does',
      'smm sweep CLIENT --channel ig reads the lines of one inbox from a pipe',
    ])
  }
  // What stops on a terminal ends the lines here as well.
  const [lines = ''] = text.split(/^\s*q(?:uit)?\s*$/im)
  await record(context, [{ look, notes: parseSweepLines(lines) }], input, settings, platforms)
}

/** Opens one inbox and takes lines until there are no more. */
async function lookAt(
  context: Context,
  look: Look,
  place: string,
  input: Sweep,
  platforms: readonly Platform[],
): Promise<TypedLines> {
  const { client, channel } = look
  context.say(`${whereWords(client.name, channel, platforms)} (${place})`)
  const address = inboxAddress(channel, platforms)
  if (address !== null && input.open !== false && !input.dryRun) {
    context.say((await context.open(address)) ? `Opened ${address}` : `Look at ${address}`)
  }
  const question = 'Who waits? @jane words · c @bob words · 3r answered · Enter: no more · q: stop\n> '
  return typedLines(context, question, (notes) =>
    reading(context, (open) => arrivalsAt(open, look, notes, open.at, platforms)),
  )
}

function stoppedWords({ dryRun }: Sweep, isAnyRecorded: boolean): string {
  if (dryRun) return 'Stopped.'
  return isAnyRecorded ? 'Stopped; what was looked at so far is recorded.' : 'Stopped; nothing was recorded.'
}

async function record(
  context: Context,
  looks: readonly { readonly look: Look; readonly notes: SweepNotes }[],
  input: Sweep,
  settings: InboxSettings,
  platforms: readonly Platform[],
): Promise<void> {
  const usual = await context.templates.today()
  await writing(context, async (open) => {
    const judged = await judgements(
      context,
      open,
      looks.map(({ look }) => look),
      settings,
    )
    const written = change(
      context,
      open,
      () =>
        looks.map(({ look, notes }) => {
          const arrivals = arrivalsAt(open, look, notes, open.at, platforms)
          return writeSweep(open, look, notes, arrivals, judged, input.by ?? 'manager', usual)
        }),
      input.dryRun,
    )
    const would = input.dryRun ? 'Would take down ' : ''
    for (const { taken } of written)
      for (const each of taken) context.say(`${would}${takenDownWords(open, each, platforms)}.`)
    context.say(spoken(looks, written, input, platforms))
  })
}

function spoken(
  looks: readonly { readonly look: Look; readonly notes: SweepNotes }[],
  written: readonly Looked[],
  input: Sweep,
  platforms: readonly Platform[],
): string {
  const [only] = looks
  const where =
    looks.length === 1 && only
      ? whereWords(only.look.client.name, only.look.channel, platforms)
      : counted(looks.length, 'inbox', 'inboxes')
  const found = looks.reduce((sum, { notes }) => sum + notes.found.length, 0)
  const answered = looks.reduce((sum, { notes }) => sum + notes.answered, 0)
  const what = [
    found === 0 ? 'nobody new waits' : `${counted(found, 'message')} taken down`,
    ...(answered > 0 ? [`${answered} answered on the spot`] : []),
  ].join(', ')
  const closed = written.flatMap(({ closes }) => closes)
  const closes = closed.map(({ id, title }) => `${formatRef({ kind: 'routine', id })} ${phrase(title)}`).join('; ')
  const also = closes === '' ? '' : ` ${input.dryRun ? 'Would close' : 'Closes'} ${ended(closes)}`
  return `${input.dryRun ? 'Would record' : 'Recorded'} a look at ${where}: ${what}.${also}${input.dryRun ? '' : ' Undo: smm undo'}`
}
