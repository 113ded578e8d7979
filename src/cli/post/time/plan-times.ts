import type { Client } from '../../../domain/client.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { isBlocked } from '../../../domain/variant/check/finding.ts'
import type { Context } from '../../context.ts'
import type { OpenDesk } from '../../with-store.ts'
import { refuseBlocked } from '../approval/barriers.ts'
import { type CheckedVariant, type DraftVariant, type PostDraft, planChecker } from '../checked.ts'
import type { CheckedPost } from '../view.ts'
import { checkInTurn, type TimedPost } from './check-in-turn.ts'
import { isSaid, plannedTime, type WhenSaid, wishedTime, withTime } from './plan-time.ts'

/** A post of which some variants are to get a time. */
export interface Taken {
  readonly draft: PostDraft
  readonly taken: readonly DraftVariant[]
  /** False: its variants were named one by one. */
  readonly isWhole: boolean
  /** What of it stays out, because the next slot is wanted and its channel has none. */
  readonly slotless: readonly DraftVariant[]
}

/** What gets its time, and what stays as it is because of an error. */
export interface PlannedPosts {
  readonly checked: readonly CheckedPost[]
  readonly blocked: readonly CheckedPost[]
}

/**
 * The posts with their times, checked as they will all stand. A variant with an error is refused when it was named by itself; of whole posts the others get their times
 * all the same, and it takes no slot from them. Where all have errors everything is refused. `past`: scheduled, moved.
 */
export async function planTimes(
  context: Context,
  open: OpenDesk,
  planned: readonly Taken[],
  when: WhenSaid,
  past: string,
): Promise<PlannedPosts> {
  const round = await checkRound(context, open, planned, when)
  const wrong = round.flatMap(({ post, isWhole }) => {
    if (!isWhole) refuseBlocked(post.variants, past)
    const variants = post.variants.filter(({ findings }) => isBlocked(findings))
    return variants.length > 0 ? [{ ...post, variants }] : []
  })
  if (wrong.length === 0) return { checked: round.map(({ post }) => post), blocked: [] }
  const left = without(planned, wrong)
  const variantsOf = (posts: readonly CheckedPost[]) => posts.flatMap(({ variants }) => variants)
  if (left.length === 0) refuseBlocked(variantsOf(wrong), past)
  const rest = await planTimes(context, open, left, when, past)
  return { ...rest, blocked: [...wrong, ...rest.blocked] }
}

/** Each post is checked in its turn, and where that finds nothing, once more with all of them in their places: one may stand in the way of those before it. */
async function checkRound(context: Context, open: OpenDesk, planned: readonly Taken[], when: WhenSaid) {
  const checker = planChecker(context, open)
  const timed = timesOf(open, planned, when)
  const inTurn = await checkInTurn(open, checker, timed, ({ variant, findings }) =>
    isBlocked(findings) ? null : variant,
  )
  const isFine = inTurn.flat().every(({ findings }) => !isBlocked(findings))
  const checked = isFine ? await Promise.all(timed.map((each) => again(each, checker.check))) : inTurn
  return planned.map(({ draft: { client, post }, isWhole }, index) => ({
    post: { client, post, variants: checked[index] ?? [] },
    isWhole,
  }))
}

async function again({ draft, takes }: TimedPost, check: (draft: PostDraft) => Promise<CheckedVariant[]>) {
  return (await check(draft)).filter(({ variant }) => takes(variant))
}

function without(planned: readonly Taken[], wrong: readonly CheckedPost[]): Taken[] {
  const out = new Set(wrong.flatMap(({ variants }) => variants.map(({ variant }) => variant.id)))
  return planned
    .map((each) => ({ ...each, taken: each.taken.filter(({ variant }) => !out.has(variant.id)) }))
    .filter(({ taken }) => taken.length > 0)
}

/** The drafts with their times; no channel gets one slot twice in one command. */
function timesOf(open: OpenDesk, planned: readonly Taken[], when: WhenSaid): TimedPost[] {
  const given = new Map<number, Instant[]>()
  return planned.map(({ draft, taken }) => {
    const ids = new Set(taken.map(({ variant }) => variant.id))
    const takes = ({ id }: { readonly id: number }) => ids.has(id)
    const variants = draft.variants.map((each) =>
      takes(each.variant) ? timed(open, draft.client, each, when, given) : each,
    )
    return { draft: { ...draft, variants }, takes }
  })
}

function timed(
  open: OpenDesk,
  client: Client,
  each: DraftVariant,
  when: WhenSaid,
  given: Map<number, Instant[]>,
): DraftVariant {
  const before = given.get(each.channel.id) ?? []
  const time = isSaid(when) ? plannedTime(open, client, each.channel, each.ref, when, before) : wishedTime(each.variant)
  given.set(each.channel.id, [...before, time.at])
  return { ...each, variant: withTime(each.variant, time) }
}
