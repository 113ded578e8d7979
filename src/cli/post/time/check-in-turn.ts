import { kindOf, type Post } from '../../../domain/post.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { Variant } from '../../../domain/variant/variant.ts'
import type { OpenDesk } from '../../with-store.ts'
import type { CheckedVariant, PlanChecker, PostDraft } from '../checked.ts'

/** A post with the times that a command gives it. */
export interface TimedPost {
  readonly draft: PostDraft
  /** False for a variant that the command leaves alone. */
  takes(variant: Variant): boolean
}

/**
 * Checks posts that get their times in one command, each with those before it in their places; gives what was checked of each, in the order said. Those that sell come
 * last, the earliest first, so that what they are reckoned against stands already. `standsAs` says how a variant stands after its check; null: as the desk has it.
 */
export async function checkInTurn(
  { store }: OpenDesk,
  checker: PlanChecker,
  posts: readonly TimedPost[],
  standsAs: (checked: CheckedVariant, draft: PostDraft) => Variant | null,
): Promise<CheckedVariant[][]> {
  const sells = (post: Post) => kindOf(post, store.pillars.of(post.clientId)) === 'promo'
  const turns = posts
    .map((each, place) => ({ ...each, place, sells: sells(each.draft.post), at: firstOf(each) }))
    .sort((a, b) => Number(a.sells) - Number(b.sells) || compare(a.at, b.at) || a.place - b.place)
  const found = new Map<number, CheckedVariant[]>()
  for (const { draft, takes, place } of turns) {
    const checked = (await checker.check(draft)).filter(({ variant }) => takes(variant))
    found.set(place, checked)
    const variants = draft.variants.flatMap((each) => {
      const own = checked.find(({ variant }) => variant === each.variant)
      const variant = own ? standsAs(own, draft) : null
      return variant === null ? [] : [{ ...each, variant }]
    })
    await checker.plan({ ...draft, variants })
  }
  return posts.map((_, place) => found.get(place) ?? [])
}

function firstOf({ draft, takes }: TimedPost): Instant {
  const times = draft.variants.filter(({ variant }) => takes(variant)).flatMap(({ variant }) => variant.plannedAt ?? [])
  return times.sort()[0] ?? ''
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
