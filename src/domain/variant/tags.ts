import { tagList } from '../hashtag-set.ts'
import { limitOf } from '../platform/limits.ts'
import type { PlatformRules } from '../platform/rules.ts'
import type { Post } from '../post.ts'
import type { Format } from '../words.ts'

/**
 * The hashtags that stand under a variant: the post's own ones always, and of the set as many as the platform advises (else takes), from its beginning;
 * so one set serves every channel.
 */
export function setTags(
  tags: readonly string[],
  post: Pick<Post, 'tags'>,
  rules: Pick<PlatformRules, 'limits'>,
  format: Format,
): string[] {
  const own = tagList(post.tags).length
  const limit = limitOf(rules, 'hashtags.advised', format) ?? limitOf(rules, 'hashtags.max', format)
  return limit === null ? [...tags] : tags.slice(0, Math.max(own, limit.value))
}
