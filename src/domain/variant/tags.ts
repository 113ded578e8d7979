import { tagList } from '../hashtag-set.ts'
import { limitOf } from '../platform/limits.ts'
import type { PlatformRules } from '../platform/rules.ts'
import type { Post } from '../post.ts'
import { findHashtags } from '../text/hashtags.ts'
import type { Format } from '../words.ts'

/**
 * The hashtags that stand under a text: the post's own ones always, and of the set, from its beginning, as many as fill up what the platform advises (else takes)
 * beside those in the text; so one set serves every channel.
 */
export function setTags(
  tags: readonly string[],
  post: Pick<Post, 'tags'>,
  text: string,
  rules: Pick<PlatformRules, 'limits'>,
  format: Format,
): string[] {
  const limit = limitOf(rules, 'hashtags.advised', format) ?? limitOf(rules, 'hashtags.max', format)
  if (limit === null) return [...tags]
  const ownCount = tagList(post.tags).length
  const own = tags.slice(0, ownCount)
  const used = new Set([...findHashtags(text).map(({ tag }) => tag), ...own].map((tag) => tag.toLowerCase()))
  const more = tags.slice(ownCount).filter((tag) => !used.has(tag.toLowerCase()))
  return [...own, ...more.slice(0, Math.max(0, limit.value - used.size))]
}
