import type { Post } from '../post.ts'
import type { ClockTime } from '../time/clock-time.ts'
import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { Format } from '../words.ts'

export const variantStates = ['draft', 'scheduled', 'published', 'missed', 'dropped'] as const
export type VariantState = (typeof variantStates)[number]

/** A post on one channel in one format; unique by these three. */
export interface Variant {
  readonly id: number
  readonly postId: number
  readonly channelId: number
  readonly format: Format
  /** Its own title; null: the post's. */
  readonly title: string | null
  /** Its own text; null: the base text. */
  readonly text: string | null
  /** The base text over which its own was written; null while it inherits. */
  readonly basedOn: string | null
  /** Shown before the text where a platform has that (Mastodon). */
  readonly contentWarning: string
  readonly minutes: number
  readonly state: VariantState
  /** When it is to go out by the client's wall clock, and the instant that this is. All three or none. */
  readonly plannedOn: Day | null
  readonly plannedTime: ClockTime | null
  readonly plannedAt: Instant | null
  /** The outside tool that publishes it, and since when it lies there; empty: it goes out by hand. */
  readonly handedTo: string
  readonly handedAt: Instant | null
  /** The hash of what the tool was given; empty: nobody knows, or it lies nowhere. */
  readonly handedHash: string
  readonly publishedAt: Instant | null
  /** When somebody said that it is out. */
  readonly confirmedAt: Instant | null
  readonly permalink: string
  /** The words as they stood when it was confirmed, or when smm began to keep them; null: it is not out. */
  readonly outText: string | null
  /** The canonical content as it left; empty: it is not out, or was confirmed before smm kept it. */
  readonly outContent: string
  /** Its hash, to which approvals belong; empty: the same. */
  readonly outHash: string
}

/** Nothing of it went out. */
export const notOut = {
  publishedAt: null,
  confirmedAt: null,
  permalink: '',
  outText: null,
  outContent: '',
  outHash: '',
} as const

export type NewVariant = Pick<
  Variant,
  'postId' | 'channelId' | 'format' | 'title' | 'text' | 'basedOn' | 'contentWarning' | 'minutes'
>

/** What a variant says: its own words, else the post's. */
export function wordsOf(variant: Pick<Variant, 'title' | 'text'>, post: Pick<Post, 'title' | 'text'>) {
  return { title: variant.title ?? post.title, text: variant.text ?? post.text }
}

/** What it said when it went out, else what it says. */
export function saidBy(
  variant: Pick<Variant, 'title' | 'text' | 'outText'>,
  post: Pick<Post, 'title' | 'text'>,
): string {
  return variant.outText ?? wordsOf(variant, post).text
}

/** True when the base text was changed after the variant got its own. */
export function hasDrifted(variant: Pick<Variant, 'text' | 'basedOn'>, post: Pick<Post, 'text'>): boolean {
  return variant.text !== null && variant.basedOn !== post.text
}

/** A variant with a text of its own, or back to the base text with null. A text that is the base text is no text of its own. */
export function withText<V extends Pick<Variant, 'text' | 'basedOn'>>(
  variant: V,
  text: string | null,
  post: Pick<Post, 'text'>,
): V {
  return text === null || text === post.text
    ? { ...variant, text: null, basedOn: null }
    : { ...variant, text, basedOn: post.text }
}
