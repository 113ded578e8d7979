import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { type KnownRecipe, suggestRecipes } from '../../../domain/recipe/suggest.ts'
import { formatRef } from '../../../domain/ref.ts'
import type { Context } from '../../context.ts'
import { StoppedMidway } from '../../found.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { wholeOf } from '../../options/parse.ts'
import { planBarrierLines, refuseHeld, waitingWords } from '../../post/approval/barriers.ts'
import { checkPost } from '../../post/checked.ts'
import { storedDraft } from '../../post/make/draft.ts'
import { rulebook } from '../../post/rulebook.ts'
import { type EmptySlot, emptySlots } from '../../post/time/empty-slots.ts'
import { withTime } from '../../post/time/plan-time.ts'
import { resolveClient } from '../../resolve/client.ts'
import { spokenInstant } from '../../spoken-instant.ts'
import { change, type OpenDesk, reading, writing } from '../../with-store.ts'
import { postNew } from './new.ts'

interface PostBatch extends OutputOptions {
  readonly client: string
  readonly days?: number
  readonly dryRun?: boolean
}

/** A slot with the recipes that suit it. */
interface Plan extends EmptySlot {
  readonly when: string
  readonly recipes: readonly KnownRecipe[]
}

const week = 7

export function postBatchCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('batch')
    .summary('write for the empty slots of the coming week, one after the other')
    .description(
      'Walks the empty slots of the coming week: for each it proposes a recipe of the kind of the pillar that is short, asks what the recipe asks, and puts the post into the slot when the check has no error; else it stays a draft that keeps the slot. In a pipe, or with --dry-run, it prints the slots with what it would propose.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .option('--days <days>', 'so many days ahead', wholeOf(1, 60))
  return addOutputOptions(command, ['when', 'channel', 'pillar', 'recipe', 'command'])
    .option('-n, --dry-run', 'only print the slots')
    .addHelpText('after', '\nExamples:\n  smm post batch acme\n  smm post batch acme --days 14 --json')
    .action((client: string, options: Omit<PostBatch, 'client'>) => postBatch(context, { client, ...options }))
}

export async function postBatch(context: Context, input: PostBatch): Promise<void> {
  const isWalk = context.io.canAsk && !input.dryRun && input.json === undefined && !input.csv
  if (!isWalk) return printPlan(context, input)
  const made: number[] = []
  try {
    await walk(context, input, made)
  } catch (stop) {
    throw stoppedAfter(context, stop, made)
  }
}

/** Each slot once, whatever becomes of it; the numbers of the posts go into `made` as they are made. */
async function walk(context: Context, input: PostBatch, made: number[]): Promise<void> {
  const seen = new Set<string>()
  for (;;) {
    const next = await reading(context, async (open) => {
      const all = await plansOf(context, open, resolveClient(open.store, input.client), input.days ?? week)
      return all.find((plan) => !seen.has(keyOf(plan)))
    })
    if (!next) return context.say(emptyWords(seen.size - made.length))
    seen.add(keyOf(next))
    const id = await fill(context, input.client, next)
    if (id !== null) made.push(id)
  }
}

/** Somebody who stops after a post or two, or is stopped by an error, is told that those stay. */
function stoppedAfter(context: Context, stop: unknown, made: readonly number[]): unknown {
  if (made.length === 0) return stop
  const name = stop instanceof Error ? stop.name : ''
  const stays = `what was made stays: ${made.map((id) => formatRef({ kind: 'post', id })).join(', ')}`
  if (name !== 'ExitPromptError' && name !== 'StoppedMidway') {
    context.say(`${stays.replace('what', 'What')}.`)
    return stop
  }
  const kept = name === 'StoppedMidway' ? (stop as Error).message.replace(/^nothing was changed/, '') : ''
  return new StoppedMidway(kept === '' ? `${stays}.` : `${stays}${kept}`)
}

function emptyWords(slots: number): string {
  if (slots === 0) return 'No slot is empty.'
  return slots === 1 ? 'One slot stays empty.' : `${slots} slots stay empty.`
}

function keyOf({ channel, slot }: EmptySlot): string {
  return `${channel.id} ${slot.at}`
}

async function printPlan(context: Context, input: PostBatch): Promise<void> {
  await reading(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const plans = await plansOf(context, open, client, input.days ?? week)
    const rows = plans.map(({ when, channel, pillar, recipes }) => ({
      when,
      channel: channel.key,
      pillar: pillar?.key ?? null,
      recipe: recipes[0]?.name ?? null,
      command: `smm post new --client ${client.slug} --on ${channel.key}${recipes[0] ? ` --recipe ${recipes[0].name}` : ''}`,
    }))
    await printRows(context, input, rows, [
      { title: 'slot', cell: (row) => row.when },
      { title: 'channel', cell: (row) => row.channel },
      { title: 'pillar that is short', cell: (row) => row.pillar ?? '—', dispensable: 1 },
      { title: 'recipe', cell: (row) => row.recipe ?? '—', shrinks: true },
    ])
    if (rows.length === 0) context.say(`No slot of ${client.name} is empty in the next ${input.days ?? week} days.`)
  })
}

async function plansOf(context: Context, open: OpenDesk, client: Client, days: number): Promise<Plan[]> {
  const { store } = open
  refuseHeld(store, client)
  const slots = emptySlots(open, client, days)
  const book = await rulebook(
    context,
    slots.map(({ channel }) => channel),
  )
  const names = context.templates.list().filter(({ kind }) => kind === 'posts')
  // A recipe's own name is a title; what it is called by is its file's.
  const recipes = await Promise.all(
    names.map(async ({ name }) => ({ ...(await context.templates.recipe(name)), name })),
  )
  const used = store.posts
    .of(client.id)
    .map(({ recipe }) => recipe)
    .filter((recipe) => recipe !== '')
    .reverse()
  return slots.map((each) => {
    const found = suggestRecipes(recipes, each.pillar?.kind ?? null, book.rulesOf(each.channel).formats, used)
    // As if this slot were filled with the first of them, so that the next one gets another.
    if (found[0]) used.unshift(found[0].name)
    return { ...each, when: spokenInstant(open, client, each.slot.at), recipes: found }
  })
}

/** Asks for a recipe and its answers, makes the post and puts it into the slot, and gives its number; null: the slot is passed over. */
async function fill(context: Context, client: string, plan: Plan): Promise<number | null> {
  const { channel, pillar, recipes, when } = plan
  const leave = 'leave this slot empty'
  const own = 'my own words, in the editor'
  const prompter = await context.prompter()
  const theme = pillar === null ? '' : `, ${pillar.title} is short`
  const choices = [...recipes.map(({ name }) => name), own, leave].map((name) => ({ name, value: name }))
  const chosen = await prompter.choose({
    message: `${when} ${channel.key}${theme}: which recipe?`,
    choices,
    initial: choices[0]?.value ?? own,
  })
  if (chosen === leave) return null
  const words = chosen === own ? { edit: true } : { recipe: chosen }
  const id = await postNew(context, {
    client,
    on: [channel.key],
    ...words,
    ...(pillar === null ? {} : { pillar: pillar.key }),
  })
  await intoSlot(context, id, plan)
  return id
}

/** Gives the new post the slot's time; where something stands against that it stays a draft that is meant for it, so that the slot is not offered again. */
async function intoSlot(context: Context, postId: number, { slot, channel, when }: Plan): Promise<void> {
  await writing(context, async (open) => {
    const post = open.store.posts.get(postId)
    if (!post) return
    const client = open.store.clients.get(post.clientId) as Client
    const stored = storedDraft(open.store, client, post)
    const time = { day: slot.day, time: slot.time, at: slot.at }
    const variants = stored.variants.map((each) => ({ ...each, variant: withTime(each.variant, time) }))
    const [checked] = await checkPost(context, open, { ...stored, variants })
    if (!checked) return
    const ref = formatRef(checked.ref)
    const against = planBarrierLines(open.store, client, checked, 'stays a draft')
    if (against.length > 0) {
      change(context, open, () => open.store.variants.update({ ...checked.variant, state: 'draft' }))
      for (const line of against) context.say(line)
      return context.say(`It keeps ${when} for it. When that is mended: smm post schedule ${ref}`)
    }
    change(context, open, () => open.store.variants.update(checked.variant))
    context.say(`Scheduled ${ref} for ${when} on ${channel.key}. Undo: smm undo`)
    for (const sentence of waitingWords(open, client, [checked])) context.say(sentence)
  })
}
