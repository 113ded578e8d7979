import type { Activity } from '../activity.ts'
import type { Action, Owner } from '../words.ts'

/** Acts of being social in a period. */
export interface SocialCounts {
  /** Null: people were answered, and nobody said how often. */
  readonly replies: number | null
  /** Comments on other people's work. */
  readonly comments: number
  /** Shares of other people's work. */
  readonly shares: number
  /** Shown, never in the ratio. */
  readonly likes: number
}

/** What the ledger counts, of one of the two or of both; null when it holds no work at all for the period, because then nothing is known of it. */
export function socialCounts(activities: readonly Activity[], by?: Owner): SocialCounts | null {
  if (activities.length === 0) return null
  const done = by === undefined ? activities : activities.filter((each) => each.by === by)
  const sum = (action: Action) => done.reduce((total, each) => total + (each.action === action ? each.count : 0), 0)
  const replies = sum('reply')
  const isUnknown = replies === 0 && done.some((each) => !each.counted)
  return { replies: isUnknown ? null : replies, comments: sum('comment'), shares: sum('share'), likes: sum('like') }
}

/** (replies + comments on others + shares of others) ÷ own posts; null while either side is not recorded, and without a post. */
export function socialRatio(counts: SocialCounts | null, ownPosts: number | null): number | null {
  if (counts === null || counts.replies === null || ownPosts === null || ownPosts === 0) return null
  return (counts.replies + counts.comments + counts.shares) / ownPosts
}
