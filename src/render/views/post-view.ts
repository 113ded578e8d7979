import type { Unit } from '../../domain/platform/figures.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { ReviewState } from '../../domain/variant/approval.ts'
import type { Finding } from '../../domain/variant/check/finding.ts'
import type { PostStatus, VariantStatus } from '../../domain/variant/status.ts'
import type { ApprovalNeed, Format, PillarKind, VerdictKind } from '../../domain/words.ts'

/** A post with its variants, in words and numbers alone, as cards, lists and JSON are made from it. */
export interface PostView {
  readonly ref: string
  readonly client: string
  readonly title: string
  readonly status: PostStatus
  readonly kind: PillarKind | null
  readonly pillar: string | null
  readonly goal: string | null
  readonly campaign: string | null
  readonly recipe: string | null
  readonly askedBy: 'me' | 'client'
  readonly link: string | null
  readonly tags: readonly string[]
  readonly minutes: number
  readonly created: string
  /** The post that it recycles. */
  readonly recycles: string | null
  /** null: it is not evergreen. */
  readonly evergreen: EvergreenView | null
  readonly text: string
  /** Never in anything that leaves the desk. */
  readonly note: string
  readonly variants: readonly VariantView[]
}

/** How a post may run again. */
export interface EvergreenView {
  readonly restDays: number
  /** Runs in all; null: there is no maximum. */
  readonly most: number | null
  /** null: all the year. */
  readonly season: string | null
  /** So far, with those that are planned. */
  readonly runs: number
  /** `channel` null: for every channel that takes the base text. */
  readonly wordings: readonly { readonly channel: string | null; readonly text: string }[]
}

export interface VariantView {
  readonly ref: string
  readonly channel: string
  readonly platform: string
  readonly format: Format
  readonly status: VariantStatus
  /** Where the client stands on exactly this; null: no approval is needed, and nothing is on record. */
  readonly approval: ApprovalView | null
  readonly title: string | null
  /** As it would leave, with link and hashtags in their place. */
  readonly text: string
  readonly link: string | null
  readonly contentWarning: string
  /** True: it has a text of its own; false: it inherits the base text. */
  readonly isOwn: boolean
  readonly hasDrifted: boolean
  readonly length: { readonly measured: number; readonly allowed: number; readonly unit: Unit } | null
  /** By the client's wall clock: `2026-11-27 14:00`; null: no time yet. */
  readonly planned: string | null
  /** The instant, in UTC. */
  readonly plannedAt: string | null
  /** True: a draft is meant for that time, and nothing goes out at it until it is scheduled. */
  readonly isWish: boolean
  /** When it went out, in UTC; null: it is not out. */
  readonly publishedAt: Instant | null
  /** Its address, where somebody gave it. */
  readonly permalink: string | null
  /** The outside tool that is to publish it, or did; null: it goes out by hand. `isOther`: the tool was given something else than this. */
  readonly handed: { readonly to: string; readonly at: Instant | null; readonly isOther: boolean } | null
  /** Conversations beneath it, and how many of them wait for an answer. */
  readonly conversations: { readonly all: number; readonly waiting: number }
  readonly media: readonly MediaView[]
  readonly findings: readonly Finding[]
}

export interface ApprovalView {
  readonly need: ApprovalNeed
  readonly state: ReviewState
  readonly verdict: SaidVerdict | null
  readonly isBySilence: boolean
  /** The pack in which the client sees, or saw, exactly this. */
  readonly pack: { readonly week: string; readonly madeAt: Instant; readonly deadlineAt: Instant } | null
  /** The newest verdict, where it is about what the variant said before. */
  readonly earlier: SaidVerdict | null
  readonly override: { readonly reason: string; readonly at: Instant } | null
}

export interface SaidVerdict {
  readonly verdict: VerdictKind
  readonly by: string
  readonly words: string
  readonly at: Instant
}

export interface MediaView {
  readonly path: string
  readonly kind: string
  readonly type: string
  readonly size: string | null
  readonly alt: string
  readonly consent: string
  /** In how many posts it stands. */
  readonly uses: number
}

/** What a list of posts says of one. */
export type PostRow = Pick<PostView, 'ref' | 'client' | 'title' | 'status' | 'kind' | 'pillar' | 'created'> & {
  readonly channels: readonly string[]
  /** What is not out yet and comes first, by the client's wall clock. */
  readonly next: string | null
  /** True: that is a draft which is meant for it. */
  readonly isWish: boolean
}
