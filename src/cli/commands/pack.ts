import type { Command } from 'commander'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { isNews, type Pack, parseSilence, type ShownHash, type Silence } from '../../domain/pack.ts'
import { packDeadline } from '../../domain/pack-deadline.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { parseWeek, type Week } from '../../domain/time/week.ts'
import { canonicalContent } from '../../domain/variant/content.ts'
import { clientDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import { isStdout, outHelp, writeOut } from '../options/out.ts'
import { addJsonOption, printJson } from '../options/output.ts'
import { lineOf, oneOf, parser } from '../options/parse.ts'
import { type Gathered, gatherWeek, type PackedVariant } from '../pack/gather.ts'
import { packJson } from '../pack/json.ts'
import { readPictures } from '../pack/pictures.ts'
import { sayPacked } from '../pack/say.ts'
import { packView } from '../pack/view.ts'
import { type PackOutput, packFiles, packFormats, packText } from '../pack/write.ts'
import { resolveClient } from '../resolve/client.ts'
import { change, type OpenDesk, writing } from '../with-store.ts'

interface PackWeek extends PackOutput {
  readonly client: string
  readonly week?: string
  readonly deadline?: string
  readonly silence?: Silence
  readonly json?: string
  readonly dryRun?: boolean
}

export function packCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('pack')
    .summary('show a client a week of posts for approval')
    .description(
      'Puts everything that is planned for one of a client’s weeks into a pack: each post as it will look on each channel, by day and time of the client’s clock, with a deadline, what silence means, ' +
        'and how to answer. It is written as Markdown, as a page to open or print, and as the text of an e-mail; sending it is yours. What was seen is kept, so that an approval belongs to exactly that. ' +
        'What a check keeps back is left out and named. A pack made again takes the place of the week’s earlier one, and the verdicts on what did not change still hold.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .option('--week <week>', 'next, this, 2026-W48, or a day in it, by the client’s calendar; otherwise next')
    .option('--deadline <when>', 'by when an answer is wanted, by the client’s clock: "thu 12:00"', lineOf)
    .option(
      '--silence <clause>',
      'what no answer means: no, yes (only if the client agreed to that), or the words that the pack says of it; "yes: words" for both',
      parser(parseSilence),
    )
    .option(
      '--format <form>',
      `one form, printed unless --out says where: ${packFormats.join(', ')}`,
      oneOf(packFormats),
    )
    .option('--out <path>', `${outHelp}; without --out and --format it is the folder that you are in`)
  return addJsonOption(command)
    .option('-n, --dry-run', 'keep nothing and write no file; with --format the form is still printed')
    .addHelpText(
      'after',
      '\nExamples:\n  smm pack acme\n  smm pack acme --week 2026-W49 --deadline "thu 12:00" --out packs\n  smm pack acme --silence "yes: No answer by then is a yes, as agreed on 3 Nov."\n  smm pack acme --format email -n',
    )
    .action((client: string, options: Omit<PackWeek, 'client'>) => pack(context, { client, ...options }))
}

export async function pack(context: Context, input: PackWeek): Promise<void> {
  if (input.json !== undefined && (input.format !== undefined || !isStdout(input.out))) {
    throw new SmmError('usage', '--json prints the data, so it cannot be used with --format or --out')
  }
  await writing(context, async (open) => {
    const { store } = open
    const client = resolveClient(store, input.client)
    const week = weekToCome(open, client, input.week)
    const gathered = await gatherWeek(context, open, client, week)
    if (gathered.shown.length === 0) throw nothingToShow(client, week, gathered)
    const before = store.packs.ofWeek(client.id, week.name)
    const fresh = freshPack(open, client, week, gathered, before, input)
    // A dry run fails where the real one would.
    const wanted = input.json === undefined ? packFiles(context, client, week, input) : []
    const files = input.dryRun ? [] : wanted
    const isDrawn = files.some(({ format }) => format === 'html') || input.format === 'html'
    const pictures = isDrawn ? await readPictures(context, gathered.shown) : { data: new Map(), missing: [] }
    const view = packView(open, client, week, fresh, gathered.shown, pictures.data)
    const texts = files.map(({ format }) => packText(view, format))
    // Written and printed inside the transaction: a pack that nobody can have seen is not kept, or silence on it might count as a yes.
    const show = () => {
      writeOut(context, files, texts)
      if (input.json !== undefined) printJson(context, input.json, packJson(open, client, fresh, gathered.shown))
      else if (input.format !== undefined && files.length === 0) context.io.out(packText(view, input.format))
    }
    change(
      context,
      open,
      () => {
        keep(open, fresh, gathered.shown, before)
        wholly(show)
      },
      input.dryRun,
    )
    sayPacked(context, open, { client, week, pack: fresh, before, view, ...gathered, ...pictures, files }, input)
  })
}

type FreshPack = Omit<Pack, 'id' | 'replacedAt'>

function weekToCome(open: OpenDesk, client: Client, word = 'next'): Week {
  const today = clientDay(open, client)
  const week = parseWeek(word, today)
  if (week.to >= today) return week
  throw new SmmError('usage', `Week ${week.name} is over; it ended on ${week.to}`, [`smm pack ${client.slug}`])
}

function nothingToShow({ slug, name }: Client, week: Week, { leftOut }: Gathered): SmmError {
  if (leftOut.length === 0) {
    return new SmmError('refused', `Nothing is planned for ${name} in ${week.name} (${week.from} to ${week.to})`, [
      `smm post list --client ${slug}`,
      'smm post schedule REF --next',
    ])
  }
  return new SmmError('refused', `Nothing of ${week.name} can be shown to ${name}:\n${leftOut.join('\n')}`)
}

/** What was not said anew stays as the week's earlier pack said it. */
function freshPack(
  open: OpenDesk,
  client: Client,
  week: Week,
  { shown }: Gathered,
  before: Pack | undefined,
  { deadline, silence = before }: PackWeek,
): FreshPack {
  const silenceIsYes = silence?.silenceIsYes ?? false
  const seen = before === undefined ? new Map<number, string>() : open.store.packVariants.hashesOf(before.id)
  const facts = {
    client,
    spans: open.spans,
    at: open.at,
    week,
    firstAt: shown[0]?.variant.plannedAt as Instant,
    before: before?.deadlineAt ?? null,
    needsTime: silenceIsYes && isNews(before, seen, shown.map(hashOf)),
  }
  return {
    clientId: client.id,
    week: week.name,
    madeAt: open.at,
    deadlineAt: packDeadline(facts, deadline),
    silenceIsYes,
    silence: silence?.silence ?? '',
  }
}

function hashOf({ variant, approval: { hash, state } }: PackedVariant): ShownHash {
  return { variantId: variant.id, hash, isApproved: state === 'approved' }
}

/** A reader that has gone saw only a part, and is no success here. */
function wholly(show: () => void): void {
  try {
    show()
  } catch (cause) {
    if (!(cause instanceof Error && cause.name === 'ClosedPipe')) throw cause
    throw new SmmError(
      'io',
      'Whoever read the pack has gone before its end, so it was not kept',
      ['smm pack … --out packs'],
      cause,
    )
  }
}

/** The pack with exactly what is seen in it, in the place of the week's earlier one. */
function keep(
  { store, at }: OpenDesk,
  fresh: FreshPack,
  shown: readonly PackedVariant[],
  before: Pack | undefined,
): void {
  if (before) store.packs.replace(before.id, at)
  const id = store.packs.insert(fresh)
  for (const { variant, content, approval } of shown) {
    store.packVariants.insert(id, variant.id, approval.hash, canonicalContent(content))
  }
}
