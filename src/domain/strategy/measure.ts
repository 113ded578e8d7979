import { SmmError } from '../errors.ts'

export type Comparison = '>=' | '<=' | '>' | '<' | '='
export type Span = 'day' | 'week' | 'month'

/** A condition that can be measured: `bookings >= 3 in a week`, `low-review-wait > 24 h`, `promo-share > 20 %`. */
export interface Measure {
  readonly metric: string
  readonly comparison: Comparison
  readonly value: number
  readonly unit: string | null
  /** The span over which the metric is counted; null: as it stands. */
  readonly within: Span | null
}

const form =
  /^([a-z][a-z0-9-]*) *(>=|<=|>|<|=) *(-?\d+(?:\.\d+)?)(?: *(%|h|min|days?|[A-Z]{3}))?(?: +in +a +(day|week|month))?$/

/** Reads `METRIC OP NUMBER[ UNIT] [in a day|week|month]`; anything else is a usage error that names the words. */
export function parseMeasure(text: string): Measure {
  const parts = form.exec(text.trim().replace(/\s+/g, ' '))
  if (!parts) {
    throw new SmmError(
      'usage',
      `"${text}" cannot be measured; write METRIC OP NUMBER, such as "bookings >= 3 in a week" or "low-review-wait > 24 h"`,
    )
  }
  return {
    metric: parts[1] as string,
    comparison: parts[2] as Comparison,
    value: Number(parts[3]),
    unit: parts[4] ?? null,
    within: (parts[5] as Span | undefined) ?? null,
  }
}

/** The canonical words, which parse back to the same measure. */
export function formatMeasure(measure: Measure): string {
  const unit = measure.unit === null ? '' : ` ${measure.unit}`
  const within = measure.within === null ? '' : ` in a ${measure.within}`
  return `${measure.metric} ${measure.comparison} ${measure.value}${unit}${within}`
}
