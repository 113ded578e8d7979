import type { Client } from '../../../domain/client.ts'
import type { Assignment, LeftEmpty, RecycleFacts, RecyclePlan } from '../../../domain/recycle.ts'
import { formatRef } from '../../../domain/ref.ts'
import { addDays, spokenDay } from '../../../domain/time/day.ts'
import { isCleared } from '../../../domain/variant/approval.ts'
import type { Finding } from '../../../domain/variant/check/finding.ts'
import { paintFor } from '../../../render/paint.ts'
import { findingLines } from '../../../render/views/post-text.ts'
import type { Context } from '../../context.ts'
import { type OutputOptions, printRows } from '../../options/output.ts'
import { spokenInstant } from '../../spoken-instant.ts'
import type { OpenDesk } from '../../with-store.ts'
import { waitingWords } from '../approval/barriers.ts'
import type { CheckedVariant, PostDraft } from '../checked.ts'
import type { EmptySlot } from '../time/empty-slots.ts'

/** A post made for a slot. */
export interface Made {
  readonly assignment: Assignment
  readonly empty: EmptySlot
  readonly draft: PostDraft
  readonly checked: CheckedVariant
}

/** Words that would have run, and what the check has against them. */
export interface Blocked extends Assignment {
  readonly findings: readonly Finding[]
}

interface Recycled {
  readonly client: Client
  readonly slots: readonly EmptySlot[]
  readonly facts: RecycleFacts
  readonly days: number
  readonly plan: RecyclePlan
  readonly made: readonly Made[]
  readonly blocked: readonly Blocked[]
}

/** Prints every slot with the post that it got, or with why it stays empty. */
export async function sayRecycled(
  context: Context,
  open: OpenDesk,
  recycled: Recycled,
  options: OutputOptions & { readonly dryRun?: boolean },
): Promise<void> {
  const { client, slots, made, days } = recycled
  context.say(
    slots.length === 0 ? `No slot of ${client.name} is empty in the next ${days} days.` : summary(recycled, options),
  )
  const checkedAll = made.map(({ checked }) => checked)
  for (const sentence of waitingWords(open, client, checkedAll)) context.say(sentence)
  const rows = slots.map((slot) => rowOf(open, recycled, slot))
  await printRows(context, options, rows, [
    { title: 'slot', cell: (row) => row.when },
    { title: 'channel', cell: (row) => row.channel },
    { title: 'post', cell: (row) => (row.ref === null ? '—' : `${row.ref} of ${row.recycles}`) },
    { title: 'title, or why it stays empty', cell: (row) => row.title ?? row.why.join('; '), shrinks: true },
  ])
  if (options.json !== undefined || options.csv) return
  const paint = await paintFor(context.io.wantsColour('out'))
  const width = context.io.isTerminal ? context.io.width : null
  const lines = made.flatMap(({ checked }) => findingLines(formatRef(checked.ref), checked.findings, width, paint))
  if (lines.length > 0) context.io.out(lines.map((line) => `${line}\n`).join(''))
}

function summary({ made, plan }: Recycled, { dryRun }: { readonly dryRun?: boolean }): string {
  const posts = made.length === 1 ? 'one post' : `${made.length} posts`
  const empty = plan.left.length === 1 ? 'one slot stays empty' : `${plan.left.length} slots stay empty`
  const rest = plan.left.length === 0 ? '' : `; ${empty}`
  if (made.length === 0) return `Nothing is recycled${rest}.`
  // A time makes nothing scheduled that its client has not approved.
  const isReady = made.every(({ checked }) => isCleared(checked.approval))
  const did = isReady
    ? `${dryRun ? 'Would make and schedule' : 'Made and scheduled'} ${posts}`
    : `${dryRun ? 'Would make' : 'Made'} ${posts}, ${made.length === 1 ? 'with its time' : 'each with its time'}`
  return `${did}${rest}.${dryRun ? '' : ' Undo: smm undo'}`
}

function rowOf(open: OpenDesk, recycled: Recycled, { channel, slot }: EmptySlot) {
  const isHere = (each: { readonly channelId: number; readonly at: string }) =>
    each.channelId === channel.id && each.at === slot.at
  const found = recycled.made.find(({ assignment }) => isHere(assignment.slot))
  const left = recycled.plan.left.find((each) => isHere(each.slot))
  return {
    when: spokenInstant(open, recycled.client, slot.at),
    at: slot.at,
    channel: channel.key,
    ref: found ? formatRef(found.checked.ref) : null,
    recycles: found ? postRef(found.assignment.evergreenId) : null,
    title: found?.draft.post.title ?? null,
    text: found?.assignment.text ?? null,
    why: left ? whyEmpty(recycled, left, channel.key) : [],
  }
}

function whyEmpty({ facts, blocked }: Recycled, { slot, obstacles }: LeftEmpty, channel: string): string[] {
  if (obstacles.length === 0) return [`no evergreen goes to ${channel}`]
  return obstacles.map((obstacle) => {
    const ref = postRef(obstacle.evergreenId)
    const evergreen = facts.evergreens.find(({ id }) => id === obstacle.evergreenId)
    if (obstacle.why === 'never-out') return `${ref} never went out`
    if (obstacle.why === 'season') return `${ref} is for ${evergreen?.season}`
    if (obstacle.why === 'maximum') return `${ref} had its ${evergreen?.mostRuns} runs`
    if (obstacle.why === 'ceiling') return `${ref} sells, and ${facts.ceilingPercent} % is the ceiling`
    if (obstacle.why === 'cooldown') {
      if (obstacle.ran > slot.day) return `${ref} runs on ${spokenDay(obstacle.ran)}`
      return `${ref} rests until ${spokenDay(addDays(obstacle.ran, evergreen?.cooldownDays ?? 0))}`
    }
    const refused = blocked.find(
      (each) => each.evergreenId === obstacle.evergreenId && each.slot.channelId === slot.channelId,
    )
    const error = refused?.findings.find(({ severity }) => severity === 'error')
    return error ? `${ref}: ${error.message} [${error.rule}]` : `${ref} has no other words for ${channel}`
  })
}

function postRef(id: number): string {
  return formatRef({ kind: 'post', id })
}
