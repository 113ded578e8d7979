import type { Campaign } from '../campaign/campaign.ts'
import {
  type CampaignPostState,
  type CampaignTaskState,
  type CampaignTrack,
  campaignTrack,
  timeline,
} from '../campaign/timeline.ts'
import { verdict } from '../goal.ts'
import type { Post } from '../post.ts'
import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import { postStatus } from '../variant/status.ts'
import type { Span } from './compare.ts'
import type { WeekFacts } from './facts.ts'

/** A campaign with its posts and tasks, as far as a report goes. Days are the client's. */
export interface CampaignFacts
  extends Pick<Campaign, 'id' | 'title' | 'kind' | 'startsOn' | 'endsOn' | 'outcome' | 'goalId'> {
  readonly closedOn: Day | null
  /** Those that were not let go, with where they are now. */
  readonly posts: readonly CampaignPost[]
  readonly tasks: readonly (CampaignTaskState & { readonly closedOn: Day | null })[]
}

/** A post of a campaign; its days are those that were planned. */
export interface CampaignPost extends Omit<CampaignPostState, 'status' | 'variants'> {
  readonly status: Post['status']
  readonly variants: readonly (CampaignPostState['variants'][number] & { readonly publishedAt: Instant | null })[]
}

/** A campaign in the report, as it stood at the end of the week. */
export interface CampaignLine extends Pick<Campaign, 'title' | 'kind' | 'startsOn' | 'endsOn' | 'outcome'> {
  readonly posts: number
  readonly out: number
  readonly latePosts: number
  readonly lateTasks: number
  /** The same that `smm campaign list` shows. */
  readonly track: CampaignTrack
}

/** The campaigns that ran in the days of the report, or were closed in them. */
export function campaignLines(
  { campaigns, goals, until }: Pick<WeekFacts, 'campaigns' | 'goals' | 'until'>,
  { from, to }: Span,
): CampaignLine[] {
  return campaigns
    .filter(({ startsOn, endsOn, closedOn }) => {
      const lasts = closedOn !== null && closedOn < endsOn ? closedOn : endsOn
      const isClosedThen = closedOn !== null && closedOn >= from && closedOn <= to
      return isClosedThen || (startsOn <= to && lasts >= from)
    })
    .map((campaign) => {
      const { title, kind, startsOn, endsOn, outcome, closedOn } = campaign
      const isClosed = closedOn !== null && closedOn <= to
      const posts = campaign.posts.map((post) => postThen(post, until))
      const tasks = campaign.tasks.map((task) => taskThen(task, to))
      const items = timeline(posts, tasks, campaign, { day: to, at: until })
      const late = (kind: 'post' | 'task') => items.filter((item) => item.isLate && item.kind === kind).length
      const goal = goals.find(({ id }) => id === campaign.goalId)
      const status = isClosed ? 'closed' : 'open'
      return {
        title,
        kind,
        startsOn,
        endsOn,
        outcome: isClosed ? outcome : '',
        posts: posts.length,
        out: posts.filter((post) => post.status === 'published').length,
        latePosts: late('post'),
        lateTasks: late('task'),
        track: campaignTrack({ status, startsOn, endsOn }, items, goal ? verdict(goal, to) : null, to),
      }
    })
}

/** The post as it was at an instant: what went out afterwards was still to come. */
function postThen({ status, variants, ...post }: CampaignPost, at: Instant): CampaignPostState {
  const then = variants.map(({ publishedAt, state, ...variant }) => ({
    ...variant,
    state: publishedAt !== null && publishedAt > at ? ('scheduled' as const) : state,
  }))
  const states = then.map(({ state }) => state)
  return { ...post, status: postStatus({ status }, states), variants: then }
}

/** The task as it was at the end of a day: what was closed afterwards was still open. */
function taskThen({ closedOn, ...task }: CampaignFacts['tasks'][number], on: Day): CampaignTaskState {
  return closedOn !== null && closedOn > on ? { ...task, status: 'open' } : task
}
