import { SmmError } from './errors.ts'

/** Hashtags that go together, for a client or for one channel of it. */
export interface HashtagSet {
  readonly clientId: number
  /** null: for every channel that has none of this name. */
  readonly channelId: number | null
  readonly name: string
  /** Canonical words without #: `bristol, sourdough`. */
  readonly tags: string
}

/** The name of the set that a post takes when it says nothing. */
const usualSet = 'usual'

const setName = /^[a-z][a-z0-9-]{0,39}$/
const tagForm = /^[\p{L}\p{M}\p{N}_]{1,100}$/u
const mostTags = 100

/** `#Bristol sourdough, #bakery` → `Bristol, sourdough, bakery`: each once, whatever its case. `none` and empty text: none. */
export function parseTags(text: string): string {
  const words = text.split(/[\s,]+/).filter(Boolean)
  if (words.length === 1 && words[0]?.toLowerCase() === 'none') return ''
  const tags = new Map<string, string>()
  for (const word of words) {
    const tag = word.replace(/^[#＃]/, '')
    if (!tagForm.test(tag) || /^\p{N}+$/u.test(tag)) {
      throw new SmmError('usage', `"${word}" is not a hashtag; write letters, digits and _, such as #sourdough`)
    }
    if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  }
  if (tags.size > mostTags) throw new SmmError('usage', `${tags.size} hashtags are too many; ${mostTags} are the most`)
  return [...tags.values()].join(', ')
}

/** `street=#bristol #bakery` → the set's name and its tags; without a name it is the usual set. */
export function parseSet(text: string): Pick<HashtagSet, 'name' | 'tags'> {
  const [, name = usualSet, tags = ''] = /^(?:([^=#\s]+)=)?(.*)$/s.exec(text.trim()) ?? []
  if (setName.test(name)) return { name, tags: parseTags(tags) }
  throw new SmmError(
    'usage',
    `"${name}" is not a name for a set of hashtags; write street="#bristol #bakery", with lower-case letters, digits and dashes`,
  )
}

/** Canonical words → tags without #. */
export function tagList(tags: string): string[] {
  return tags === '' ? [] : tags.split(', ')
}

/**
 * The tags of a post on a channel: its own, then those of the set that it names, without a name the usual one; a channel's set goes before the
 * client's of the same name. Each once.
 */
export function tagsFor(
  post: { readonly tags: string; readonly tagSet: string },
  channelId: number,
  sets: readonly HashtagSet[],
): string[] {
  const named = sets.filter((set) => set.name === (post.tagSet || usualSet))
  const set = named.find((each) => each.channelId === channelId) ?? named.find((each) => each.channelId === null)
  const tags = new Map<string, string>()
  for (const tag of [...tagList(post.tags), ...tagList(post.tagSet === 'none' ? '' : (set?.tags ?? ''))]) {
    if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  }
  return [...tags.values()]
}

/** `bristol, sourdough` → `#bristol #sourdough`. */
export function hashed(tags: string): string {
  return tagList(tags)
    .map((tag) => `#${tag}`)
    .join(' ')
}
