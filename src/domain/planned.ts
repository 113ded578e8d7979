import { isLetGo, type Post } from './post.ts'
import type { Day } from './time/day.ts'
import type { Instant } from './time/instant.ts'
import { localTime, type ZoneSpans } from './time/zone.ts'
import type { Variant } from './variant/variant.ts'

/** A variant that has its place in time, with what the calendar and the slots need of its post. */
export interface PlannedVariant
  extends Pick<
    Variant,
    'id' | 'postId' | 'channelId' | 'format' | 'state' | 'plannedAt' | 'publishedAt' | 'permalink'
  > {
  /** Of the row; no other desk has it. */
  readonly uid: string
  readonly clientId: number
  /** Its own title, or the post's. */
  readonly title: string
  readonly pillarId: number | null
  /** True when the post has no other variant on that channel. */
  readonly isAlone: boolean
  /** True when the post was let go, whatever the variant says. */
  readonly isPostDropped: boolean
}

/** When it went out, or is to go out. */
export function momentOf(planned: Pick<Variant, 'state' | 'plannedAt' | 'publishedAt'>): Instant | null {
  return (planned.state === 'published' ? planned.publishedAt : null) ?? planned.plannedAt
}

/** True for a draft that is meant for a time, which nothing holds it to: `post schedule` takes it. */
export function isWish({ state, plannedAt }: Pick<Variant, 'state' | 'plannedAt'>): boolean {
  return state === 'draft' && plannedAt !== null
}

/** The client's day on which it went out, or is to go out. Every share of content and every rest between two runs is reckoned from it. */
export function dayOut(
  { publishedAt, plannedOn }: Pick<Variant, 'plannedOn' | 'publishedAt'>,
  zone: string,
  spans: ZoneSpans,
): Day | null {
  return publishedAt === null ? plannedOn : localTime(zone, publishedAt, spans).day
}

/** True for what goes out, or went out. What was let go is no content, although its variants keep the state they had. */
export function isContent({ state }: Pick<Variant, 'state'>, post: Pick<Post, 'status'>): boolean {
  return (state === 'scheduled' || state === 'published') && !isLetGo(post)
}

/** True for what has its place in a plan: content, and drafts that are meant for a time. */
export function isPlanned({ state }: Pick<Variant, 'state'>, post: Pick<Post, 'status'>): boolean {
  return state !== 'dropped' && state !== 'missed' && !isLetGo(post)
}

/** True for what nobody means to publish any more. */
export function isDropped(planned: Pick<PlannedVariant, 'state' | 'isPostDropped'>): boolean {
  return planned.state === 'dropped' || planned.isPostDropped
}
