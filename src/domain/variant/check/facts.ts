import type { Channel } from '../../channel.ts'
import type { Client } from '../../client.ts'
import type { Media } from '../../media.ts'
import type { PlatformRules } from '../../platform/rules.ts'
import type { Post } from '../../post.ts'
import type { Promotion } from '../../promotion.ts'
import type { TextShape } from '../../text/similarity.ts'
import type { WordLists } from '../../text/word-lists.ts'
import type { PillarKind } from '../../words.ts'
import type { Outgoing } from '../outgoing.ts'
import type { Variant } from '../variant.ts'
import type { CheckedTime } from './time.ts'

/** A file of a variant, and whether it is still the one that was chosen. */
export interface CheckedMedia extends Media {
  readonly file: 'there' | 'changed' | 'gone'
}

/** A text that went out or is to go out. */
export interface Said {
  readonly ref: string
  readonly text: string
}

/** What an earlier post said, ready to be compared. */
export interface EarlierText {
  readonly ref: string
  readonly shape: TextShape
}

/** Everything that the check of one variant looks at. */
export interface CheckFacts {
  /** `p31/instagram`. */
  readonly ref: string
  readonly post: Post
  readonly variant: Variant
  readonly client: Client
  readonly channel: Channel
  readonly platformName: string
  /** With the channel's own figures laid over them. */
  readonly rules: PlatformRules
  readonly outgoing: Outgoing
  readonly channelAddress: string | null
  readonly media: readonly CheckedMedia[]
  readonly kind: PillarKind | null
  readonly words: WordLists
  /** What the client's strategy never says. */
  readonly neverSay: readonly string[]
  /** What the other variants of the post say. */
  readonly siblings: readonly Said[]
  /** What earlier posts of the client said on this channel. */
  readonly earlier: readonly EarlierText[]
  readonly promotion: Promotion
  /** null: it has no time yet. */
  readonly time: CheckedTime | null
}
