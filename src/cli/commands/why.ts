import type { Command } from 'commander'
import { SmmError } from '../../domain/errors.ts'
import type { StoredArticle } from '../../domain/feed/feed.ts'
import { formatRef, parseRefs, type Ref, sameRef } from '../../domain/ref.ts'
import { type TodayList, todayList } from '../../domain/today/list.ts'
import type { Ranked } from '../../domain/today/rank.ts'
import { rowJson } from '../../render/views/today-json.ts'
import { whyText } from '../../render/views/why-text.ts'
import type { Context } from '../context.ts'
import { printJson, tableOptions } from '../options/output.ts'
import { findThing, requireKind } from '../resolve/things.ts'
import { boundsOf, type OpenDesk, reading } from '../with-store.ts'

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
    // Things due far ahead are open too; only a list of today leaves them out.
    const facts = open.store.today(boundsOf(open), true)
    const list = todayList(facts, settings, open.now)
    const rows = input.refs.flatMap(parseRefs).map((ref) => rowOf(open, list, ref))
    if (input.json !== undefined) {
      const data = rows.map((row) => rowJson(row, settings))
      return printJson(context, input.json, data)
    }
    const options = await tableOptions(context, '')
    const view = { ...options, settings, now: open.now, place: (row: Ranked) => placeOf(row, list) }
    const lines = rows.flatMap((row, index) => [...(index > 0 ? [''] : []), ...whyText(row, view)])
    context.io.out(lines.map((line) => `${line}\n`).join(''))
  })
}

/** The open row that a ref stands in. */
function rowOf(open: OpenDesk, list: TodayList, ref: Ref): Ranked {
  requireKind(ref, ['routine', 'task', 'post', 'message', 'article', 'automation', 'contact'], 'why')
  const row = list.open.find((each) => [each.ref, ...(each.others ?? [])].some((one) => sameRef(one, ref)))
  if (row) return row
  const { kind, row: thing } = findThing(open.store, ref)
  // A client's ideas stand in one row, that of the oldest.
  const shared = list.open.find((each) => each.ref?.kind === 'post' && each.client.id === thing.clientId)
  if (kind === 'post' && thing.status === 'idea' && shared) return shared
  if (kind === 'article' && thing.state === 'new') return rowOfArticles(list, thing)
  throw new SmmError('refused', `${formatRef(ref)} ${thing.title} is not open now, so it has no place in the list`, [
    `smm show ${formatRef(ref)}`,
  ])
}

/** A client's articles stand in two rows: what there is to read in one, what there is to comment on and to share in the other. */
function rowOfArticles(list: TodayList, { id, clientId, kind }: StoredArticle): Ranked {
  const isOwn = (row: Ranked) => row.client.id === clientId
  const talk = list.open.find((row) => isOwn(row) && row.ref?.kind === 'article')
  const reading = list.open.find((row) => isOwn(row) && row.ref === null && row.block === 'read')
  const row = kind === 'read' ? reading : talk
  if (row) return row
  throw new SmmError('refused', `n${id} is of a client of whom nothing is listed now`, [`smm show n${id}`])
}

function placeOf(row: Ranked, list: TodayList): string {
  if (row.owner === 'client') return 'waits for the client'
  const same = (rows: readonly Ranked[]) => rows.filter((each) => each.block === row.block && each.owner === row.owner)
  const listed = same(list.blocks.flatMap((block) => block.rows))
  const place = listed.findIndex((each) => each === row || sameRef(each.ref, row.ref))
  if (place >= 0) return `${place + 1} of ${listed.length} in ${row.block}`
  const reason = row.waitsForMakingDay
    ? 'it waits for a day for making'
    : `it is due later, ${same(list.open).length} in ${row.block} in all`
  return `not listed today: ${reason}`
}
