import { postsAround, shareDays } from './content-share.ts'
import { addDays, type Day } from './time/day.ts'
import type { Promotion } from './variant/check/facts.ts'
import { isOverCeiling } from './variant/check/promotion.ts'

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
