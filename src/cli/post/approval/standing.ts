import type { Client } from '../../../domain/client.ts'
import type { Post } from '../../../domain/post.ts'
import { formatRef } from '../../../domain/ref.ts'
import type { Approval } from '../../../domain/variant/approval.ts'
import type { VariantContent } from '../../../domain/variant/content.ts'
import type { Variant } from '../../../domain/variant/variant.ts'
import type { Context } from '../../context.ts'
import type { OpenDesk } from '../../with-store.ts'
import { leavingOf } from '../leaving.ts'
import { storedDraft } from '../make/draft.ts'
import { watchedOutside } from '../out/handed.ts'
import { rulebook } from '../rulebook.ts'
import { approvalsOf, watchApprovals } from './approvals.ts'

/** Where a client stands on one of its variants of which something is on record. */
export interface Standing {
  readonly ref: string
  readonly post: Post
  readonly variant: Variant
  readonly content: VariantContent
  readonly approval: Approval
}

/**
 * Makes ready to read where a client stands on all that is not out yet. What it gives reads the desk as it is each time, and waits for nothing, so that it can be asked inside
 * a change too.
 */
export async function standings(
  context: Context,
  open: OpenDesk,
  { id }: Pick<Client, 'id'>,
): Promise<() => Standing[]> {
  const { store } = open
  // Nothing on record: no platform's rules need to be read.
  if (store.approvals.openOf(id).size === 0) return () => []
  const book = await rulebook(context, store.channels.of(id))
  return () => {
    const client = store.clients.get(id) as Client
    const records = store.approvals.openOf(id)
    const approvalFor = approvalsOf(open, client, records)
    return postsWith(open, records).flatMap((post) => {
      const draft = storedDraft(store, client, post)
      const leavingAs = leavingOf(store, book, draft)
      return draft.variants
        .filter(({ variant }) => records.has(variant.id))
        .map((each): Standing => {
          const { ref, variant } = each
          const content = leavingAs(each)
          return { ref: formatRef(ref), post, variant, content, approval: approvalFor(variant.id, content) }
        })
    })
  }
}

/** Where a client stands on each of its variants of which something is on record, by the variant's id. */
export async function approvalsByVariant(
  context: Context,
  open: OpenDesk,
  client: Pick<Client, 'id'>,
): Promise<ReadonlyMap<number, Approval>> {
  const standing = (await standings(context, open, client))()
  return new Map(standing.map(({ variant, approval }) => [variant.id, approval]))
}

function postsWith({ store }: OpenDesk, records: ReadonlyMap<number, unknown>): Post[] {
  const ids = new Set([...records.keys()].map((id) => store.variants.get(id)?.postId))
  return [...ids].flatMap((id) => (id === undefined ? [] : (store.posts.get(id) ?? [])))
}

/**
 * Watches, while something is written, what clients approved or have in a pack, and what outside tools are to publish; gives the sentences about what is no longer so, to be
 * asked for inside the change.
 */
export async function watchedApprovals(
  context: Context,
  open: OpenDesk,
  clients: readonly Client[],
): Promise<() => string[]> {
  const unique = [...new Map(clients.map((client) => [client.id, client])).values()]
  const watches: (() => string[])[] = []
  for (const client of unique) {
    watches.push(watchApprovals(open, client, await standings(context, open, client)))
    watches.push(await watchedOutside(context, open, client))
  }
  return () => watches.flatMap((lost) => lost())
}
