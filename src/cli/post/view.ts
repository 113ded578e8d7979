import type { Client } from '../../domain/client.ts'
import { tagList } from '../../domain/hashtag-set.ts'
import type { Media } from '../../domain/media.ts'
import { kindOf, type Post } from '../../domain/post.ts'
import { formatRef } from '../../domain/ref.ts'
import { postStatus, variantStatus } from '../../domain/variant/status.ts'
import { hasDrifted } from '../../domain/variant/variant.ts'
import { ownerWord } from '../../domain/words.ts'
import type { MediaView, PostView, VariantView } from '../../render/views/post-view.ts'
import type { Store } from '../../store/store.ts'
import type { CheckedVariant } from './checked.ts'

export interface CheckedPost {
  readonly client: Client
  readonly post: Post
  readonly variants: readonly CheckedVariant[]
}

/** The post as cards, lists and JSON show it. */
export function postView(store: Store, { client, post, variants }: CheckedPost): PostView {
  const pillars = store.pillars.of(client.id)
  const goal = store.goals.of(client.id).find((each) => each.id === post.goalId)
  return {
    ref: formatRef({ kind: 'post', id: post.id }),
    client: client.slug,
    title: post.title,
    status: postStatus(
      post,
      variants.map(({ variant }) => variantStatus(variant)),
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
    text: post.text,
    note: post.note,
    variants: variants.map((each) => variantView(store, post, each)),
  }
}

function variantView(store: Store, post: Post, each: CheckedVariant): VariantView {
  const { ref, variant, channel, outgoing, length, findings, media } = each
  return {
    ref: formatRef(ref),
    channel: channel.key,
    platform: channel.platform,
    format: variant.format,
    status: variantStatus(variant),
    title: outgoing.title,
    text: outgoing.text,
    link: outgoing.link,
    contentWarning: outgoing.contentWarning,
    isOwn: variant.text !== null,
    hasDrifted: hasDrifted(variant, post),
    length,
    planned: variant.plannedOn === null ? null : `${variant.plannedOn} ${variant.plannedTime}`,
    plannedAt: variant.plannedAt,
    media: media.map((file) => mediaView(store, file)),
    findings,
  }
}

function mediaView(store: Store, { id, path, kind, type, width, height, alt, consent }: Media): MediaView {
  const size = width === null || height === null ? null : `${width} × ${height}`
  return { path, kind, type, size, alt, consent, uses: id === 0 ? 1 : store.media.uses(id) }
}
