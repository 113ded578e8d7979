import { count } from '../platform/count.ts'
import type { Counting } from '../platform/counting.ts'
import { type Counter, counters } from '../platform/figures.ts'

/** The length of a text with its content warning, which counts with it; in a warning no links are shortened. */
export function lengthWith(text: string, warning: string, unit: Counter, counting: Counting): number {
  const before = warning === '' ? 0 : count(warning, unit === 'mastodon' ? 'graphemes' : unit, counting)
  return before + count(text, unit, counting)
}

export function isCounter(unit: string): unit is Counter {
  return (counters as readonly string[]).includes(unit)
}
