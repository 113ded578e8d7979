import type { Activity } from '../activity.ts'
import type { Action } from '../words.ts'

/** Acts of being social in a period. */
export interface SocialCounts {
  readonly replies: number
  /** Comments on other people's work. */
  readonly comments: number
  /** Shares of other people's work. */
  readonly shares: number
  /** Shown, never in the ratio. */
  readonly likes: number
}

/** What the ledger counts; null when it holds no work at all for the period, because then nothing is known of it. */
export function socialCounts(activities: readonly Activity[]): SocialCounts | null {
  if (activities.length === 0) return null
  const sum = (action: Action) =>
    activities.reduce((total, each) => total + (each.action === action ? each.count : 0), 0)
  return { replies: sum('reply'), comments: sum('comment'), shares: sum('share'), likes: sum('like') }
}

/** (replies + comments on others + shares of others) ÷ own posts; null while either side is not recorded, and without a post. */
export function socialRatio(counts: SocialCounts | null, ownPosts: number | null): number | null {
  if (counts === null || ownPosts === null || ownPosts === 0) return null
  return (counts.replies + counts.comments + counts.shares) / ownPosts
}
