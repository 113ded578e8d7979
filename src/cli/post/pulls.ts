import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Pull } from '../../domain/hold.ts'
import { formatRef, looksLikeRef } from '../../domain/ref.ts'
import { liesOutside, notHanded } from '../../domain/variant/handed.ts'
import { type FoundVariant, variantsOf } from '../resolve/variant.ts'
import type { OpenDesk } from '../with-store.ts'

/** What lies in an outside tool and is still to come. What was dropped goes out from there like everything else. */
export function toPull({ store, at }: OpenDesk, client: Client): FoundVariant[] {
  return store.variants
    .handedOf(client.id)
    .filter((variant) => liesOutside(variant, at))
    .flatMap((variant) => found(store, variant.postId, variant.id))
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

/** What is still to be pulled under the hold that is on. */
export function left({ store }: OpenDesk, client: Client): { pull: Pull; each: FoundVariant }[] {
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

/** A variant that was taken out there lies in no tool any more. */
export function tick(open: OpenDesk, client: Client, words: string): void {
  const waiting = left(open, client)
  const said = words.split(/[\s,]+/).filter(Boolean)
  const wrong = said.find((word) => word !== 'all' && !waiting.some(({ each }) => names(each, word)))
  if (wrong !== undefined) {
    throw new SmmError(looksLikeRef(wrong) ? 'unknown' : 'usage', `${wrong} is not among what has to be pulled`, [
      `smm hold ${client.slug}`,
    ])
  }
  for (const { pull, each } of waiting) {
    if (!said.includes('all') && !said.some((word) => names(each, word))) continue
    open.store.holds.pulled(pull.id, open.at)
    open.store.variants.update({ ...each.variant, ...notHanded })
  }
}

function names({ ref }: FoundVariant, word: string): boolean {
  const whole = formatRef(ref)
  return whole === word || whole.startsWith(`${word}/`) || (word.includes('/') && whole.startsWith(word))
}
