import { SmmError } from '../../../domain/errors.ts'
import type { Post } from '../../../domain/post.ts'
import { formatRef } from '../../../domain/ref.ts'
import type { Day } from '../../../domain/time/day.ts'
import { parseWhen } from '../../../domain/time/when.ts'
import { saysOther } from '../../../domain/variant/handed.ts'
import type { Variant } from '../../../domain/variant/variant.ts'
import type { Context } from '../../context.ts'
import { resolveChannel, resolveClient } from '../../resolve/client.ts'
import type { OpenDesk } from '../../with-store.ts'
import type { DraftVariant } from '../checked.ts'
import type { Remark, Wanted } from './wanted.ts'

/** True for what is to go out and lies in no tool yet. */
export function isDue({ state, handedTo }: Variant, { again }: Wanted): boolean {
  return state === 'scheduled' && (handedTo === '' || again === true)
}

/** True for what is to go out and lies in a tool. */
export function isInTool({ state, handedTo }: Variant): boolean {
  return state === 'scheduled' && handedTo !== ''
}

/** Only somebody who names it gets to an idea, or to a post that was let go. */
export function notOpen({ id, status }: Post): Remark {
  const ref = formatRef({ kind: 'post', id })
  const message = status === 'idea' ? 'it is an idea, on no channel yet' : 'it is over'
  return { ref, rule: 'not-scheduled', message, mend: `smm post show ${ref}`, isOut: true, isFinding: true }
}

/** Drafts are only told of when they were named; what lies in a tool always is. `hash`: of what it says now. */
export function notDue({ ref, variant }: DraftVariant, hash: string, wanted: Wanted): Remark[] {
  if (isDue(variant, wanted)) return []
  const isNamed = wanted.refs.length > 0
  const shown = formatRef(ref)
  const base = { ref: shown, isOut: true, isFinding: isNamed }
  if (isInTool(variant) && saysOther(variant, hash)) {
    const message = `it lies in ${variant.handedTo} with other words or for another day`
    const mend = 'take it out there, or change it there, then smm post export … --again'
    return [{ ...base, rule: 'handed-stale', message, mend, isFinding: true }]
  }
  if (isInTool(variant)) {
    const message = `handed to ${variant.handedTo} already`
    return [{ ...base, rule: 'handed', message, mend: 'smm post export … --again' }]
  }
  if (!isNamed) return []
  const mend = variant.state === 'draft' ? `smm post schedule ${shown} --next` : `smm post show ${shown}`
  return [{ ...base, rule: 'not-scheduled', message: `it is ${variant.state}`, mend }]
}

/** The first and the last day, both counted; null: no bound. */
interface Span {
  readonly from: Day | null
  readonly to: Day | null
}

export function spanOf({ now }: OpenDesk, { from, to }: Wanted): Span {
  const dayOf = (words: string | undefined, option: string) => {
    if (words === undefined) return null
    const { day, time } = parseWhen(words, now.day)
    if (time === null) return day
    throw new SmmError('usage', `${option} takes a day, and "${words}" says a time`)
  }
  const span = { from: dayOf(from, '--from'), to: dayOf(to, '--to') }
  if (span.from !== null && span.to !== null && span.to < span.from) {
    throw new SmmError('usage', `--to ${span.to} is before --from ${span.from}`)
  }
  return span
}

/** By the client's calendar. */
export function isWithin({ plannedOn }: Variant, { from, to }: Span): boolean {
  if (from === null && to === null) return true
  return plannedOn !== null && (from === null || from <= plannedOn) && (to === null || plannedOn <= to)
}

/** The channel that was said, which is one of a client’s; null: all. */
export async function channelOf(context: Context, { store }: OpenDesk, wanted: Wanted): Promise<number | null> {
  if (wanted.channel === undefined) return null
  if (wanted.client === undefined) {
    throw new SmmError('usage', '--channel is one of a client’s; say whose with --client')
  }
  const client = resolveClient(store, wanted.client)
  return resolveChannel(store, client, wanted.channel, await context.templates.platforms()).id
}
