import type { CampaignKind, CampaignRole } from '../../domain/campaign/campaign.ts'
import type { CampaignTrack } from '../../domain/campaign/timeline.ts'
import type { Verdict } from '../../domain/goal.ts'
import type { Day } from '../../domain/time/day.ts'

/** A campaign as cards and JSON show it. */
export interface CampaignView {
  readonly ref: string
  readonly client: string
  readonly title: string
  readonly kind: CampaignKind
  readonly key: string
  readonly track: CampaignTrack
  readonly status: 'open' | 'closed'
  readonly starts: Day
  readonly ends: Day
  readonly posts: { readonly planned: number; readonly out: number }
  readonly tasks: { readonly planned: number; readonly done: number }
  readonly late: readonly string[]
  readonly timeline: readonly TimelineView[]
  /** Posts of its own that sell in any 28 days at most, and how many it allows itself. */
  readonly promo: { readonly most: number; readonly allowed: number | null }
  readonly goal: { readonly ref: string; readonly title: string; readonly verdict: Verdict } | null
  readonly platforms: readonly {
    readonly platform: string
    readonly name: string
    readonly acknowledgedBy: 'me' | 'client' | null
    readonly acknowledgedOn: Day | null
  }[]
  readonly rules: string
  readonly outcome: string | null
}

export interface TimelineView {
  readonly day: Day | null
  readonly time: string | null
  readonly ref: string
  readonly kind: 'post' | 'task'
  readonly title: string
  readonly role: CampaignRole | null
  readonly where: string
  readonly state: string
  readonly isLate: boolean
}
