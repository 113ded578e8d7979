import { type CompetitorMetric, competitorMetrics } from '../competitor/metrics.ts'
import { SmmError } from '../errors.ts'
import { type NamedColumn, namedColumns, unreadHeaders, type Vocabulary } from './named-columns.ts'

/** What a column of a file of competitors' figures can say. */
export const competitorFields = ['competitor', 'platform', 'date', ...competitorMetrics] as const
export type CompetitorField = (typeof competitorFields)[number]

export interface CompetitorColumns {
  readonly columns: readonly NamedColumn<CompetitorField>[]
  /** Headers of which nothing is read. */
  readonly unread: readonly string[]
}

const vocabulary: Vocabulary<CompetitorField> = {
  fields: competitorFields,
  aliases: {
    competitor: ['competitor', 'competitors', 'name', 'account', 'brand', 'page', 'who'],
    platform: ['platform', 'network', 'channel', 'where'],
    date: ['date', 'day', 'on', 'read on', 'when'],
    followers: ['followers', 'follower', 'fans', 'subscribers', 'follower count', 'followers count'],
    'posts-a-week': ['posts a week', 'posts per week', 'posts week', 'postsaweek', 'posts', 'rhythm'],
    'engagement-rate': ['engagement', 'engagement rate', 'engagementrate', 'er', 'engagement per post'],
    rating: ['rating', 'stars', 'average rating'],
    reviews: ['reviews', 'number of reviews', 'review count'],
  },
  repeatable: [],
  example: 'Name=competitor',
}

/** What the columns mean by their usual names, whatever their case; a file that names nobody, or no figure, is refused. */
export function competitorColumns(header: readonly string[], name: string): CompetitorColumns {
  const columns = namedColumns(header, {}, vocabulary)
  const has = (fields: readonly CompetitorField[]) => columns.some(({ field }) => fields.includes(field))
  const missing = has(['competitor']) ? (has(competitorMetrics) ? null : 'a figure') : 'which competitor it is'
  if (missing === null) return { columns, unread: unreadHeaders(header, columns) }
  const first = header.slice(0, 12).join(', ')
  const more = header.length > 12 ? ` and ${header.length - 12} more` : ''
  throw new SmmError('usage', `No column of ${name} says ${missing}; it has ${first}${more}`, [
    'call the columns competitor, platform, date, followers, posts a week, engagement, rating, reviews',
  ])
}

/** One row, as far as the file alone can be understood. */
export interface CompetitorRow {
  readonly line: number
  readonly competitor: string
  /** Empty: the row says none. */
  readonly platform: string
  /** null: the row says none. */
  readonly onDay: string | null
  readonly figures: readonly { readonly metric: CompetitorMetric; readonly value: number }[]
}
