import { SmmError } from '../../domain/errors.ts'
import type { Post } from '../../domain/post.ts'
import { formatRef, parseRefs, type Ref } from '../../domain/ref.ts'
import type { Context } from '../context.ts'
import { resolveClient } from '../resolve/client.ts'
import { missingThing, withoutDropped } from '../resolve/things.ts'
import { findVariant, requireGoing } from '../resolve/variant.ts'
import type { OpenDesk } from '../with-store.ts'

/** A post that was named, and which of its variants; null: all of them. */
export interface NamedPost {
  readonly post: Post
  readonly parts: readonly string[] | null
}

/**
 * The posts and variants that words name, each post once in the order said; without words those that are still being made. A range goes over what was
 * dropped. One that is over is refused, and a range goes over it; with `evenOver` it is named like the others.
 */
export async function postsNamed(
  context: Context,
  { store }: OpenDesk,
  {
    refs,
    client,
    evenOver = false,
  }: { readonly refs: readonly string[]; readonly client?: string; readonly evenOver?: boolean },
): Promise<NamedPost[]> {
  if (refs.length === 0) {
    const clients = client === undefined ? store.clients.all() : [resolveClient(store, client)]
    return clients
      .flatMap((each) => store.posts.of(each.id))
      .filter((post) => post.status === 'open')
      .map((post) => ({ post, parts: null }))
  }
  const platforms = await context.templates.platforms()
  const named = new Map<number, NamedPost>()
  const said = refs.flatMap((word) => {
    const all = withoutDropped(store, parseRefs(word))
    const going = all.filter((ref) => isGoing(store, ref))
    return evenOver || going.length === 0 ? all : going
  })
  for (const ref of said) {
    if (ref.kind !== 'post' && ref.kind !== 'variant') {
      throw new SmmError('usage', `${formatRef(ref)} is no post; posts have refs such as p31 or p31/instagram`, [
        `smm show ${formatRef(ref)}`,
      ])
    }
    const post = store.posts.get(ref.id)
    if (!post) throw missingThing(store, { kind: 'post', id: ref.id })
    if (!evenOver) requireGoing(store, post)
    const before = named.get(post.id)
    const part = ref.kind === 'post' ? null : formatRef(findVariant(store, ref, platforms, { evenOver }).ref)
    const parts = part === null || before?.parts === null ? null : [...(before?.parts ?? []), part]
    named.set(post.id, { post, parts })
  }
  return [...named.values()]
}

/** False for a post that is over; what is no post at all is looked at by whoever asks. */
function isGoing(store: OpenDesk['store'], ref: Ref): boolean {
  const status = store.posts.get(ref.id)?.status
  return status !== 'skipped' && status !== 'done'
}
