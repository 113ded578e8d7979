import { figure, percent } from '../../../domain/number.ts'
import type { TrendWeek } from '../../../domain/social/trend.ts'
import { type Drawing, sparkline } from '../../bars.ts'
import type { Column } from '../../table.ts'

/** One figure of eight weeks. */
export interface TrendLine {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly format: (value: number | null) => string
}

export function trendRows(trend: readonly TrendWeek[]): TrendLine[] {
  return [
    { name: 'ratio', values: trend.map(({ ratio }) => ratio), format: figure },
    { name: 'replies', values: trend.map(({ replies }) => replies), format: figure },
    { name: 'social', values: trend.map(({ shareOfTime }) => shareOfTime), format: percent },
  ]
}

/** A column a week; where there is no room the drawing goes first, then the oldest weeks. */
export function trendColumns(trend: readonly TrendWeek[], drawing: Drawing): Column<TrendLine>[] {
  const weeks = trend.map(
    ({ week }, index): Column<TrendLine> => ({
      title: week.slice(5),
      cell: ({ values, format }) => format(values[index] ?? null),
      align: 'right',
      dispensable: trend.length - index,
    }),
  )
  const drawn: Column<TrendLine> = {
    title: '',
    cell: ({ values }) => sparkline(values, drawing),
    dispensable: trend.length + 1,
  }
  return [{ title: '', cell: ({ name }) => name }, ...weeks, ...(drawing === 'blocks' ? [drawn] : [])]
}
