import type { Channel } from '../channel.ts'
import type { Client } from '../client.ts'
import type { Reading } from '../reading.ts'
import { addDays, type Day, daysBetween, laterOf } from '../time/day.ts'
import type { Competitor, CompetitorReading } from './competitor.ts'
import { type CompetitorMetric, competitorMetrics } from './metrics.ts'

/** A client and its competitors, as they stood at the end of a day of the client's. */
export interface BesideFacts {
  readonly client: Pick<Client, 'name'>
  readonly day: Day
  readonly channels: readonly Pick<Channel, 'id' | 'key' | 'platform' | 'handle' | 'startedOn' | 'retiredOn'>[]
  /** Of the client's channels, the oldest first; of one day the later entry stands last. */
  readonly readings: readonly Pick<Reading, 'channelId' | 'metric' | 'value' | 'onDay'>[]
  /** What went out on the client's channels, stories left out; null: nothing ever did. */
  readonly published: readonly { readonly channelId: number; readonly onDay: Day }[] | null
  readonly competitors: readonly Competitor[]
  /** Of all of them, the oldest first. */
  readonly theirs: readonly CompetitorReading[]
}

/** A figure with the day on which it was read, and the one before it. */
export interface Level {
  readonly value: number
  readonly onDay: Day
  readonly before: { readonly value: number; readonly onDay: Day } | null
}

/** The client or a competitor on one platform. */
export interface BesideRow {
  /** Empty: as a whole. */
  readonly platform: string
  readonly name: string
  readonly isClient: boolean
  readonly handle: string
  readonly figures: Readonly<Record<CompetitorMetric, Level | null>>
  /** The newest day on which anything was read. */
  readonly readOn: Day | null
}

/** Own posts a week are an average of so many days. */
const besideDays = 28
/** In a client's copy stands what was read no longer ago than so many days. */
const freshDays = 45

/** Every platform with both of them, and any other on which something of a competitor was read: the client first, then the competitors in their order. */
export function besideRows(facts: BesideFacts): BesideRow[] {
  const own = facts.channels.filter(({ retiredOn }) => retiredOn === null || retiredOn > facts.day)
  const theirs = facts.competitors.flatMap((competitor) => rowsOf(competitor, facts.theirs))
  const platforms = new Set(theirs.map(({ platform }) => platform))
  return [...platforms]
    .sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .flatMap((platform) => {
      const channels = own.filter((channel) => channel.platform === platform)
      const others = theirs.filter((row) => row.platform === platform)
      const isShown = channels.length > 0 || others.some(({ readOn }) => readOn !== null)
      return isShown ? [...channels.map((channel) => ownRow(facts, channel, channels.length > 1)), ...others] : []
    })
}

/** What of it goes into a client's copy: platforms of the client's, and competitors of whom something was read in these days or shortly before. */
export function besideInReport(facts: BesideFacts): BesideRow[] {
  const from = addDays(facts.day, -freshDays)
  const fresh = besideRows(facts).filter(({ isClient, readOn }) => isClient || (readOn !== null && readOn >= from))
  const both = (platform: string) =>
    [true, false].every((isClient) => fresh.some((row) => row.platform === platform && row.isClient === isClient))
  return fresh.filter(({ platform }) => both(platform))
}

/** A competitor on each platform on which it has an account or something was read of it. */
function rowsOf({ id, name, accounts }: Competitor, readings: readonly CompetitorReading[]): BesideRow[] {
  const own = readings.filter(({ competitorId }) => competitorId === id)
  const platforms = new Set([...accounts, ...own].map(({ platform }) => platform))
  return [...platforms].map((platform) => {
    const there = own.filter((reading) => reading.platform === platform)
    const figures = figuresBy((metric) => levelOf(there.filter((reading) => reading.metric === metric)))
    const handle = accounts.find((account) => account.platform === platform)?.handle ?? ''
    return { platform, name, isClient: false, handle, figures, readOn: newestOf(figures) }
  })
}

function ownRow(facts: BesideFacts, channel: BesideFacts['channels'][number], isOneOfSeveral: boolean): BesideRow {
  const readings = facts.readings.filter(({ channelId }) => channelId === channel.id)
  const read = (metric: string) => levelOf(readings.filter((each) => each.metric === metric))
  const followers = read('followers')
  const figures: BesideRow['figures'] = {
    followers,
    'posts-a-week': ownPostsAWeek(facts, channel),
    'engagement-rate': ownEngagement(facts, channel.id, followers),
    rating: read('rating'),
    reviews: read('reviews'),
  }
  return {
    platform: channel.platform,
    name: isOneOfSeveral ? `${facts.client.name} (${channel.key})` : facts.client.name,
    isClient: true,
    handle: channel.handle ?? '',
    figures,
    readOn: newestOf({ ...figures, 'posts-a-week': null }),
  }
}

/** The newest reading, and the newest of an earlier day. */
function levelOf(readings: readonly { readonly value: number; readonly onDay: Day }[]): Level | null {
  const last = readings.at(-1)
  if (!last) return null
  const before = readings.findLast(({ onDay }) => onDay < last.onDay)
  return {
    value: last.value,
    onDay: last.onDay,
    before: before ? { value: before.value, onDay: before.onDay } : null,
  }
}

/** What went out in 28 days, or since the channel began, by the week; null: smm knows of no post at all. */
function ownPostsAWeek(
  { published, day }: BesideFacts,
  { id, startedOn }: BesideFacts['channels'][number],
): Level | null {
  if (published === null) return null
  const days = Math.min(besideDays, daysBetween(startedOn, day) + 1)
  // Of a channel that has only begun a week says nothing yet.
  if (days < 7) return null
  const posts = published.filter(({ channelId, onDay }) => channelId === id && daysBetween(onDay, day) < days)
  return { value: Math.round((70 * posts.length) / days) / 10, onDay: day, before: null }
}

/**
 * Engagements of a post for each follower, in per cent, as it can be reckoned of an account from outside. Readings of engagements are counts since the reading before, so the
 * first of those days only says where the others begin.
 */
function ownEngagement({ readings, published, day }: BesideFacts, channelId: number, followers: Level | null) {
  if (published === null || followers === null || followers.value === 0) return null
  const counts = readings.filter((each) => each.channelId === channelId && each.metric === 'engagements')
  const recent = counts.filter(({ onDay }) => daysBetween(onDay, day) < besideDays)
  const first = counts.findLast(
    ({ onDay }) => daysBetween(onDay, day) >= besideDays && daysBetween(onDay, day) < 2 * besideDays,
  )
  const from = first?.onDay ?? recent[0]?.onDay
  const to = recent.at(-1)?.onDay
  if (from === undefined || to === undefined) return null
  const counted = new Map(recent.filter(({ onDay }) => onDay > from).map(({ onDay, value }) => [onDay, value]))
  const posts = published.filter((each) => each.channelId === channelId && each.onDay > from && each.onDay <= to)
  if (counted.size === 0 || posts.length === 0) return null
  const sum = [...counted.values()].reduce((total, value) => total + value, 0)
  const value = Math.round((10_000 * sum) / posts.length / followers.value) / 100
  return { value, onDay: to, before: null }
}

function figuresBy(levelOfMetric: (metric: CompetitorMetric) => Level | null): BesideRow['figures'] {
  return Object.fromEntries(
    competitorMetrics.map((metric) => [metric, levelOfMetric(metric)]),
  ) as unknown as BesideRow['figures']
}

function newestOf(figures: BesideRow['figures']): Day | null {
  return Object.values(figures).reduce<Day | null>((newest, level) => laterOf(newest, level?.onDay ?? null), null)
}
