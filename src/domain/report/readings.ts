import type { Channel } from '../channel.ts'
import { findMetric, metricLabel } from '../metric.ts'
import type { Reading } from '../reading.ts'
import { type Compared, compared, type Span, within } from './compare.ts'

/** One metric of a channel, or of the client as a whole when the channel is null. */
export interface ReadingLine extends Compared {
  readonly channel: string | null
  readonly metric: string
  readonly metricLabel: string
  /** A count adds up over days, a level and a rate are what they were last. */
  readonly kind: 'count' | 'level' | 'rate'
}

/** Every metric that was read in the week, by channel, the client as a whole first; metrics in the order in which they were first recorded. */
export function readingLines(readings: readonly Reading[], channels: readonly Channel[], span: Span): ReadingLine[] {
  const groups = new Map<string, Reading[]>()
  for (const reading of readings) {
    const name = `${reading.channelId ?? 0} ${reading.metric}`
    groups.set(name, [...(groups.get(name) ?? []), reading])
  }
  const keys = new Map(channels.map((channel) => [channel.id, channel.key]))
  return [...groups.values()]
    .map((group) => readingLine(group, keys, span))
    .filter((line) => line.now !== null)
    .sort((a, b) => ((a.channel ?? '') < (b.channel ?? '') ? -1 : (a.channel ?? '') > (b.channel ?? '') ? 1 : 0))
}

function readingLine(group: readonly Reading[], channels: ReadonlyMap<number, string>, span: Span): ReadingLine {
  const [{ metric, channelId }] = group as readonly [Reading]
  const kind = findMetric(metric)?.kind ?? 'level'
  return {
    channel: channelId === null ? null : (channels.get(channelId) ?? null),
    metric,
    metricLabel: metricLabel(metric),
    kind,
    ...compared(span, kind, (days) => figureOf(within(group, days), kind)),
  }
}

/** What a metric was over the days of its readings, the oldest first; null without any. Of one day the later entry counts. */
export function figureOf(readings: readonly Reading[], kind: ReadingLine['kind']): number | null {
  const byDay = new Map(readings.map((reading) => [reading.onDay, reading.value]))
  if (byDay.size === 0) return null
  const values = [...byDay.values()]
  return kind === 'count' ? values.reduce((sum, each) => sum + each, 0) : (values.at(-1) ?? null)
}
