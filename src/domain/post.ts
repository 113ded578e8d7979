import type { CampaignRole } from './campaign/campaign.ts'
import type { Day } from './time/day.ts'
import type { Instant } from './time/instant.ts'
import type { Owner, PillarKind } from './words.ts'

/** One idea, with what it says before it is fitted to any channel. Its variants carry it to the channels. */
export interface Post {
  readonly id: number
  readonly clientId: number
  readonly title: string
  readonly pillarId: number | null
  readonly goalId: number | null
  /** What kind of content it is; null: what its pillar is. */
  readonly kind: PillarKind | null
  /** The base text, which every variant inherits that has none of its own. */
  readonly text: string
  /** Where readers are to go; empty: nowhere. Unmarked, as the client would say it. */
  readonly link: string
  /** Hashtags of its own, canonical words without #: `bristol, sourdough`. */
  readonly tags: string
  /** The set of hashtags that it takes; empty: the channel's usual one. */
  readonly tagSet: string
  /** The recipe that it was made from; empty: none. */
  readonly recipe: string
  /** What was answered to the recipe's questions, as JSON. */
  readonly answers: string
  /** Work on what comes back once it is out, as JSON (`FollowUp[]`). */
  readonly followUps: string
  /** Who wanted it. */
  readonly askedBy: Owner
  readonly minutes: number
  /** The campaign that it belongs to, and what it is there for in it; null: none. */
  readonly campaignId: number | null
  readonly campaignRole: CampaignRole | null
  /** Private: never in anything that leaves the desk. */
  readonly note: string
  /** Days that it rests between two runs; null: it is not evergreen. */
  readonly cooldownDays: number | null
  /** Runs in all, the first one too; null: there is no maximum. */
  readonly mostRuns: number | null
  /** When in the year it may run, canonical words such as `mar-may`; empty: all the year. */
  readonly season: string
  /** Other texts for the same idea, as JSON (`Wording[]`). */
  readonly wordings: string
  /** The post that it recycles. */
  readonly originId: number | null
  /** `open`: it has variants, and `postStatus` says how far it is. */
  readonly status: 'idea' | 'open' | 'done' | 'skipped'
  readonly snoozedUntil: Day | null
  readonly createdOn: Day
  readonly closedAt: Instant | null
}

export type NewPost = Omit<Post, 'id' | 'snoozedUntil' | 'closedAt'>

/** It runs once. */
export const notEvergreen = { cooldownDays: null, mostRuns: null, season: '', wordings: '[]' } as const

/** A post that is a title so far. */
export function newIdea(idea: Pick<NewPost, 'clientId' | 'title' | 'minutes' | 'createdOn'>): NewPost {
  return {
    ...idea,
    pillarId: null,
    goalId: null,
    kind: null,
    text: '',
    link: '',
    tags: '',
    tagSet: '',
    recipe: '',
    answers: '{}',
    followUps: '[]',
    askedBy: 'manager',
    campaignId: null,
    campaignRole: null,
    note: '',
    ...notEvergreen,
    originId: null,
    status: 'idea',
  }
}

/** True for a post that was let go as a whole; what was dropped is not even read. */
export function isLetGo({ status }: Pick<Post, 'status'>): boolean {
  return status === 'skipped'
}

/** What kind of content a post is: as somebody said, else as its pillar is; null: nobody knows. */
export function kindOf(
  post: Pick<Post, 'kind' | 'pillarId'>,
  pillars: readonly { readonly id: number; readonly kind: PillarKind }[],
): PillarKind | null {
  return post.kind ?? pillars.find((pillar) => pillar.id === post.pillarId)?.kind ?? null
}
