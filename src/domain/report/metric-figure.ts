import { findMetric } from '../metric.ts'
import { wholePercent } from '../number.ts'
import type { Reading } from '../reading.ts'
import { type SocialCounts, socialCounts, socialRatio } from '../social/ratio.ts'
import type { Day } from '../time/day.ts'
import { type Span, within } from './compare.ts'
import type { WeekFacts } from './facts.ts'
import { ownPosts, promoShare } from './publishing.ts'
import { homeworkOf } from './social-figures.ts'

/** What a metric was over some days. */
export interface MetricFigure {
  readonly value: number
  /** The days on which it was read; none: our own ledger counts it. */
  readonly readOn: readonly Day[]
}

/** Which readings count: those of one channel, of the client as a whole (null), or of every place (undefined). */
export type Place = number | null | undefined

/** The ledger's figure of what it counts itself, otherwise what was read. Null: nobody knows. */
export function metricFigure(
  facts: WeekFacts,
  metric: string,
  place: Place,
  days: Span,
  adds: boolean,
): MetricFigure | null {
  const counted = ledgerFigure(facts, metric, days)
  return counted === null ? readFigure(facts.readings, metric, place, days, adds) : { value: counted, readOn: [] }
}

const ledgerCounts: Readonly<Record<string, keyof SocialCounts>> = {
  'replies-made': 'replies',
  'comments-made': 'comments',
  'shares-made': 'shares',
}

/** True for acts that the ledger adds up. */
export function isLedgerCount(metric: string): boolean {
  return Object.hasOwn(ledgerCounts, metric)
}

function ledgerFigure(facts: WeekFacts, metric: string, days: Span): number | null {
  if (findMetric(metric)?.source !== 'ledger') return null
  if (metric === 'homework-on-time') {
    const { onTime, planned } = homeworkOf(facts, days)
    return planned === 0 ? null : wholePercent(onTime / planned)
  }
  if (metric === 'promo-share') return promoShare(facts, days)
  const done = within(facts.activities, days)
  // Replies of which a part was counted are no figure to hold against what was agreed.
  if (metric === 'replies-made' && done.some((each) => !each.counted)) return null
  const counts = socialCounts(done)
  if (metric === 'social-ratio') return socialRatio(counts, ownPosts(facts, days))
  const act = ledgerCounts[metric]
  return act === undefined ? null : (counts?.[act] ?? null)
}

/** Where no goal says whose readings count: those of the client as a whole, else those of the channels added up; a level of several channels is no figure. */
function atOnePlace(readings: readonly Reading[], adds: boolean): readonly Reading[] {
  const whole = readings.filter((each) => each.channelId === null)
  if (whole.length > 0) return whole
  return adds || new Set(readings.map((each) => each.channelId)).size <= 1 ? readings : []
}

/** Of one day and place the later entry counts. What does not add up is what it was last. */
function readFigure(
  readings: readonly Reading[],
  metric: string,
  place: Place,
  days: Span,
  adds: boolean,
): MetricFigure | null {
  const everywhere = within(readings, days).filter((each) => each.metric === metric)
  const found =
    place === undefined ? atOnePlace(everywhere, adds) : everywhere.filter((each) => each.channelId === place)
  const newest = found.at(-1)
  if (newest === undefined) return null
  if (!adds) return { value: newest.value, readOn: [newest.onDay] }
  const byPlaceAndDay = new Map(found.map((each) => [`${each.channelId} ${each.onDay}`, each.value]))
  const value = [...byPlaceAndDay.values()].reduce((sum, each) => sum + each, 0)
  return { value, readOn: [...new Set(found.map((each) => each.onDay))] }
}
