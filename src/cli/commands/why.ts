import type { Command } from 'commander'
import { SmmError } from '../../domain/errors.ts'
import { formatRef, parseRefs, sameRef } from '../../domain/ref.ts'
import { todayList } from '../../domain/today/list.ts'
import { type Ranked, rank, reasons } from '../../domain/today/rank.ts'
import type { Term, TodaySettings } from '../../domain/today/settings.ts'
import { work } from '../../domain/today/work.ts'
import { rowJson } from '../../render/views/today-json.ts'
import { dueWords } from '../../render/views/today-words.ts'
import type { Context } from '../context.ts'
import { printJson, printRows } from '../options/output.ts'
import { findThing, requireKind } from '../resolve/things.ts'
import { boundsOf, reading } from '../with-store.ts'

interface Why {
  readonly refs: readonly string[]
  readonly json?: string
}

export function whyCommand(parent: Command, context: Context): Command {
  return parent
    .command('why')
    .summary('explain why something stands where it does')
    .description(
      'Prints the score of a row of the list, term by term: each weight times a measure between 0 and 1. Weights live in today.yaml.',
    )
    .argument('<refs...>', 'refs such as r5 or t12')
    .option('--json [fields]', 'print JSON, or only these of its fields')
    .addHelpText('after', '\nExamples:\n  smm why r5\n  smm template copy today --kind settings')
    .action((refs: string[], options: Omit<Why, 'refs'>) => why(context, { refs, ...options }))
}

export async function why(context: Context, input: Why): Promise<void> {
  const settings = await context.templates.today()
  await reading(context, async (open) => {
    const facts = open.store.today(boundsOf(open))
    const ranked = rank(work(facts, settings, open.now), settings)
    const listed = todayList(facts, settings, open.now).blocks.flatMap((block) => block.rows)
    const rows = input.refs.flatMap(parseRefs).map((ref) => {
      requireKind(ref, ['routine', 'task', 'post'], 'why')
      const row = ranked.find((each) => sameRef(each.ref, ref))
      if (row) return row
      const { kind, row: thing } = findThing(open.store, ref)
      // A client's ideas stand in one row, that of the oldest.
      const shared = ranked.find((each) => each.ref.kind === 'post' && each.client.id === thing.clientId)
      if (kind === 'post' && thing.status === 'idea' && shared) return shared
      throw new SmmError(
        'refused',
        `${formatRef(ref)} ${thing.title} is not open now, so it has no place in the list`,
        [`smm show ${formatRef(ref)}`],
      )
    })
    if (input.json !== undefined)
      return printJson(
        context,
        input.json,
        rows.map((row) => rowJson(row, settings)),
      )
    for (const row of rows) await explain(context, row, settings, placeOf(row, listed, ranked), dueWords(row, open.now))
  })
}

function placeOf(row: Ranked, listed: readonly Ranked[], ranked: readonly Ranked[]): string {
  const same = (rows: readonly Ranked[]) => rows.filter((each) => each.block === row.block && each.owner === row.owner)
  const place = same(listed).findIndex((each) => sameRef(each.ref, row.ref))
  if (row.owner === 'client') return 'waits for the client'
  if (place >= 0) return `${place + 1} of ${same(listed).length} in ${row.block}`
  return `not listed today: ${row.waitsForMakingDay ? 'it waits for a day for making' : `it is due later, ${same(ranked).length} in ${row.block} in all`}`
}

const meanings: Readonly<Record<Term, string>> = {
  due: 'how close or past due',
  severity: 'how much it matters to who waits',
  neglect: 'social minutes this week against the fair share',
  priority: 'priority of the client',
  age: 'days since it came, up to 14',
  behind: 'its goal behind pace',
}

async function explain(
  context: Context,
  row: Ranked,
  settings: TodaySettings,
  place: string,
  due: string,
): Promise<void> {
  const dueText = due ? `, due ${due}` : ''
  context.io.out(`${formatRef(row.ref)} ${row.client.name}: ${row.title}\n${place}${dueText}\n\n`)
  const lines = [
    ...reasons(row, settings).map((reason) => ({
      term: reason.term as string,
      sum: `${reason.weight} × ${reason.measure.toFixed(2)}`,
      points: reason.points.toFixed(2),
      meaning: meanings[reason.term],
    })),
    {
      term: 'score',
      sum: '',
      points: row.score.toFixed(2),
      meaning: 'blocks stand in their fixed order; the score orders within',
    },
  ]
  await printRows(context, {}, lines, [
    { title: 'term', cell: (line) => line.term },
    { title: 'weight × measure', cell: (line) => line.sum, align: 'right' },
    { title: 'points', cell: (line) => line.points, align: 'right' },
    { title: 'meaning', cell: (line) => line.meaning, shrinks: true },
  ])
}
