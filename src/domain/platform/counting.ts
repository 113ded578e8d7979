import type { Counter } from './figures.ts'

/** The figures with which a platform counts texts; each way of counting reads only its own. */
export interface Counting {
  readonly weighted?: Weighted
  /** What a link with http(s):// counts, however long it is. */
  readonly mastodon?: { readonly link: number }
  /** How the official app shortens a link before it counts: a longer path is cut to `keep` characters and "...". */
  readonly shortened?: { readonly path: number; readonly keep: number }
}

/** X: code points of these ranges weigh `light`, all others `heavy`, both over `scale`; an emoji and a link have a length of their own, whole. */
export interface Weighted {
  readonly scale: number
  readonly light: number
  readonly heavy: number
  readonly ranges: readonly (readonly [number, number])[]
  readonly emoji: number
  readonly link: number
}

/** The length of a text in the unit. What a way of counting needs and a platform does not say makes it count plainly. */
export type Count = (text: string, unit: Counter, counting: Counting) => number
