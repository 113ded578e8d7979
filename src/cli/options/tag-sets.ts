import { type HashtagSet, hashed, parseSet } from '../../domain/hashtag-set.ts'
import type { Store } from '../../store/store.ts'
import { parser } from './parse.ts'

/** A set of hashtags as somebody said it; without tags it is taken away. */
export type TagSet = Pick<HashtagSet, 'name' | 'tags'>

/** Several sets can be said, each by itself. */
export function tagSetOf(text: string, before: readonly TagSet[] = []): readonly TagSet[] {
  return [...before, parser(parseSet)(text)]
}

/** The sets among those said that are other than what the client, or one channel of it, has. */
export function changedSets(
  store: Store,
  clientId: number,
  channelId: number | null,
  said: readonly TagSet[],
): HashtagSet[] {
  const known = store.hashtagSets.of(clientId).filter((set) => set.channelId === channelId)
  return said
    .filter(({ name, tags }) => (known.find((set) => set.name === name)?.tags ?? '') !== tags)
    .map((set) => ({ clientId, channelId, ...set }))
}

/** `hashtags street #harbour #rye`. */
export function setWords({ name, tags }: TagSet): string {
  return `hashtags ${name} ${hashed(tags) || 'none'}`
}
