import { postsAround, shareDays } from './content-share.ts'
import { addDays, type Day } from './time/day.ts'

/** The posts of 28 days with this one, and how many of them may sell. */
export interface Promotion {
  readonly posts: number
  readonly promo: number
  readonly ceilingPercent: number
}

/**
 * How many of so many posts may sell: the ceiling's share of them, rounded down, and always one, so that a client with four posts a month can say once
 * what there is to buy.
 */
export function allowedPromo(posts: number, ceilingPercent: number): number {
  if (ceilingPercent === 0) return 0
  return Math.max(1, Math.floor((posts * ceilingPercent) / 100))
}

export function isOverCeiling({ posts, promo, ceilingPercent }: Promotion): boolean {
  return promo > allowedPromo(posts, ceilingPercent)
}

/** A post that has its days, as promotion is reckoned from them. */
export interface PromoPost {
  readonly days: readonly Day[]
  readonly isPromo: boolean
}

/** The posts of the 28 days up to a day, and how many of them sell. */
export function promotionUpTo(day: Day, posts: readonly PromoPost[]): Omit<Promotion, 'ceilingPercent'> {
  const inside = postsAround(day, posts)
  return { posts: inside.length, promo: inside.filter(({ isPromo }) => isPromo).length }
}

/**
 * The 28 days in which one more that sells on that day, and is among the posts, is too much: those up to it, or up to one that sells and comes after it, because that
 * one stood there first. Those up to it where there is room.
 */
export function tightestPromotion(day: Day, posts: readonly PromoPost[], ceilingPercent: number): Promotion {
  const selling = posts.filter(({ isPromo }) => isPromo).flatMap(({ days }) => days)
  const until = addDays(day, shareDays)
  const later = [...new Set(selling)].filter((each) => each > day && each < until).sort()
  const all = [day, ...later].map((each) => ({ ...promotionUpTo(each, posts), ceilingPercent }))
  return all.find(isOverCeiling) ?? (all[0] as Promotion)
}
