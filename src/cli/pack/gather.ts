import type { Client } from '../../domain/client.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Week } from '../../domain/time/week.ts'
import { isBlocked } from '../../domain/variant/check/finding.ts'
import type { Variant } from '../../domain/variant/variant.ts'
import type { Context } from '../context.ts'
import { approvalWords } from '../post/approval/approvals.ts'
import { type CheckedVariant, postChecker } from '../post/checked.ts'
import { storedDraft } from '../post/make/draft.ts'
import type { CheckedPost } from '../post/view.ts'
import { type FoundVariant, variantsOf } from '../resolve/variant.ts'
import { spokenInstant } from '../spoken-instant.ts'
import type { OpenDesk } from '../with-store.ts'

/** What is planned for one of a client's weeks: what can be shown, in the order of time, and what cannot, each with why and what mends it. */
export interface Gathered {
  readonly shown: readonly PackedVariant[]
  readonly leftOut: readonly string[]
}

export interface PackedVariant extends CheckedVariant {
  readonly post: CheckedPost['post']
}

/**
 * Gathers what a client has planned for a week. What a check keeps back is not shown, nor what the client turned down and nobody changed, nor drafts that are only
 * meant for a day.
 */
export async function gatherWeek(context: Context, open: OpenDesk, client: Client, week: Week): Promise<Gathered> {
  const { store } = open
  const isIn = ({ plannedOn }: Variant) => plannedOn !== null && plannedOn >= week.from && plannedOn <= week.to
  const mine = store.variants.ofClient(client.id).filter(isIn)
  const idsOf = (state: Variant['state']) =>
    new Set(mine.filter((each) => each.state === state).map(({ postId }) => postId))
  const [scheduled, drafts] = [idsOf('scheduled'), idsOf('draft')]
  const check = postChecker(context, open)
  const all: PackedVariant[] = []
  const leftOut: string[] = []
  for (const post of store.posts.of(client.id)) {
    if (post.status !== 'open') continue
    if (drafts.has(post.id)) leftOut.push(draftWords(open, client, variantsOf(store, post).filter(isDraftIn)))
    if (!scheduled.has(post.id)) continue
    const checked = await check(storedDraft(store, client, post))
    all.push(
      ...checked
        .filter(({ variant }) => variant.state === 'scheduled' && isIn(variant))
        .map((each) => ({ ...each, post })),
    )
  }
  const whys = all.map((each) => ({ each, why: whyLeftOut(open, client, each) }))
  const shown = whys.flatMap(({ each, why }) => (why === null ? [each] : []))
  return { shown: shown.sort(byTime), leftOut: [...whys.flatMap(({ why }) => why ?? []), ...leftOut] }

  function isDraftIn({ variant }: FoundVariant): boolean {
    return variant.state === 'draft' && isIn(variant)
  }
}

/** `p23/x, p23/instagram: a draft, meant for Tue 24 Nov 10:00; smm post schedule p23`. */
function draftWords(open: OpenDesk, client: Client, drafts: readonly FoundVariant[]): string {
  const at = drafts.flatMap(({ variant }) => variant.plannedAt ?? []).sort()[0]
  const when = at === undefined ? '' : `, meant for ${spokenInstant(open, client, at)}`
  return `${drafts.map(({ ref }) => formatRef(ref)).join(', ')}: a draft${when}; smm post schedule p${drafts[0]?.post.id}`
}

function whyLeftOut(open: OpenDesk, client: Client, { ref, findings, approval }: CheckedVariant): string | null {
  const name = formatRef(ref)
  if (isBlocked(findings)) {
    const errors = findings.filter(({ severity }) => severity === 'error')
    return errors.map(({ place, message, rule, mend }) => `${name} ${place}: ${message} [${rule}]; ${mend}`).join('\n')
  }
  if (approval.state !== 'change asked' && approval.state !== 'rejected') return null
  const words = approvalWords(open, client, approval)
  return `${name}: ${words}, and it still says the same; smm post edit ${name}`
}

function byTime(one: PackedVariant, other: PackedVariant): number {
  const [a, b] = [one.variant.plannedAt ?? '', other.variant.plannedAt ?? '']
  return a === b ? one.variant.id - other.variant.id : a < b ? -1 : 1
}
