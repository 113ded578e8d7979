import { findMetric } from './metric.ts'
import type { Reading } from './reading.ts'
import { figureOf } from './report/readings.ts'
import { addDays, type Day, mondayOf } from './time/day.ts'

/** One metric of one place over some weeks. */
export interface Trend {
  readonly channelId: number | null
  readonly metric: string
  readonly kind: 'count' | 'level' | 'rate'
  /** What it was in each week, the oldest first: counts added up, levels and rates as they were last. null: nobody read it in that week. */
  readonly weeks: readonly (number | null)[]
  readonly last: Reading
  /** The reading of an earlier day; null: there is none in these weeks. */
  readonly before: Reading | null
  /** Days on which it was read. */
  readonly days: number
}

/** The Monday of the first of so many weeks, of which the last is the one that runs. */
export function firstOfWeeks(weeks: number, today: Day): Day {
  return addDays(mondayOf(today), -7 * (weeks - 1))
}

/**
 * Every metric that was read in the weeks up to today, by place in the order of the channels, the client as a whole first; metrics by their first reading.
 * `readings` are the oldest first; of one day the later entry counts.
 */
export function trends(
  readings: readonly Reading[],
  channelIds: readonly number[],
  weeks: number,
  today: Day,
): Trend[] {
  const from = firstOfWeeks(weeks, today)
  const groups = new Map<string, Reading[]>()
  for (const reading of readings) {
    if (reading.onDay < from || reading.onDay > today) continue
    const key = `${reading.channelId} ${reading.metric}`
    const group = groups.get(key)
    if (group) group.push(reading)
    else groups.set(key, [reading])
  }
  const placeOf = ({ channelId }: Trend) => (channelId === null ? -1 : channelIds.indexOf(channelId))
  return [...groups.values()].map((group) => trendOf(group, from, weeks)).sort((a, b) => placeOf(a) - placeOf(b))
}

function trendOf(group: readonly Reading[], from: Day, weeks: number): Trend {
  const { channelId, metric } = group[0] as Reading
  const kind = findMetric(metric)?.kind ?? 'level'
  const byWeek = new Map<Day, Reading[]>()
  for (const reading of group) {
    const monday = mondayOf(reading.onDay)
    byWeek.set(monday, [...(byWeek.get(monday) ?? []), reading])
  }
  const newest = [...new Map(group.map((reading) => [reading.onDay, reading])).values()]
  return {
    channelId,
    metric,
    kind,
    weeks: Array.from({ length: weeks }, (_, week) => figureOf(byWeek.get(addDays(from, 7 * week)) ?? [], kind)),
    last: newest.at(-1) as Reading,
    before: newest.at(-2) ?? null,
    days: newest.length,
  }
}
