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
