/**
 * Metrics that smm knows: those that files of platforms bring in, and those that its own ledger counts. Any other metric is one that a
 * person types, and a routine says when (`fills`).
 */
export interface Metric {
  readonly key: string
  readonly label: string
  readonly source: 'import' | 'ledger'
  /** `count` adds up over days, `level` is what it was last, `rate` is per cent. */
  readonly kind: 'count' | 'level' | 'rate'
  /** Where its values lie; none: any number that is not below 0. */
  readonly range?: MetricRange
}

/** Both ends are values. `example` is one as people type it. */
export interface MetricRange {
  readonly least: number
  readonly most: number
  readonly unit: string
  readonly example: string
}

/** Per cent of a whole. */
const shareRange: MetricRange = { least: 0, most: 100, unit: ' %', example: '90%' }
/** Stars of a review; 0 is a profile that nobody has rated yet. */
const starRange: MetricRange = { least: 0, most: 5, unit: '', example: '4.4' }

export const metrics: readonly Metric[] = [
  { key: 'followers', label: 'Followers', source: 'import', kind: 'level' },
  { key: 'reach', label: 'Reach', source: 'import', kind: 'count' },
  { key: 'views', label: 'Views', source: 'import', kind: 'count' },
  { key: 'impressions', label: 'Impressions', source: 'import', kind: 'count' },
  { key: 'engagements', label: 'Engagements', source: 'import', kind: 'count' },
  { key: 'likes', label: 'Likes', source: 'import', kind: 'count' },
  { key: 'comments', label: 'Comments', source: 'import', kind: 'count' },
  { key: 'shares', label: 'Shares', source: 'import', kind: 'count' },
  { key: 'saves', label: 'Saves', source: 'import', kind: 'count' },
  { key: 'link-clicks', label: 'Link clicks', source: 'import', kind: 'count' },
  { key: 'profile-visits', label: 'Profile visits', source: 'import', kind: 'count' },
  { key: 'messages', label: 'Messages', source: 'import', kind: 'count' },
  { key: 'rating', label: 'Rating', source: 'import', kind: 'level', range: starRange },
  { key: 'reviews', label: 'Reviews', source: 'import', kind: 'level' },
  { key: 'calls', label: 'Calls', source: 'import', kind: 'count' },
  { key: 'directions', label: 'Directions', source: 'import', kind: 'count' },
  { key: 'bookings-by-link', label: 'Bookings by link', source: 'import', kind: 'count' },
  { key: 'subscribers', label: 'Subscribers', source: 'import', kind: 'level' },
  { key: 'opens', label: 'Opens', source: 'import', kind: 'count' },
  { key: 'replies-made', label: 'Replies', source: 'ledger', kind: 'count' },
  { key: 'comments-made', label: 'Comments on others', source: 'ledger', kind: 'count' },
  { key: 'shares-made', label: 'Shares of others', source: 'ledger', kind: 'count' },
  { key: 'social-ratio', label: 'Social ratio', source: 'ledger', kind: 'level' },
  { key: 'homework-on-time', label: 'Homework on time', source: 'ledger', kind: 'rate', range: shareRange },
  { key: 'promo-share', label: 'Promo share', source: 'ledger', kind: 'rate', range: shareRange },
]

const byKey = new Map(metrics.map((metric) => [metric.key, metric]))

export function findMetric(key: string): Metric | undefined {
  return byKey.get(key)
}

/** Where the values of a metric lie. One that only the client has is a share when it is written in per cent. */
export function rangeOf(key: string, isPercent: boolean): MetricRange | undefined {
  const known = byKey.get(key)
  return known === undefined && isPercent ? shareRange : known?.range
}

/** A metric's name for a reader: `bookings-that-name-social` → `Bookings that name social`. */
export function metricLabel(key: string): string {
  const words = key.replaceAll('-', ' ')
  return byKey.get(key)?.label ?? words.charAt(0).toUpperCase() + words.slice(1)
}
