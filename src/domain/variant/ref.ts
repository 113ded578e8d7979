import type { Ref } from '../ref.ts'
import type { Variant } from './variant.ts'

/** A variant's ref: `p31/instagram`, and with its format where the post has two on that channel (`p31/instagram:story`). */
export function refOfVariant(
  variant: Pick<Variant, 'postId' | 'channelId' | 'format'>,
  channelKey: string,
  all: readonly Pick<Variant, 'channelId'>[],
): Ref {
  return variantRef(variant, channelKey, all.filter((each) => each.channelId === variant.channelId).length < 2)
}

/** The same where it is known already whether the post has another variant on that channel. */
export function variantRef(variant: Pick<Variant, 'postId' | 'format'>, channelKey: string, isAlone: boolean): Ref {
  return { kind: 'variant', id: variant.postId, part: isAlone ? channelKey : `${channelKey}:${variant.format}` }
}
