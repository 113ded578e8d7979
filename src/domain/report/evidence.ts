import { findMetric, metricLabel } from '../metric.ts'
import { figure } from '../number.ts'
import type { Comparison, Measure } from '../strategy/measure.ts'
import { listed } from '../text/phrase.ts'
import { type Day, spokenDay } from '../time/day.ts'
import type { MetricFigure } from './metric-figure.ts'

/** What was found, where it was read, and what was agreed: `rating 4.5, read Mon 7 Dec; agreed: at least 4.4`. */
export function evidenceWords(measure: Measure, { value, readOn }: MetricFigure): string {
  const label = metricLabel(measure.metric)
  const source = readOn.length === 0 ? 'counted in our ledger' : readWords(readOn)
  const within = measure.within === null ? '' : ` in a ${measure.within}`
  const agreed = `${comparisons[measure.comparison]} ${withUnit(measure, measure.value)}${within}`
  return `${label.charAt(0).toLowerCase()}${label.slice(1)} ${withUnit(measure, value)}, ${source}; agreed: ${agreed}`
}

/** So many days are named one by one; of more nobody reads each. */
const mostDays = 3

function readWords(days: readonly Day[]): string {
  if (days.length <= mostDays) return `read ${listed(days.map((day) => spokenDay(day)))}`
  const [first, last] = [days[0] as Day, days.at(-1) as Day]
  return `read on ${days.length} days from ${spokenDay(first)} to ${spokenDay(last)}`
}

const comparisons: Readonly<Record<Comparison, string>> = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'more than',
  '<': 'less than',
  '=': 'exactly',
}

function withUnit({ metric, unit }: Measure, value: number): string {
  const said = unit ?? (findMetric(metric)?.kind === 'rate' ? '%' : null)
  return said === null ? figure(value) : `${figure(value)} ${said}`
}
