import type { Command } from 'commander'
import { type Away, type AwaySpan, awayOn, awayWords, parseAway, spanWords } from '../../domain/away.ts'
import { SmmError } from '../../domain/errors.ts'
import { addDays } from '../../domain/time/day.ts'
import { awayMarkdown } from '../../render/views/away-markdown.ts'
import type { AwayView } from '../../render/views/away-view.ts'
import { coverSheet } from '../../render/views/cover-sheet.ts'
import { awayPlan } from '../away/plan.ts'
import type { Context } from '../context.ts'
import { howToStart } from '../no-desk.ts'
import { isStdout, outFiles, outHelp, writeOut } from '../options/out.ts'
import { addJsonOption, printJson, printRows } from '../options/output.ts'
import { lineOrNoneOf } from '../options/parse.ts'
import { change, type OpenDesk, reading, writing } from '../with-store.ts'

interface AwayInput {
  readonly span?: string
  readonly cover?: string
  readonly out?: string
  readonly end?: boolean
  readonly json?: string
  readonly dryRun?: boolean
}

export function awayCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('away')
    .summary('say when you are away, and see what has to be done before')
    .description(
      'Enters the days on which you are away, both counted, by the desk’s calendar: your routines are not listed on them and are not missed afterwards; what goes out, tasks and the clients’ homework stay. Prints what to schedule, to have approved and to tell before, what falls due meanwhile, and with --cover a sheet for whoever stands in. The same days again print it anew. Without days: what is entered.',
    )
    .argument('[days]', '2026-11-30..2026-12-07, mon..fri, or one day; the second date is seen from the first')
    .option('--cover <name>', 'who stands in; "" for nobody', lineOrNoneOf)
    .option('--out <path>', `where the cover sheet goes: ${outHelp}`)
    .option('--end', 'you are back from today, or do not go')
  return addJsonOption(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm away 2026-11-30..2026-12-07 --cover Ana --out ana.md\n  smm away mon..fri -n\n  smm away\n  smm away --end',
    )
    .action((span: string | undefined, options: Omit<AwayInput, 'span'>) =>
      away(context, span === undefined ? options : { span, ...options }),
    )
}

export async function away(context: Context, input: AwayInput): Promise<void> {
  const { span, cover, out, end } = input
  if (span === undefined && (cover !== undefined || out !== undefined)) {
    throw new SmmError('usage', 'No days were said', ['smm away mon..fri --cover Ana'])
  }
  if (end && span !== undefined) throw new SmmError('usage', '--end ends what is entered, and takes no days')
  if (end) return endAway(context, input)
  if (span === undefined) return listAway(context, input)
  await enterAway(context, input, span)
}

async function enterAway(context: Context, input: AwayInput, words: string): Promise<void> {
  await writing(context, async (open) => {
    const days = parseAway(words, open.now.day)
    const known = sameDays(open, days)
    const span: AwaySpan = { ...days, cover: input.cover ?? known?.cover ?? '' }
    if (!isStdout(input.out) && span.cover === '') {
      throw new SmmError('usage', '--out is for the sheet of whoever stands in, and nobody does', ['add --cover NAME'])
    }
    const view = await awayPlan(context, open, span)
    const names = [`cover-${span.fromOn}.md`]
    const sheets = outFiles(context, input.out, { names, keeps: 'touched' }) ?? []
    const write = () => {
      if (known === undefined) open.store.away.insert(span, open.at)
      else if (known.cover !== span.cover) open.store.away.update({ ...known, ...span })
      // At the end of the transaction: where the sheet cannot be written, nothing is entered.
      if (!input.dryRun) writeOut(context, sheets, [coverSheet(view)])
    }
    change(context, open, write, input.dryRun)
    for (const { path } of sheets) context.say(`${input.dryRun ? 'Would write' : 'Wrote'} ${path}`)
    print(context, input, view)
    const isNew = known === undefined || known.cover !== span.cover
    const name = `${spanWords(span)}${span.cover === '' ? '' : `, cover: ${span.cover}`}`
    if (input.dryRun) context.say(`Would enter: away ${name}.`)
    else context.say(isNew ? `Entered: away ${name}. Undo: smm undo` : `It is entered already: away ${name}.`)
  })
}

/** What is entered with the same days; days that overlap with others are refused. */
function sameDays({ store }: OpenDesk, { fromOn, untilOn }: Pick<AwaySpan, 'fromOn' | 'untilOn'>): Away | undefined {
  const near = store.away.since(fromOn).find((each) => each.fromOn <= untilOn)
  if (!near || (near.fromOn === fromOn && near.untilOn === untilOn)) return near
  throw new SmmError('refused', `You are away ${spanWords(near)} already`, ['smm away --end', 'smm away'])
}

/** The plan, and the sheet with it where no file got it. */
function print(context: Context, { json, out }: AwayInput, view: AwayView): void {
  if (json !== undefined) printJson(context, json, view)
  else context.io.out(awayMarkdown(view) + (view.cover !== null && isStdout(out) ? `\n${coverSheet(view)}` : ''))
}

async function listAway(context: Context, input: AwayInput): Promise<void> {
  await reading(
    context,
    async ({ store, now }) => {
      const rows = store.away.since(now.day).map((each) => ({
        from: each.fromOn,
        until: each.untilOn,
        cover: each.cover || null,
        isNow: awayOn([each], now.day) !== null,
      }))
      const options = input.json === undefined ? {} : { json: input.json }
      await printRows(context, options, rows, [
        { title: 'from', cell: (row) => row.from },
        { title: 'until', cell: (row) => row.until },
        { title: 'cover', cell: (row) => row.cover ?? '—', shrinks: true },
      ])
      if (rows.length === 0) context.say('You are not away: smm away mon..fri --cover NAME')
    },
    howToStart(context, input.json === undefined ? {} : { json: input.json }, []),
  )
}

/** The time away that runs ended yesterday; one that begins today or later is taken back. */
async function endAway(context: Context, input: AwayInput): Promise<void> {
  await writing(context, async (open) => {
    const { store, now } = open
    const [next] = store.away.since(now.day)
    if (!next) throw new SmmError('refused', 'No time away is entered', ['smm away mon..fri'])
    const isRunning = next.fromOn < now.day
    const write = () => {
      if (isRunning) store.away.update({ ...next, untilOn: addDays(now.day, -1) })
      else store.away.remove(next.id)
    }
    change(context, open, write, input.dryRun)
    const what = isRunning ? `You are back; it was: ${awayWords(next)}` : `Taken back: away ${spanWords(next)}`
    context.say(input.dryRun ? `Would end: ${awayWords(next)}.` : `${what}. Undo: smm undo`)
  })
}
