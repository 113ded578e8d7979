const bars = [...'▁▂▃▄▅▆▇█']
/** Where nothing was recorded: neither a low value nor nothing at all. */
const gap = '·'

/**
 * A row of bars, one for each value, from the least to the most of them; values that are all the same stand in the middle. null, a value that was not recorded, is a dot.
 */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter((each) => each !== null)
  const least = Math.min(...known)
  const range = Math.max(...known) - least
  const barOf = (value: number) => (range === 0 ? 3 : Math.round(((value - least) / range) * (bars.length - 1)))
  return values.map((value) => (value === null ? gap : bars[barOf(value)])).join('')
}
