import { SmmError } from '../../../domain/errors.ts'
import type { Platform } from '../../../domain/platform.ts'
import { formatRef, looksLikeRef, parseRefs } from '../../../domain/ref.ts'
import type { Store } from '../../../store/store.ts'
import type { Place } from '../../resolve/client.ts'
import { type FoundVariant, findVariant, variantsOf } from '../../resolve/variant.ts'
import type { OpenDesk } from '../../with-store.ts'

/** What should be out by now and is not confirmed, the oldest first. */
export function waitingOn({ store, at }: OpenDesk, { client, channel }: Place): FoundVariant[] {
  return store.variants
    .unconfirmed(client.id, at)
    .filter((variant) => channel === null || variant.channelId === channel.id)
    .flatMap((variant) => {
      const post = store.posts.get(variant.postId)
      return post ? variantsOf(store, post).filter((each) => each.variant.id === variant.id) : []
    })
}

/** The variants among those that wait which words name, by post or by variant; another one is an error. */
export function namedAmong(
  store: Store,
  words: readonly string[],
  waiting: readonly FoundVariant[],
  platforms: readonly Platform[],
): FoundVariant[] {
  return words.flatMap((word) =>
    (looksLikeRef(word) ? parseRefs(word) : notRef(word)).flatMap((ref) => {
      const named =
        ref.kind === 'variant'
          ? [formatRef(findVariant(store, ref, platforms).ref)]
          : waiting.filter(({ post }) => ref.kind === 'post' && post.id === ref.id).map((each) => formatRef(each.ref))
      const found = waiting.filter((each) => named.includes(formatRef(each.ref)))
      if (found.length > 0) return found
      throw new SmmError('unknown', `${formatRef(ref)} is not among what waits to be confirmed`, [
        `smm post show ${formatRef(ref)}`,
      ])
    }),
  )
}

function notRef(word: string): never {
  throw new SmmError('usage', `"${word}" is no ref; posts have refs such as p31`)
}
