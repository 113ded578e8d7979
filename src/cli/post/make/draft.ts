import type { Client } from '../../../domain/client.ts'
import type { Post } from '../../../domain/post.ts'
import { notHanded } from '../../../domain/variant/handed.ts'
import { refOfVariant } from '../../../domain/variant/ref.ts'
import { type NewVariant, notOut, type Variant } from '../../../domain/variant/variant.ts'
import type { Format } from '../../../domain/words.ts'
import type { Store } from '../../../store/store.ts'
import { variantsOf } from '../../resolve/variant.ts'
import type { DraftVariant, PostDraft } from '../checked.ts'

/** Words for one channel that are another's than the base text. */
export interface OwnWords {
  readonly title: string | null
  readonly text: string | null
}

/** A variant that is not written yet. */
export function newVariant(
  post: Pick<Post, 'id' | 'text'>,
  channelId: number,
  format: Format,
  minutes: number,
  words: OwnWords = { title: null, text: null },
): NewVariant {
  const isOwn = words.text !== null && words.text !== post.text
  return {
    postId: post.id,
    channelId,
    format,
    title: words.title,
    text: isOwn ? words.text : null,
    basedOn: isOwn ? post.text : null,
    contentWarning: '',
    minutes,
  }
}

/** A new variant as it will stand. */
export function asDraft(variant: NewVariant): Variant {
  return {
    ...variant,
    id: 0,
    state: 'draft',
    plannedOn: null,
    plannedTime: null,
    plannedAt: null,
    ...notHanded,
    ...notOut,
  }
}

/** A stored post with its variants and their files. */
export function storedDraft(store: Store, client: Client, post: Post): PostDraft {
  const attached = store.media.ofPost(post.id)
  const usual = attached.filter((each) => each.variantId === null)
  const variants = variantsOf(store, post).map(({ ref, variant, channel }): DraftVariant => {
    const own = attached.filter((each) => each.variantId === variant.id)
    return { ref, variant, channel, media: own.length > 0 ? own : usual }
  })
  return { client, post, variants }
}

/** The draft with refs worked out anew, after variants came or changed their format. */
export function withRefs(variants: readonly Omit<DraftVariant, 'ref'>[]): DraftVariant[] {
  const all = variants.map(({ variant }) => variant)
  return variants.map((each) => ({ ...each, ref: refOfVariant(each.variant, each.channel.key, all) }))
}
