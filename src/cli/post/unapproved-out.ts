import type { Client } from '../../domain/client.ts'
import { formatRef } from '../../domain/ref.ts'
import { listed } from '../../domain/text/phrase.ts'
import { isCleared } from '../../domain/variant/approval.ts'
import type { Context } from '../context.ts'
import type { FoundVariant } from '../resolve/variant.ts'
import type { OpenDesk } from '../with-store.ts'
import { type CheckedVariant, postChecker } from './checked.ts'
import { storedDraft } from './draft.ts'

/** Stands in the report where nobody gave another reason before it went out. */
const reason = 'it was out before there was a yes'

/** Those of a client's variants that are said to be out although the client has not approved what they say, or turned it down. */
export async function unapprovedOut(
  context: Context,
  open: OpenDesk,
  client: Client,
  out: readonly FoundVariant[],
): Promise<CheckedVariant[]> {
  const { store } = open
  // Nobody has to say yes, and nobody said no.
  if (client.approval === 'none' && store.approvals.openOf(client.id).size === 0) return []
  const check = postChecker(context, open)
  const ids = new Set(out.map(({ variant }) => variant.id))
  const posts = new Map(out.map(({ post }) => [post.id, post]))
  const found: CheckedVariant[] = []
  for (const post of posts.values()) {
    const all = await check(storedDraft(store, client, post))
    found.push(...all.filter(({ variant, approval }) => ids.has(variant.id) && !isCleared(approval)))
  }
  return found
}

/** Keeps that these are out without approval; belongs into the change that says so. */
export function keepUnapproved({ store, at }: OpenDesk, variants: readonly CheckedVariant[]): void {
  for (const { variant, approval } of variants)
    store.overrides.insert({ variantId: variant.id, hash: approval.hash, reason, at })
}

/** The sentence that says so; empty: all of it was approved. */
export function unapprovedWords({ name }: Client, variants: readonly CheckedVariant[]): string {
  if (variants.length === 0) return ''
  return `Out without the approval of ${name}, which the report says too: ${listed(variants.map(({ ref }) => formatRef(ref)))}.`
}
