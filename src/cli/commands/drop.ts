import type { Command } from 'commander'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Platform } from '../../domain/platform.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import { dependsOnGoal, withoutGoalEdits, withoutRoutineEdits } from '../../domain/strategy/work-edits.ts'
import { ended } from '../../domain/text/phrase.ts'
import type { Context } from '../context.ts'
import { bringBack } from '../drop/bring-back.ts'
import { howToStart } from '../no-desk.ts'
import { requireUnpublished } from '../open-things.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../options/output.ts'
import { outsideAmong, outsideOf, stillThere } from '../post/out/outside.ts'
import { stayingWords } from '../post/staying.ts'
import { findThing, resolveRefs } from '../resolve/things.ts'
import { findVariant } from '../resolve/variant.ts'
import { planStrategyChange } from '../strategy/change-strategy.ts'
import { closeSettled } from '../verdict/task.ts'
import { change, deskTime, type OpenDesk, reading, writing } from '../with-store.ts'

interface Drop extends OutputOptions {
  readonly words: readonly string[]
  readonly dropped?: boolean
  readonly back?: boolean
  readonly dryRun?: boolean
}

export function dropCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('drop')
    .summary('hide a thing, keep its history')
    .description(
      'Hides tasks, posts, single variants, outcomes, campaigns, what was heard, automations, conversations, contacts, routines and goals. Their history stays, and the posts of a campaign; a routine or goal leaves the strategy too, as a new version. --back brings them back as they stood, a routine or goal into the strategy too.',
    )
    .argument('[refs...]', 'refs, ranges (t3-t5) or a block')
    .option('--dropped', 'list what was dropped')
    .option('--back', 'bring back what was dropped')
  return addOutputOptions(command, ['ref', 'client', 'title', 'droppedAt'])
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm drop t3 p2\n  smm drop --dropped\n  smm drop --back p2\n  smm undo')
    .action((words: string[], options: Omit<Drop, 'words'>) => drop(context, { words, ...options }))
}

export async function drop(context: Context, input: Drop): Promise<void> {
  if (input.dropped && (input.back || input.words.length > 0)) {
    throw new SmmError('usage', '--dropped lists all that was dropped, and takes nothing beside it', [
      'smm drop --dropped',
      'smm drop --back REF',
    ])
  }
  if (input.dropped) return listDropped(context, input)
  if (input.json !== undefined || input.csv) {
    throw new SmmError('usage', '--json and --csv print what was dropped, so they need --dropped', [
      'smm drop --dropped --json',
    ])
  }
  if (input.words.length === 0) throw new SmmError('usage', 'drop needs at least one ref', ['smm drop --dropped'])
  if (input.back) return writing(context, (open) => bringBack(context, open, input.words, input.dryRun))
  await writing(context, async (open) => {
    const refs = await resolveRefs(context, open, input.words)
    const droppings: Dropping[] = []
    const versions: Versions = new Map()
    for (const ref of refs) droppings.push(await dropping(context, open, ref, versions))
    const outside = outsideAmong(
      open,
      droppings.map(({ ref }) => ref),
    )
    change(
      context,
      open,
      () => {
        for (const each of droppings) each.write()
      },
      input.dryRun,
    )
    const names = droppings.map((each) => each.name).join('; ')
    context.say(
      `${ended(`${input.dryRun ? 'Would drop' : 'Dropped'}: ${names}`)}${input.dryRun ? '' : ' Undo: smm undo'}`,
    )
    const ofCampaigns = refs.flatMap(({ kind, id }) => (kind === 'campaign' ? open.store.posts.ofCampaign(id) : []))
    for (const sentence of stayingWords(open, ofCampaigns)) context.say(sentence)
    for (const sentence of stillThere([...outside, ...outsideOf(open, ofCampaigns)])) context.say(sentence)
  })
}

/** How many versions of each client's strategy the plans so far will make, by the client's id. */
type Versions = Map<number, number>

interface Dropping {
  readonly ref: Ref
  readonly name: string
  write(): void
}

/** What dropping a thing writes. What a strategy holds leaves it, in a new version. */
async function dropping(context: Context, open: OpenDesk, ref: Ref, versions: Versions): Promise<Dropping> {
  const { store, at } = open
  if (ref.kind === 'variant') return droppingVariant(open, ref, await context.templates.platforms())
  const thing = findThing(store, ref)
  const name = `${formatRef(ref)} ${thing.row.title}`
  switch (thing.kind) {
    case 'task':
      return { ref, name, write: () => store.tasks.drop(thing.row.id, at) }
    case 'post':
      // Otherwise the figures of what went out would be those of a post that is nowhere.
      requireUnpublished(open, thing.row)
      return {
        ref,
        name,
        write() {
          store.posts.drop(thing.row.id, at)
          closeSettled(open, thing.row.id)
        },
      }
    case 'message':
      return { ref, name, write: () => store.threads.drop(thing.row.id, at) }
    case 'contact':
      return { ref, name: `${name} (conversations stay)`, write: () => store.contacts.drop(thing.row.id, at) }
    case 'heard':
      return { ref, name, write: () => store.heard.drop(thing.row.id, at) }
    case 'article':
      throw new SmmError('refused', `${formatRef(ref)} is an article of a feed, which is skipped`, [
        `smm skip ${formatRef(ref)}`,
      ])
    case 'automation':
      return { ref, name, write: () => store.automations.drop(thing.row.id, at) }
    case 'outcome':
      return { ref, name, write: () => store.outcomes.drop(thing.row.id, at) }
    case 'campaign':
      return { ref, name: `${name} (its posts and tasks stay)`, write: () => store.campaigns.drop(thing.row.id, at) }
    case 'routine':
    case 'goal': {
      const client = store.clients.get(thing.row.clientId) as Client
      const plan = await planStrategyChange(context, open, client, (strategy) => {
        if (thing.kind === 'routine') return withoutRoutineEdits(strategy, thing.row.key)
        const dependents = dependsOnGoal(strategy, thing.row.key)
        if (dependents.length === 0) return withoutGoalEdits(strategy, thing.row.key)
        throw new SmmError('refused', `${name} is still named by ${dependents.join(', ')}`, [
          `smm strategy edit ${client.slug}`,
        ])
      })
      // Every plan counts from the version in force, but they are written one after another.
      const before = versions.get(client.id) ?? 0
      if (plan) versions.set(client.id, before + 1)
      return {
        ref,
        name: plan ? `${name} (strategy version ${plan.version + before})` : name,
        write() {
          plan?.write()
          if (thing.kind === 'routine') store.routines.drop(thing.row.id, at)
          else store.goals.drop(thing.row.id, at)
        },
      }
    }
  }
}

/** A variant leaves its post; what is out cannot be taken back by it. */
function droppingVariant(open: OpenDesk, ref: Ref, platforms: readonly Platform[]): Dropping {
  const { store } = open
  const { ref: whole, post, variant } = findVariant(store, ref, platforms)
  const name = `${formatRef(whole)} ${post.title}`
  if (variant.state === 'published') {
    throw new SmmError('refused', `${name} is published, and cannot be taken back here`)
  }
  return {
    ref: whole,
    name,
    write() {
      store.variants.update({ ...variant, state: 'dropped' })
      closeSettled(open, post.id)
    },
  }
}

async function listDropped(context: Context, input: Drop): Promise<void> {
  await reading(
    context,
    async (open) => {
      const rows = open.store.dropped().map((row) => ({
        ref: formatRef({ kind: row.kind, id: row.id }),
        client: row.client,
        title: row.title,
        droppedAt: row.droppedAt,
      }))
      await printRows(context, input, rows, [
        { title: 'ref', cell: (row) => row.ref },
        { title: 'client', cell: (row) => row.client },
        { title: 'title', cell: (row) => row.title, shrinks: true },
        { title: 'dropped', cell: (row) => deskTime(open, row.droppedAt).day, dispensable: 1 },
      ])
      if (rows.length === 0) context.say('Nothing was dropped.')
    },
    howToStart(context, input, []),
  )
}
