import { type DatedPost, postsAround, shareDays } from './content-share.ts'
import type { Day } from './time/day.ts'
import type { PillarKind } from './words.ts'

/** A theme with its share of the content, in percent. */
export interface SharedPillar {
  readonly id: number
  readonly kind: PillarKind
  readonly share: number
}

/**
 * The pillar that one more post should be about: the one whose share of the posts so far and that one lacks most. `posts` has the pillar of each post,
 * null for those that have none, which count for nothing. The share of a promotional pillar is a cap: it is never named where one more post would go
 * beyond it. Of two that lack the same the larger share comes first, then the order given. null: no pillar has room.
 *
 * Shares of 60 and 40 %, with three posts of the first and one of the second: 60 % of five are 3, so nothing lacks; 40 % are 2, so one lacks: the second.
 */
export function shortPillar<Pillar extends SharedPillar>(
  pillars: readonly Pillar[],
  posts: readonly (number | null)[],
): Pillar | null {
  const counts = new Map(pillars.map(({ id }) => [id, 0]))
  for (const id of posts) if (id !== null && counts.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const withOneMore = [...counts.values()].reduce((sum, count) => sum + count, 1)
  const lacking = pillars
    .map((pillar) => ({ pillar, lacks: (pillar.share * withOneMore) / 100 - (counts.get(pillar.id) ?? 0) }))
    .filter(({ pillar, lacks }) => pillar.share > 0 && (pillar.kind !== 'promo' || lacks >= 1))
  lacking.sort((a, b) => b.lacks - a.lacks || b.pillar.share - a.pillar.share)
  return lacking[0]?.pillar ?? null
}

/** A post that has its days, as shares are reckoned from them; the pillar is null where it has none. */
export type PillarPost = Pick<DatedPost, 'days'> & { readonly pillarId: number | null }

/** What is planned for so many days after a slot counts too: nobody wants Tuesday's theme again on Wednesday. */
const daysAfterSlot = 7

/** What has to be read before and after the slots, in days: more than is reckoned from, because instants are read and days are the client's. */
export const daysAround = { before: shareDays + 1, after: daysAfterSlot + 2 }

/**
 * The pillar that is short in each of some empty slots, by their days in the order of time, once those before it are filled with theirs. Reckoned from what goes out
 * or went out in the 28 days up to the slot and in the week after it, so it is the same however far ahead somebody looks.
 */
export function shortPillars<Pillar extends SharedPillar>(
  pillars: readonly Pillar[],
  posts: readonly PillarPost[],
  days: readonly Day[],
): (Pillar | null)[] {
  const soFar = [...posts]
  return days.map((day) => {
    const around = postsAround(day, soFar, daysAfterSlot).map(({ pillarId }) => pillarId)
    const pillar = shortPillar(pillars, around)
    soFar.push({ days: [day], pillarId: pillar?.id ?? null })
    return pillar
  })
}
