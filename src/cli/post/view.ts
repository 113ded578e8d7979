import type { Client } from '../../domain/client.ts'
import { wordingsOf } from '../../domain/evergreen.ts'
import { tagList } from '../../domain/hashtag-set.ts'
import type { Media } from '../../domain/media.ts'
import { isWish } from '../../domain/planned.ts'
import { kindOf, type Post } from '../../domain/post.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Approval, Verdict } from '../../domain/variant/approval.ts'
import { saysOther } from '../../domain/variant/handed.ts'
import { postStatus, variantStatus } from '../../domain/variant/status.ts'
import { hasDrifted, type Variant } from '../../domain/variant/variant.ts'
import { ownerWord } from '../../domain/words.ts'
import type { EvergreenView, MediaView, PostView, VariantView } from '../../render/views/post-view.ts'
import type { Store } from '../../store/store.ts'
import type { CheckedVariant } from './checked.ts'

export interface CheckedPost {
  readonly client: Client
  readonly post: Post
  readonly variants: readonly CheckedVariant[]
  /** All of its variants, where `variants` are only some: the status follows from all. */
  readonly all?: readonly CheckedVariant[]
}

/** The post as cards, lists and JSON show it. */
export function postView(store: Store, { client, post, variants, all = variants }: CheckedPost): PostView {
  const pillars = store.pillars.of(client.id)
  const goal = store.goals.of(client.id).find((each) => each.id === post.goalId)
  return {
    ref: formatRef({ kind: 'post', id: post.id }),
    client: client.slug,
    title: post.title,
    status: postStatus(
      post,
      all.map(({ variant, approval }) => variantStatus(variant, approval)),
    ),
    kind: kindOf(post, pillars),
    pillar: pillars.find((each) => each.id === post.pillarId)?.key ?? null,
    goal: goal ? formatRef({ kind: 'goal', id: goal.id }) : null,
    campaign: post.campaignId === null ? null : formatRef({ kind: 'campaign', id: post.campaignId }),
    recipe: post.recipe || null,
    askedBy: ownerWord(post.askedBy),
    link: post.link || null,
    tags: tagList(post.tags),
    minutes: post.minutes,
    created: post.createdOn,
    recycles: post.originId === null ? null : formatRef({ kind: 'post', id: post.originId }),
    evergreen: evergreenView(store, post),
    text: post.text,
    note: post.note,
    variants: variants.map((each) => variantView(store, client, post, each)),
  }
}

function evergreenView(store: Store, post: Post): EvergreenView | null {
  if (post.cooldownDays === null) return null
  const channels = new Map(store.channels.of(post.clientId).map((channel) => [channel.id, channel.key]))
  return {
    restDays: post.cooldownDays,
    most: post.mostRuns,
    season: post.season || null,
    runs: new Set(store.runs(post.clientId).flatMap((run) => (run.originId === post.id ? [run.postId] : []))).size,
    wordings: wordingsOf(post).map(({ channelId, text }) => ({
      channel: channelId === null ? null : (channels.get(channelId) ?? null),
      text,
    })),
  }
}

function variantView(store: Store, client: Client, post: Post, each: CheckedVariant): VariantView {
  const { ref, variant, channel, outgoing, length, findings, media, approval } = each
  const isOut = variant.state === 'published'
  return {
    ref: formatRef(ref),
    channel: channel.key,
    platform: channel.platform,
    format: variant.format,
    status: variantStatus(variant, approval),
    approval: approvalView(client, approval),
    title: outgoing.title,
    text: outgoing.text,
    link: outgoing.link,
    contentWarning: outgoing.contentWarning,
    isOwn: variant.text !== null,
    // What is out stays as it went out.
    hasDrifted: !isOut && hasDrifted(variant, post),
    length,
    planned: variant.plannedOn === null ? null : `${variant.plannedOn} ${variant.plannedTime}`,
    plannedAt: variant.plannedAt,
    isWish: isWish(variant),
    publishedAt: isOut ? variant.publishedAt : null,
    permalink: variant.permalink || null,
    handed: handedView(variant, approval.hash),
    conversations: store.inbox.beneath(variant.id),
    media: media.map((file) => mediaView(store, file)),
    findings,
  }
}

function handedView(variant: Variant, hash: string): VariantView['handed'] {
  const { handedTo: to, handedAt: at } = variant
  return to === '' ? null : { to, at, isOther: variant.state !== 'published' && saysOther(variant, hash) }
}

/** null: no approval is needed, and nothing is on record. */
function approvalView(
  { name }: Client,
  { need, state, verdict, shown, before, override }: Approval,
): VariantView['approval'] {
  if (need === 'none' && state === 'none' && before === null && override === null) return null
  const said = (each: Verdict) => ({ verdict: each.verdict, by: each.by || name, words: each.words, at: each.at })
  return {
    need,
    state,
    verdict: verdict && said(verdict),
    isBySilence: state === 'approved' && verdict === null,
    pack: shown && { week: shown.week, madeAt: shown.madeAt, deadlineAt: shown.deadlineAt },
    earlier: before && said(before),
    override: override && { reason: override.reason, at: override.at },
  }
}

function mediaView(store: Store, { id, path, kind, type, width, height, alt, consent }: Media): MediaView {
  const size = width === null || height === null ? null : `${width} × ${height}`
  return { path, kind, type, size, alt, consent, uses: id === 0 ? 1 : store.media.uses(id) }
}
