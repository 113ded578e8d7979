/** With what figures are drawn: blocks where the terminal speaks UTF-8, plain signs on any other; null: not at all, as in a pipe. */
export type Drawing = 'blocks' | 'signs' | null

/** A bar of as many columns as the value's share of the largest; what is more than nothing is seen. */
export function bar(value: number, largest: number, columns: number, drawing: Drawing): string {
  if (drawing === null || value <= 0 || largest <= 0) return ''
  return (drawing === 'blocks' ? '█' : '#').repeat(Math.max(1, Math.round((value / largest) * columns)))
}

const heights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/**
 * Values as blocks of eight heights, a dot for what is not recorded; empty where blocks cannot be shown or nothing is known. Over `nothing` heights can be held against each
 * other; over the `least` of them a small movement of large values is seen, and values that are all the same stand in the middle.
 */
export function sparkline(
  values: readonly (number | null)[],
  drawing: Drawing,
  over: 'nothing' | 'least' = 'nothing',
): string {
  const known = values.filter((value) => value !== null)
  if (drawing !== 'blocks' || known.length === 0) return ''
  const floor = over === 'least' ? Math.min(...known) : 0
  const range = Math.max(...known) - floor
  const level = over === 'least' ? 3 : 0
  const height = (value: number) => (range <= 0 ? level : Math.round(((value - floor) / range) * (heights.length - 1)))
  return values.map((value) => (value === null ? '·' : (heights[height(value)] ?? ''))).join('')
}
