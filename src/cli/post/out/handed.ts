import type { Client } from '../../../domain/client.ts'
import type { Post } from '../../../domain/post.ts'
import { contentHash } from '../../../domain/variant/content.ts'
import { liesOutside } from '../../../domain/variant/handed.ts'
import type { Context } from '../../context.ts'
import type { FoundVariant } from '../../resolve/variant.ts'
import type { OpenDesk } from '../../with-store.ts'
import { leavingOf } from '../leaving.ts'
import { storedDraft } from '../make/draft.ts'
import { rulebook } from '../rulebook.ts'
import { alsoThere, stillThere } from './outside.ts'

interface Lying extends Pick<FoundVariant, 'ref' | 'variant'> {
  /** Of what it says; its day has no part in it, because whoever moves it says so. */
  readonly hash: string
}

/**
 * Watches, while something is written, what outside tools are to publish of a client; gives the sentences about what says something else by then, or was let go, to be
 * asked for inside the change.
 */
export async function watchedOutside(
  context: Context,
  open: OpenDesk,
  client: Pick<Client, 'id'>,
): Promise<() => string[]> {
  const { store, at } = open
  const ids = new Set(store.variants.lyingOutside(client.id, at).map(({ postId }) => postId))
  // Nothing lies outside: no platform's rules need to be read.
  if (ids.size === 0) return () => []
  const book = await rulebook(context, store.channels.of(client.id))
  const read = () => new Map([...ids].flatMap((id) => lyingOf(open, client.id, book, store.posts.get(id))))
  const before = new Map(
    [...read()].filter(([, { variant }]) => variant.state !== 'dropped' && liesOutside(variant, at)),
  )
  return () => {
    const after = read()
    const now = [...before].map(([id, was]) => ({ was, is: after.get(id) }))
    const gone = now.filter(({ is }) => is === undefined || is.variant.state === 'dropped').map(({ was }) => was)
    const changed = now.flatMap(({ was, is }) =>
      is && is.variant.state !== 'dropped' && liesOutside(is.variant, at) && is.hash !== was.hash ? [is] : [],
    )
    return [...alsoThere(changed, 'changed'), ...stillThere(gone)]
  }
}

function lyingOf(
  { store }: OpenDesk,
  clientId: number,
  book: Parameters<typeof leavingOf>[1],
  post: Post | undefined,
): [number, Lying][] {
  if (!post) return []
  // What leaves depends on the client's settings, so they are read anew each time.
  const draft = storedDraft(store, store.clients.get(clientId) as Client, post)
  const leavingAs = leavingOf(store, book, draft)
  return draft.variants
    .filter(({ variant }) => variant.handedTo !== '')
    .map((each) => {
      const hash = contentHash({ ...leavingAs(each), day: null })
      return [each.variant.id, { ref: each.ref, variant: each.variant, hash }]
    })
}
