import type { Command } from 'commander'
import { SmmError } from '../../domain/errors.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import type { Context } from '../context.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../options/output.ts'
import { findThing, resolveRefs } from '../resolve/things.ts'
import { changeStrategy } from '../strategy/change-strategy.ts'
import { change, type OpenDesk, reading, writing } from '../with-store.ts'

interface Drop extends OutputOptions {
  readonly words: readonly string[]
  readonly dropped?: boolean
  readonly dryRun?: boolean
}

export function dropCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('drop')
    .summary('hide a thing, keep its history')
    .description('Hides tasks, ideas, outcomes, routines and goals. Their history stays; a routine or goal leaves the strategy too, as a new version.')
    .argument('[refs...]', 'refs, ranges (t3-t5) or a block')
    .option('--dropped', 'list what was dropped')
  return addOutputOptions(command, ['ref', 'client', 'title', 'droppedAt'])
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm drop t3 p2\n  smm drop --dropped\n  smm undo')
    .action((words: string[], options: Omit<Drop, 'words'>) => drop(context, { words, ...options }))
}

export async function drop(context: Context, input: Drop): Promise<void> {
  if (input.dropped) return listDropped(context, input)
  if (input.words.length === 0) throw new SmmError('usage', 'drop needs at least one ref', ['smm drop --dropped'])
  await writing(context, async (open) => {
    const refs = await resolveRefs(context, open, input.words)
    const names = refs.map((ref) => `${formatRef(ref)} ${findThing(open.store, ref).row.title}`)
    const writes: (() => void)[] = []
    for (const ref of refs) writes.push(await dropping(context, open, ref))
    change(context, open, () => writes.forEach((write) => write()), input.dryRun)
    context.say(`${input.dryRun ? 'Would drop' : 'Dropped'}: ${names.join('; ')}.${input.dryRun ? '' : ' Undo: smm undo'}`)
  })
}

/** What dropping a thing writes. What a strategy holds leaves it, in a new version. */
async function dropping(context: Context, open: OpenDesk, ref: Ref): Promise<() => void> {
  const { store, at } = open
  const thing = findThing(store, ref)
  switch (thing.kind) {
    case 'task':
      return () => store.tasks.drop(thing.row.id, at)
    case 'post':
      return () => store.posts.drop(thing.row.id, at)
    case 'outcome':
      return () => store.outcomes.drop(thing.row.id, at)
    case 'routine': {
      const list = thing.row.owner === 'client' ? 'homework' : 'routines'
      const leave = await changeStrategy(context, open, thing.row.clientId, { list, key: thing.row.key, remove: true })
      return () => {
        leave()
        store.routines.drop(thing.row.id, at)
      }
    }
    case 'goal': {
      const leave = await changeStrategy(context, open, thing.row.clientId, { list: 'goals', key: thing.row.key, remove: true })
      return () => {
        leave()
        store.goals.drop(thing.row.id, at)
      }
    }
  }
}

async function listDropped(context: Context, input: Drop): Promise<void> {
  await reading(context, async ({ store }) => {
    const rows = store.dropped().map((row) => ({
      ref: formatRef({ kind: row.kind, id: row.id }),
      client: row.client,
      title: row.title,
      droppedAt: row.droppedAt,
    }))
    await printRows(context, input, rows, [
      { title: 'ref', cell: (row) => row.ref },
      { title: 'client', cell: (row) => row.client },
      { title: 'title', cell: (row) => row.title, shrinks: true },
      { title: 'dropped', cell: (row) => row.droppedAt.slice(0, 10) },
    ])
    if (rows.length === 0) context.say('Nothing was dropped.')
  })
}
