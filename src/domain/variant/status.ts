import { isLetGo, type Post } from '../post.ts'
import { type Approval, isCleared } from './approval.ts'
import type { Variant } from './variant.ts'

/** How far a variant is. What stands between draft and scheduled comes with the client's word. */
export type VariantStatus =
  | 'rejected'
  | 'change asked'
  | 'draft'
  | 'in review'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'missed'
  | 'dropped'

/** How far a post is, which follows from its variants by the table below. */
export const postStatuses = [
  'idea',
  'rejected',
  'change asked',
  'draft',
  'in review',
  'approved',
  'scheduled',
  'partly published',
  'published',
  'missed',
  'dropped',
] as const
export type PostStatus = (typeof postStatuses)[number]

/** What stands before what: a post that is not out yet is as far as the variant that is least far. */
const way = ['rejected', 'change asked', 'draft', 'in review', 'approved', 'scheduled'] as const

/**
 * The status of a post, by the first line that fits; dropped variants count for nothing, unless all are.
 *
 * | variants | post |
 * |---|---|
 * | the post was let go, or all variants were dropped | dropped |
 * | none, and it was closed as made | published |
 * | none | idea |
 * | all published | published |
 * | some published | partly published |
 * | one missed | missed |
 * | others | the least far of rejected, change asked, draft, in review, approved, scheduled |
 */
export function postStatus(post: Pick<Post, 'status'>, variants: readonly VariantStatus[]): PostStatus {
  const live = variants.filter((status) => status !== 'dropped')
  if (isLetGo(post) || (variants.length > 0 && live.length === 0)) return 'dropped'
  if (live.length === 0) return post.status === 'done' ? 'published' : 'idea'
  const published = live.filter((status) => status === 'published').length
  if (published === live.length) return 'published'
  if (published > 0) return 'partly published'
  if (live.includes('missed')) return 'missed'
  return way.find((status) => live.includes(status)) ?? 'draft'
}

/**
 * The status of a variant by itself. A time does not make it scheduled: where the client's approval is needed it is so far as the client is, and what the
 * client turned down is never further than that.
 */
export function variantStatus(
  { state }: Pick<Variant, 'state'>,
  approval: Pick<Approval, 'need' | 'state' | 'override'>,
): VariantStatus {
  if (state !== 'draft' && state !== 'scheduled') return state
  if (state === 'scheduled' && isCleared(approval)) return 'scheduled'
  return approval.state === 'none' ? 'draft' : approval.state
}
