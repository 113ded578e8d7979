import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { Pull } from '../../../domain/hold.ts'
import type { Platform } from '../../../domain/platform.ts'
import { formatRef, looksLikeRef, parseRefs } from '../../../domain/ref.ts'
import { liesOutside, notHanded } from '../../../domain/variant/handed.ts'
import { type FoundVariant, variantsNamed, variantsOf } from '../../resolve/variant.ts'
import type { OpenDesk } from '../../with-store.ts'

/** What lies in an outside tool and is still to come. What was dropped goes out from there like everything else. */
export function toPull({ store, at }: OpenDesk, client: Client): FoundVariant[] {
  return store.variants.lyingOutside(client.id, at).flatMap((variant) => found(store, variant.postId, variant.id))
}

function found(store: OpenDesk['store'], postId: number, variantId: number): FoundVariant[] {
  const post = store.posts.evenDropped(postId)
  return post ? variantsOf(store, post).filter(({ variant }) => variant.id === variantId) : []
}

/** Puts the brake on, and keeps what has to be pulled. */
export function beginHold(open: OpenDesk, client: Client, reason: string): void {
  const pulls = toPull(open, client)
  const id = open.store.holds.begin(client.id, reason, open.at)
  for (const { variant } of pulls) open.store.holds.toPull(id, variant.id, variant.handedTo)
}

interface Waiting {
  readonly pull: Pull
  readonly each: FoundVariant
}

/** What is still to be pulled under the hold that is on; what went out meanwhile cannot be. */
export function left(open: OpenDesk, client: Client): Waiting[] {
  return unticked(open, client).filter(({ each }) => liesOutside(each.variant, open.at))
}

function unticked({ store }: OpenDesk, client: Client): Waiting[] {
  const hold = store.holds.running(client.id)
  if (!hold) return []
  return store.holds
    .pulls(hold.id)
    .filter(({ pulledAt }) => pulledAt === null)
    .flatMap((pull) => {
      const variant = store.variants.get(pull.variantId)
      return variant ? found(store, variant.postId, variant.id).map((each) => ({ pull, each })) : []
    })
}

/** A variant that was taken out there lies in no tool any more. Gives what was ticked off. */
export function tick(
  open: OpenDesk,
  client: Client,
  words: string,
  platforms: readonly Platform[],
): readonly FoundVariant[] {
  // Who names it may say so late; `all` is what can still be pulled.
  const waiting = unticked(open, client)
  const named = words
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((word) => (word === 'all' ? left(open, client) : waitingNamed(waiting, word, client, platforms)))
  const ticked = waiting.filter(({ pull }) => named.some((each) => each.pull.id === pull.id))
  for (const { pull, each } of ticked) {
    open.store.holds.pulled(pull.id, open.at)
    open.store.variants.update({ ...each.variant, ...notHanded })
  }
  return ticked.map(({ each }) => each)
}

function waitingNamed(
  waiting: readonly Waiting[],
  word: string,
  client: Client,
  platforms: readonly Platform[],
): Waiting[] {
  const refs = looksLikeRef(word) ? parseRefs(word) : []
  const posts = refs.filter(({ kind }) => kind === 'post' || kind === 'variant')
  const named = posts.flatMap((ref) => {
    const ofPost = waiting.filter(({ each }) => each.post.id === ref.id)
    if (ref.kind === 'post') return ofPost
    const variants = variantsNamed(
      ofPost.map(({ each }) => each),
      ref,
      platforms,
    )
    if (variants.length > 1) {
      const could = variants.map((each) => formatRef(each.ref)).join(' or ')
      throw new SmmError('usage', `"${word}" could be ${could}; write more of it`)
    }
    return ofPost.filter(({ each }) => variants.includes(each))
  })
  if (named.length > 0) return named
  throw new SmmError(refs.length > 0 ? 'unknown' : 'usage', `${word} is not among what has to be pulled`, [
    `smm hold ${client.slug}`,
  ])
}
