import { datedPosts, shareDays } from '../content-share.ts'
import { promotionUpTo } from '../promotion.ts'
import { addDays, type Day } from '../time/day.ts'
import type { Owner, PillarKind } from '../words.ts'
import { type Span, within } from './compare.ts'
import type { WeekFacts } from './facts.ts'

/** One variant that was to go out. Days are the client's. */
export interface PostFacts {
  readonly postId: number
  readonly title: string
  readonly channel: string
  readonly kind: PillarKind | null
  readonly askedBy: Owner
  readonly status: 'scheduled' | 'published' | 'missed'
  /** The day on which it went out, else for which it was planned. */
  readonly onDay: Day
  /** Why it was let go without the client's approval; null: it had it, or needed none. */
  readonly override: string | null
}

/** A post that the client asked for. */
export interface AskedPost {
  readonly postId: number
  readonly onDay: Day
  readonly isOut: boolean
}

/** What went out without the client's approval, and why. */
export type UnapprovedPost = Pick<PostFacts, 'title' | 'channel'> & { readonly reason: string }

/** What a channel was to publish in the week, and did. */
export interface ChannelPosts {
  readonly channel: string
  readonly planned: number
  readonly published: number
  readonly missed: number
}

export interface Publishing {
  readonly channels: readonly ChannelPosts[]
  /** Posts that sell among those of 28 days, in per cent; null: none went out. */
  readonly promo: { readonly percent: number; readonly posts: number; readonly sell: number } | null
  /** What the client asked for in 28 days, and how much of it went out; null: nothing. */
  readonly asked: { readonly posts: number; readonly out: number } | null
  readonly unapproved: readonly UnapprovedPost[]
}

/** What went out in the days of the report, channel by channel. Null: no post was ever planned. */
export function publishingOf(facts: WeekFacts, span: Span): Publishing | null {
  if (facts.posts === null) return null
  const inWeek = within(facts.posts, { from: facts.week.from, to: facts.week.to })
  const channels = [...new Set(inWeek.map(({ channel }) => channel))].sort().map((channel) => {
    const own = inWeek.filter((each) => each.channel === channel)
    const count = (status: PostFacts['status']) => own.filter((each) => each.status === status).length
    return { channel, planned: own.length, published: count('published'), missed: count('missed') }
  })
  const month = { from: addDays(span.to, 1 - shareDays), to: span.to }
  const unapproved = inWeek.flatMap(({ title, channel, status, override }) =>
    status === 'published' && override !== null ? [{ title, channel, reason: override }] : [],
  )
  return { channels, promo: promoMix(facts, span), asked: askedOf(facts.askedPosts, month), unapproved }
}

/** Variants that went out in the days; null: posts are not recorded. */
export function ownPosts(facts: Pick<WeekFacts, 'posts'>, span: Span): number | null {
  return facts.posts === null ? null : within(facts.posts, span).filter(({ status }) => status === 'published').length
}

/** Posts of kind promo ÷ posts, of those that went out in the 28 days up to the end of a span; null: none did. */
export function promoShare(facts: Pick<WeekFacts, 'posts'>, span: Span): number | null {
  return promoMix(facts, span)?.percent ?? null
}

/** The same with the numbers behind it. */
export function promoMix(facts: Pick<WeekFacts, 'posts'>, { to }: Pick<Span, 'to'>): Publishing['promo'] {
  const out = (facts.posts ?? []).filter(({ status }) => status === 'published')
  const dated = datedPosts(out.map((each) => ({ ...each, isPromo: each.kind === 'promo' })))
  const { posts, promo: sell } = promotionUpTo(to, dated)
  return posts === 0 ? null : { percent: Math.round((100 * sell) / posts), posts, sell }
}

function askedOf(asked: readonly AskedPost[], span: Span): Publishing['asked'] {
  const found = within(asked, span)
  return found.length === 0 ? null : { posts: found.length, out: found.filter(({ isOut }) => isOut).length }
}
