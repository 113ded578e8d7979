import type { Ref } from '../ref.ts'
import type { Variant } from './variant.ts'

/** A variant's ref: `p31/instagram`, and with its format where the post has two on that channel (`p31/instagram:story`). */
export function refOfVariant(
  variant: Pick<Variant, 'postId' | 'channelId' | 'format'>,
  channelKey: string,
  all: readonly Pick<Variant, 'channelId'>[],
): Ref {
  const isAlone = all.filter((each) => each.channelId === variant.channelId).length < 2
  return { kind: 'variant', id: variant.postId, part: isAlone ? channelKey : `${channelKey}:${variant.format}` }
}
