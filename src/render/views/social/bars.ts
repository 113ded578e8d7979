/** With what figures are drawn: blocks where the terminal speaks UTF-8, plain signs on any other; null: not at all, as in a pipe. */
export type Drawing = 'blocks' | 'signs' | null

/** A bar of as many columns as the value's share of the largest; what is more than nothing is seen. */
export function bar(value: number, largest: number, columns: number, drawing: Drawing): string {
  if (drawing === null || value <= 0 || largest <= 0) return ''
  return (drawing === 'blocks' ? '█' : '#').repeat(Math.max(1, Math.round((value / largest) * columns)))
}

const heights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/** Values as blocks of eight heights over nothing, a dot for what is not recorded; empty where blocks cannot be shown or nothing is known. */
export function sparkline(values: readonly (number | null)[], drawing: Drawing): string {
  const largest = Math.max(...values.map((value) => value ?? 0))
  if (drawing !== 'blocks' || values.every((value) => value === null)) return ''
  const height = (value: number) => (largest <= 0 ? 0 : Math.round((value / largest) * (heights.length - 1)))
  return values.map((value) => (value === null ? '·' : (heights[height(value)] ?? ''))).join('')
}
