import { findMetric, metricLabel } from '../metric.ts'
import { figure } from '../number.ts'
import type { Comparison, Measure } from '../strategy/measure.ts'
import { listed } from '../text/phrase.ts'
import { spokenDay } from '../time/day.ts'
import type { MetricFigure } from './metric-figure.ts'

/** What was found, where it was read, and what was agreed: `rating 4.5, read Mon 7 Dec; agreed: at least 4.4`. */
export function evidenceWords(measure: Measure, { value, readOn }: MetricFigure): string {
  const label = metricLabel(measure.metric)
  const source = readOn.length === 0 ? 'counted in our ledger' : `read ${listed(readOn.map((day) => spokenDay(day)))}`
  const within = measure.within === null ? '' : ` in a ${measure.within}`
  const agreed = `${comparisons[measure.comparison]} ${withUnit(measure, measure.value)}${within}`
  return `${label.charAt(0).toLowerCase()}${label.slice(1)} ${withUnit(measure, value)}, ${source}; agreed: ${agreed}`
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
