import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { type Assignment, planRecycling, type RecycleFacts, type RecyclePlan } from '../../../domain/recycle.ts'
import { isBlocked } from '../../../domain/variant/check/finding.ts'
import type { Context } from '../../context.ts'
import { addOutputOptions, type OutputOptions } from '../../options/output.ts'
import { wholeOf } from '../../options/parse.ts'
import { refuseHeld } from '../../post/approval/barriers.ts'
import { type CheckedVariant, type PostDraft, planChecker } from '../../post/checked.ts'
import { recycledDraft, recycleFacts } from '../../post/recycle/recycling.ts'
import { type Blocked, type Made, sayRecycled } from '../../post/recycle/say-recycled.ts'
import { planRules } from '../../post/strategy-rules.ts'
import { type EmptySlot, emptySlots } from '../../post/time/empty-slots.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'

interface PostRecycle extends OutputOptions {
  readonly client: string
  readonly days?: number
  readonly dryRun?: boolean
}

const week = 7

export function postRecycleCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('recycle')
    .summary('fill empty slots with posts that may run again')
    .description(
      'Gives each empty slot of the coming days an evergreen post that has rested (smm post edit p31 --evergreen 60d): in season, under its maximum, in words that were not used in its last run, never above the share of posts that may sell. The pillar that is short comes first, then what rested longest. Each becomes a new post that knows its origin. What is planned already is left alone, and what stays empty is listed with the reason.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .option('--days <days>', 'so many days ahead', wholeOf(1, 60))
  return addOutputOptions(command, ['when', 'at', 'channel', 'ref', 'recycles', 'title', 'text', 'why'])
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm post recycle acme -n\n  smm post recycle acme --days 14')
    .action((client: string, options: Omit<PostRecycle, 'client'>) => postRecycle(context, { client, ...options }))
}

export async function postRecycle(context: Context, input: PostRecycle): Promise<void> {
  const days = input.days ?? week
  const minutes = (await context.templates.minutes()).variant
  await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    refuseHeld(open.store, client)
    const slots = emptySlots(open, client, days)
    const { promoCeiling } = await planRules(context, open.store, client)
    const facts = recycleFacts(open, client, slots, promoCeiling)
    const planned = await planUnblocked(context, open, client, facts, slots, minutes)
    const writeAll = () => {
      for (const { draft } of planned.made) write(open, draft)
    }
    change(context, open, writeAll, input.dryRun)
    await sayRecycled(context, open, { client, slots, facts, days, ...planned }, input)
  })
}

interface Planned {
  readonly plan: RecyclePlan
  readonly made: readonly Made[]
  /** Words that the check has an error against. */
  readonly blocked: readonly Blocked[]
}

/** Plans again without the words in which the check found an error, until none of what is left has one. */
async function planUnblocked(
  context: Context,
  open: OpenDesk,
  client: Client,
  facts: RecycleFacts,
  slots: readonly EmptySlot[],
  minutes: number,
): Promise<Planned> {
  const blocked: Blocked[] = []
  for (;;) {
    const plan = planRecycling(without(facts, blocked))
    const first = open.store.posts.nextId()
    const made: Made[] = []
    const checker = planChecker(context, open)
    for (const [index, assignment] of plan.assigned.entries()) {
      const empty = slotOf(slots, assignment)
      const draft = recycledDraft(open, client, assignment, empty, first + index, minutes)
      const [checked] = (await checker.check(draft)) as [CheckedVariant]
      if (!isBlocked(checked.findings)) await checker.plan(draft)
      made.push({ assignment, empty, draft, checked })
    }
    const wrong = made.filter(({ checked }) => isBlocked(checked.findings))
    if (wrong.length === 0) return { plan, made, blocked }
    blocked.push(...wrong.map(({ assignment, checked }) => ({ ...assignment, findings: checked.findings })))
  }
}

function slotOf(slots: readonly EmptySlot[], { slot }: Assignment): EmptySlot {
  return slots.find((each) => each.channel.id === slot.channelId && each.slot.at === slot.at) as EmptySlot
}

function without(facts: RecycleFacts, blocked: readonly Blocked[]): RecycleFacts {
  const isBlockedText = (id: number, channelId: number, text: string) =>
    blocked.some((each) => each.evergreenId === id && each.slot.channelId === channelId && each.text === text)
  return {
    ...facts,
    evergreens: facts.evergreens.map((each) => ({
      ...each,
      texts: new Map(
        [...each.texts].map(([on, texts]) => [on, texts.filter((text) => !isBlockedText(each.id, on, text))]),
      ),
    })),
  }
}

/** The post, its variant with its time, and the origin's files. */
function write({ store, at }: OpenDesk, { post, variants }: PostDraft): void {
  const { id, snoozedUntil: _, closedAt: __, ...fresh } = post
  store.posts.insert(fresh, at)
  for (const { variant, media } of variants) {
    const variantId = store.variants.insert(variant, at)
    store.variants.update({ ...variant, id: variantId })
    const files = media.map((file) => file.id)
    if (files.length > 0) store.media.attach(id, null, files)
  }
}
