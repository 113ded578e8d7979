import { cleanLine } from '../domain/text/clean.ts'
import type { Paint } from './paint.ts'
import type { Width } from './width.ts'

/** One column of a list. */
export interface Column<Row> {
  readonly title: string
  cell(row: Row): string
  readonly align?: 'right'
  /** Narrowed when the line is too long. Without it the column keeps its width. */
  readonly shrinks?: boolean
  /** Left out when there is no room for all; the highest goes first. Without it the column stays as long as it can. */
  readonly dispensable?: number
  /** True: whoever asked knows it already, as with the client of a client's list. People do not see it; in a pipe columns keep their places. */
  readonly isSaid?: boolean
  paint?(text: string, row: Row, paint: Paint): string
}

export interface TableOptions {
  /** Columns of the terminal; null: a pipe, which gets tab-separated lines without a header and nothing cut. */
  readonly width: number | null
  readonly paint: Paint
  readonly measure: Width
}

const gap = '  '

/** A list as lines without line ends. No line is longer than the width; what does not fit ends in an ellipsis. */
export function table<Row>(all: readonly Column<Row>[], rows: readonly Row[], options: TableOptions): string[] {
  const columns = options.width === null ? all : all.filter((column) => !column.isSaid)
  const cells = rows.map((row) => columns.map((column) => cleanLine(column.cell(row))))
  if (options.width === null) return cells.map((row) => row.join('\t'))
  const widths = fitWidths(columns, cells, options.width, options.measure)
  const line = (texts: readonly string[], paint: (text: string, index: number) => string) =>
    texts
      .map((text, index) => {
        const cut = fitText(text, widths[index] ?? 0, options.measure)
        const isLast = index === texts.length - 1
        const padding = ' '.repeat(Math.max(0, (widths[index] ?? 0) - options.measure(cut)))
        const painted = paint(cut, index)
        if (columns[index]?.align === 'right') return padding + painted
        return isLast ? painted : painted + padding
      })
      .filter((_, index) => (widths[index] ?? 0) > 0)
      .join(gap)
      .trimEnd()
  return [
    line(
      columns.map((column) => column.title),
      (text) => options.paint.quiet(text),
    ),
    ...cells.map((row, rowIndex) =>
      line(row, (text, index) => columns[index]?.paint?.(text, rows[rowIndex] as Row, options.paint) ?? text),
    ),
  ]
}

/** As narrow as a column may become and still be read, and as narrow as it becomes at all. */
const readable = 24
const narrowest = 8

/**
 * Natural widths; then the columns that may shrink do, as far as they can still be read; then the dispensable ones go, the most dispensable first; then
 * the others shrink further, and at last whole columns go from the right. A column that is left out has no width.
 */
function fitWidths<Row>(
  columns: readonly Column<Row>[],
  cells: readonly (readonly string[])[],
  width: number,
  measure: Width,
): number[] {
  const natural = columns.map((column, index) =>
    Math.max(measure(column.title), ...cells.map((row) => measure(row[index] ?? ''))),
  )
  for (const index of mostDispensableFirst(columns)) {
    const widths = shrunk(columns, natural, width, readable)
    if (lineWidth(widths) <= width) return widths
    natural[index] = 0
  }
  const widths = shrunk(columns, shrunk(columns, natural, width, readable), width, narrowest)
  for (let index = columns.length - 1; index > 1 && lineWidth(widths) > width; index--) {
    if (!columns[index]?.shrinks) widths[index] = 0
  }
  return widths
}

function mostDispensableFirst<Row>(columns: readonly Column<Row>[]): number[] {
  const rank = (index: number) => columns[index]?.dispensable ?? 0
  return [...columns.keys()].filter((index) => rank(index) > 0).sort((a, b) => rank(b) - rank(a))
}

/**
 * The widths with the widest of the columns that may shrink made narrower, down to `least`, until the line fits. Columns that are equally wide share what has to go, the last
 * first, so that none is cut to nothing beside another that keeps all of its own.
 */
function shrunk<Row>(
  columns: readonly Column<Row>[],
  natural: readonly number[],
  width: number,
  least: number,
): number[] {
  const widths = [...natural]
  const shrinking = [...columns.keys()].filter((index) => columns[index]?.shrinks)
  const widthOf = (index: number) => widths[index] ?? 0
  for (let over = lineWidth(widths) - width; over > 0; over = lineWidth(widths) - width) {
    const widest = Math.max(0, ...shrinking.map(widthOf))
    if (widest <= least) break
    const equal = shrinking.filter((index) => widthOf(index) === widest)
    // Down to the next one together; the last step is shared as far as it goes.
    const next = Math.max(least, ...shrinking.map(widthOf).filter((each) => each < widest))
    const step = Math.min(widest - next, Math.floor(over / equal.length))
    if (step > 0) for (const index of equal) widths[index] = widest - step
    else for (const index of equal.slice(-over)) widths[index] = widest - 1
  }
  return widths
}

/** Columns that a line of these widths takes, with the gaps between those that are shown. */
function lineWidth(widths: readonly number[]): number {
  const shown = widths.filter((each) => each > 0)
  return shown.reduce((sum, each) => sum + each, 0) + gap.length * Math.max(0, shown.length - 1)
}

/** The text, or as much of it as fits with an ellipsis. Cuts between grapheme clusters. */
export function fitText(text: string, width: number, measure: Width): string {
  if (measure(text) <= width) return text
  if (width <= 0) return ''
  const isPlain = measure(text) === text.length
  const parts = isPlain ? text : [...new Intl.Segmenter().segment(text)].map((part) => part.segment)
  let cut = ''
  let used = 0
  for (const part of parts) {
    used += measure(part)
    if (used > width - 1) break
    cut += part
  }
  return `${cut.trimEnd()}…`
}
