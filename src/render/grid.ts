import { fitText } from './table.ts'
import type { Width } from './width.ts'

/** A line of a cell, with its colour. */
export interface CellLine {
  readonly text: string
  readonly paint?: ((text: string) => string) | undefined
}

export type Cell = readonly CellLine[]

/** Cells beside each other as lines without line ends: each line is cut and padded to the width, then painted. */
export function besideEachOther(cells: readonly Cell[], width: number, gap: string, measure: Width): string[] {
  const height = Math.max(0, ...cells.map((cell) => cell.length))
  return Array.from({ length: height }, (_, row) => {
    const texts = cells.map((cell) => lineWithin(cell[row] ?? { text: '' }, width, measure))
    return texts.join(gap).trimEnd()
  })
}

function lineWithin({ text, paint }: CellLine, width: number, measure: Width): string {
  const cut = fitText(text, width, measure)
  return (paint && cut !== '' ? paint(cut) : cut) + ' '.repeat(Math.max(0, width - measure(cut)))
}

/** The text, padded to the width where it is shorter. */
export function padded(text: string, width: number, measure: Width): string {
  return text + ' '.repeat(Math.max(0, width - measure(text)))
}

/** A text as at most so many lines of a width, broken between words; what is left over ends in an ellipsis. */
export function wrapped(text: string, width: number, most: number, measure: Width): string[] {
  const lines: string[] = []
  const words = text.split(' ').filter(Boolean)
  while (words.length > 0 && lines.length < most) {
    let line = words.shift() as string
    while (words[0] !== undefined && measure(`${line} ${words[0]}`) <= width) line += ` ${words.shift()}`
    const isLast = lines.length === most - 1
    lines.push(fitText(isLast && words.length > 0 ? `${line} ${words.join(' ')}` : line, width, measure))
  }
  return lines
}
