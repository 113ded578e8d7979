import type { Competitor } from '../../domain/competitor/competitor.ts'
import type { CompetitorMetric } from '../../domain/competitor/metrics.ts'
import { answersTheme } from '../../domain/heard.ts'
import { addDays } from '../../domain/time/day.ts'
import type { Store } from '../../store/store.ts'
import type { Placed } from './history.ts'
import type { Moments } from './moments.ts'

/** What was read of a competitor on a platform, and what was noted of it. */
interface DemoLook {
  readonly of: string
  readonly on: string
  /** Days ago, followers, posts a week, engagement: the oldest first; null: nobody could see it. */
  readonly read: readonly (readonly [daysAgo: number, followers: number, posts: number, engagement: number | null])[]
  readonly rating?: readonly [daysAgo: number, rating: number, reviews: number]
  /** How it answers people, as it was seen at the newest look. */
  readonly answers?: string
}

const demoLooks: Readonly<Record<string, readonly DemoLook[]>> = {
  marlow: [
    {
      of: 'Crumb & Copper',
      on: 'instagram',
      read: [
        [76, 8120, 7, 0.7],
        [41, 8290, 7, 0.6],
        [13, 8420, 6.5, 0.6],
      ],
      answers: 'one question in four, after two days, without a name',
    },
    { of: 'Crumb & Copper', on: 'google-business', read: [], rating: [13, 4.1, 212] },
    {
      of: 'The Harbourside supermarket bakery',
      on: 'facebook',
      read: [
        [41, 5300, 3, null],
        [13, 5290, 4, 0.2],
      ],
    },
  ],
  tidewater: [
    {
      of: 'Bright Bay Smiles',
      on: 'instagram',
      read: [
        [48, 2450, 5, 0.4],
        [19, 2510, 5, 0.3],
      ],
      answers: 'sends everybody to a form; what it costs is asked and not answered',
    },
    { of: 'Bright Bay Smiles', on: 'google-business', read: [], rating: [19, 4.4, 96] },
  ],
  northwind: [
    {
      of: 'Spoke & Sons',
      on: 'instagram',
      read: [
        [62, 11_400, 4, 1.1],
        [27, 11_900, 4, 1],
      ],
      answers: 'under films nobody; by message the next day, signed by the workshop',
    },
    { of: 'Spoke & Sons', on: 'youtube', read: [[27, 3150, 1, 2.4]] },
    { of: 'The Chain Store', on: 'instagram', read: [[27, 25_600, 9, 0.2]] },
  ],
  'sol-y-sal': [
    {
      of: 'La Mazorca',
      on: 'instagram',
      read: [
        [44, 5020, 6, 0.9],
        [16, 5110, 7, 0.8],
      ],
      answers: 'thanks for five stars, leaves one and two stars alone',
    },
  ],
  'harbor-light': [{ of: 'The Lantern Trust', on: 'facebook', read: [[20, 3900, 6, 0.3]] }],
  pinecrest: [{ of: 'Saguaro Homes', on: 'instagram', read: [[29, 9800, 5, 0.5]] }],
  loomworks: [{ of: 'Weft & Co.', on: 'linkedin', read: [[23, 4200, 2, 1.4]] }],
  ada: [{ of: 'The Lead Letter', on: 'linkedin', read: [[18, 31_000, 7, 0.4]] }],
  desk: [{ of: 'The agency that prospects name first', on: 'linkedin', read: [[25, 2700, 3, 0.8]] }],
}

/** Writes what was read of a client's competitors, which its strategy has brought in. */
export function writeCompetitors(store: Store, { id, slug }: Placed, moments: Moments): void {
  const known = store.competitors.of(id)
  for (const look of demoLooks[slug] ?? []) {
    const competitor = known.find(({ name }) => name === look.of)
    if (competitor) writeLook(store, competitor, look, moments)
  }
}

function writeLook(
  store: Store,
  competitor: Competitor,
  { on, read, rating, answers }: DemoLook,
  moments: Moments,
): void {
  const put = (daysAgo: number, metric: CompetitorMetric, value: number) => {
    const onDay = addDays(moments.today, -daysAgo)
    const reading = { competitorId: competitor.id, platform: on, metric, value, source: 'hand', onDay } as const
    store.competitorReadings.put(reading, moments.at(onDay, '11:20'))
  }
  for (const [daysAgo, followers, posts, engagement] of read) {
    put(daysAgo, 'followers', followers)
    put(daysAgo, 'posts-a-week', posts)
    if (engagement !== null) put(daysAgo, 'engagement-rate', engagement)
  }
  if (rating) {
    put(rating[0], 'rating', rating[1])
    put(rating[0], 'reviews', rating[2])
  }
  if (answers === undefined) return
  const onDay = addDays(moments.today, -(read.at(-1)?.[0] ?? 0))
  const line = { clientId: competitor.clientId, words: answers, theme: answersTheme, competitor: competitor.name }
  store.heard.insert({ ...line, url: '', channelId: null, postId: null, onDay }, moments.at(onDay, '11:25'))
}
