import { postStatus, variantStatus } from '../../domain/variant/status.ts'
import type { PostView } from '../../render/views/post-view.ts'
import type { Store } from '../../store/store.ts'
import type { CheckedVariant } from './checked.ts'
import { type CheckedPost, postView } from './view.ts'

/** The view of a post with some of its variants: how far the post is follows from all of them, whichever are shown. */
export function partView(store: Store, part: CheckedPost, all: readonly CheckedVariant[]): PostView {
  // What is shown may be about to be written, and the others are as they are.
  const shown = new Map(part.variants.map((each) => [each.variant.id, each]))
  const statuses = all
    .map((each) => shown.get(each.variant.id) ?? each)
    .map(({ variant, approval }) => variantStatus(variant, approval))
  return { ...postView(store, part), status: postStatus(part.post, statuses) }
}
