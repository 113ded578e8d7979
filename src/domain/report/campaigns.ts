import type { Campaign } from '../campaign/campaign.ts'
import type { Day } from '../time/day.ts'
import type { Span } from './compare.ts'
import type { WeekFacts } from './facts.ts'

/** A campaign with its posts, as far as a report goes. Days are the client's. */
export interface CampaignFacts extends Pick<Campaign, 'id' | 'title' | 'kind' | 'startsOn' | 'endsOn' | 'outcome'> {
  readonly closedOn: Day | null
  /** One for each post that was not let go; null: no day yet, or not out. */
  readonly posts: readonly { readonly plannedOn: Day | null; readonly outOn: Day | null }[]
}

/** A campaign in the report, as it stood at the end of the week. */
export interface CampaignLine extends Pick<Campaign, 'title' | 'kind' | 'startsOn' | 'endsOn' | 'outcome'> {
  readonly posts: number
  readonly out: number
  /** Posts whose day was over and that were not out. */
  readonly late: number
  readonly isClosed: boolean
}

/** The campaigns that ran in the days of the report, or were closed in them. */
export function campaignLines({ campaigns }: Pick<WeekFacts, 'campaigns'>, { from, to }: Span): CampaignLine[] {
  return campaigns
    .filter(({ startsOn, endsOn, closedOn }) => {
      const lasts = closedOn !== null && closedOn < endsOn ? closedOn : endsOn
      const isClosedThen = closedOn !== null && closedOn >= from && closedOn <= to
      return isClosedThen || (startsOn <= to && lasts >= from)
    })
    .map(({ title, kind, startsOn, endsOn, outcome, closedOn, posts }) => {
      const isClosed = closedOn !== null && closedOn <= to
      const isOut = ({ outOn }: CampaignFacts['posts'][number]) => outOn !== null && outOn <= to
      return {
        title,
        kind,
        startsOn,
        endsOn,
        outcome: isClosed ? outcome : '',
        posts: posts.length,
        out: posts.filter(isOut).length,
        late: posts.filter((post) => !isOut(post) && post.plannedOn !== null && post.plannedOn < to).length,
        isClosed,
      }
    })
}
