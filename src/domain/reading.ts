import { SmmError } from './errors.ts'
import { findMetric, rangeOf } from './metric.ts'
import { parseNumber, spokenNumber } from './number.ts'
import { nearWords } from './text/near.ts'
import type { Day } from './time/day.ts'

/** One metric's value at a time, for a channel or for the client as a whole. */
export interface Reading {
  readonly id: number
  readonly clientId: number
  readonly channelId: number | null
  readonly metric: string
  readonly value: number
  readonly source: 'hand' | 'import'
  readonly onDay: Day
}

/** A metric with its value as somebody typed it. */
export interface TypedReading {
  readonly metric: string
  readonly value: number
}

const pair = /^([a-z][a-z0-9-]{0,39})=(.+)$/

/**
 * `['followers=1,240', 'social-ratio=2.5']` → metrics with their values. Wrong words, a metric named twice, per cent for what is no rate and what lies outside a metric's range are usage
 * errors that name the words.
 */
export function parseReadings(words: readonly string[]): TypedReading[] {
  const readings: TypedReading[] = []
  for (const word of words) {
    const [, metric, text = ''] =
      pair.exec(
        word
          .trim()
          .toLowerCase()
          .replace(/_(?=.*=)/g, '-'),
      ) ?? []
    if (metric === undefined) {
      throw new SmmError('usage', `"${word}" is not a reading; write metric=value, such as followers=1240`)
    }
    if (readings.some((each) => each.metric === metric)) {
      throw new SmmError('usage', `${metric} stands twice; say it once`)
    }
    readings.push({ metric, value: typedValue(metric, text) })
  }
  return readings
}

function typedValue(metric: string, text: string): number {
  const { value, isPercent } = parseNumber(text)
  const known = findMetric(metric)
  if (isPercent && known !== undefined && known.kind !== 'rate') {
    throw new SmmError('usage', `${metric} is no rate, so "${text}" cannot be its value; write it without %`)
  }
  const range = rangeOf(metric, isPercent)
  if (range !== undefined && (value < range.least || value > range.most)) {
    const { least, most, unit, example } = range
    throw new SmmError(
      'usage',
      `${metric} goes from ${least} to ${most}${unit}, so ${spokenNumber(value)}${unit} cannot be its value; write it like ${metric}=${example}`,
    )
  }
  return value
}

/**
 * Refuses a metric that nothing knows, since a misspelling would be a figure that nobody ever finds again. `used` are those of the client's
 * goals and running routines, `shipped` those that smm itself knows.
 */
export function requireKnownMetric(
  metric: string,
  used: readonly string[],
  shipped: readonly string[],
  client: string,
): void {
  const known = [...used, ...shipped]
  if (known.includes(metric)) return
  const near = nearWords(metric, known)
  const meant = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''
  throw new SmmError(
    'unknown',
    `No goal or routine of ${client} and no platform has a metric called ${metric}${meant}`,
    [`smm goal list ${client}`, `smm strategy edit ${client}`],
  )
}
