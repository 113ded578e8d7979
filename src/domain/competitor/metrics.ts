/** What can be read of an account from outside, in the order in which it is printed. */
export const competitorMetrics = ['followers', 'posts-a-week', 'engagement-rate', 'rating', 'reviews'] as const
export type CompetitorMetric = (typeof competitorMetrics)[number]

export interface PublicMetric {
  readonly label: string
  /** Other words for it, as people type them. */
  readonly aliases: readonly string[]
  readonly most: number
  readonly isWhole: boolean
  /** Written with a sign of its own: per cent. */
  readonly isRate: boolean
}

export const publicMetrics: Readonly<Record<CompetitorMetric, PublicMetric>> = {
  followers: {
    label: 'followers',
    aliases: ['f', 'fans', 'subscribers', 'follower'],
    most: 1e11,
    isWhole: true,
    isRate: false,
  },
  'posts-a-week': {
    label: 'posts a week',
    aliases: ['p', 'posts', 'posts-week', 'posts-per-week', 'rhythm'],
    most: 1000,
    isWhole: false,
    isRate: false,
  },
  'engagement-rate': {
    label: 'engagement',
    aliases: ['e', 'er', 'engagement'],
    most: 100,
    isWhole: false,
    isRate: true,
  },
  rating: { label: 'rating', aliases: ['stars'], most: 5, isWhole: false, isRate: false },
  reviews: { label: 'reviews', aliases: ['review'], most: 1e9, isWhole: true, isRate: false },
}

/** The metric that a word names, whatever its case; undefined: none. */
export function publicMetricNamed(word: string): CompetitorMetric | undefined {
  const key = word.toLowerCase().replace(/[\s_]+/g, '-')
  return competitorMetrics.find((metric) => metric === key || publicMetrics[metric].aliases.includes(key))
}
