import type { OpenDesk } from '../../with-store.ts'
import { mediaFor, putMedia, type SaidMedia } from '../make/media.ts'
import type { ImportedPost } from './plan.ts'
import type { SourceRows } from './source.ts'

/** Writes the posts of a file, in its order; all in the transaction of the caller. */
export function writeImport(open: OpenDesk, source: SourceRows, posts: readonly ImportedPost[]): void {
  for (const each of posts) writePost(open, source, each)
}

function writePost({ store, at }: OpenDesk, { media }: SourceRows, { group, post, variants }: ImportedPost): void {
  const { id: _, snoozedUntil: __, closedAt: ___, ...fresh } = post
  const id = store.posts.insert(fresh, at)
  store.posts.keepOrigin(id, group.externalId)
  const files = variants.map(({ row }) => media.get(row) ?? [])
  const isShared = files.every((each) => JSON.stringify(each) === JSON.stringify(files[0]))
  // What is known of a file is read anew for each post: an earlier row of this file may have brought it.
  const put = (said: readonly SaidMedia[]) => putMedia(store, mediaFor(store, post.clientId, said))
  if (isShared && files[0]) store.media.attach(id, null, put(files[0]))
  variants.forEach(({ variant }, index) => {
    const variantId = store.variants.insert({ ...variant, postId: id }, at)
    if (variant.plannedAt !== null) store.variants.update({ ...variant, id: variantId, postId: id })
    if (!isShared) store.media.attach(id, variantId, put(files[index] ?? []))
  })
}
