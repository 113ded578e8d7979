import { formatRef } from '../../domain/ref.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { briefMinutes } from '../../domain/time/duration.ts'
import type { BlockOfRows, TodayList } from '../../domain/today/list.ts'
import type { Ranked } from '../../domain/today/rank.ts'
import { fitText } from '../table.ts'
import type { HeadingView } from './today-heading.ts'
import { dueWords, tailOf, waitingWords } from './today-words.ts'

/** How today's list is laid out in the room there is. */
export interface ListView extends HeadingView {
  /** Rows of each block that are shown at most. */
  readonly rowsEach: number
}

/** As many rows of each block as a terminal of this size holds, never fewer than three. */
export function rowsThatFit(list: TodayList, size: { readonly width: number; readonly height: number }): number {
  const linesARow = size.width < narrow ? 2 : 1
  const heading = 1 + (size.width < narrow ? 1 : 0) + (list.overflow ? 1 : 0)
  const waiting = list.waiting.length > 0 ? 2 + list.waiting.length * linesARow : 0
  const end = 2 + (list.later > 0 ? 1 : 0) + list.withoutStrategy.length
  const prompt = 1
  const fixed = heading + list.blocks.length * 2 + waiting + end + prompt
  for (let rows = 100; rows > 3; rows--) {
    const shown = list.blocks.reduce((sum, block) => {
      const own = shownOf(block, rows)
      return sum + own * linesARow + (own < block.rows.length || block.waits > 0 ? 1 : 0)
    }, 0)
    if (fixed + shown <= size.height) return rows
  }
  return 3
}

/** Counting one last row would take as much room as showing it. */
export function shownOf(block: BlockOfRows, rowsEach: number): number {
  return block.rows.length <= rowsEach + 1 ? block.rows.length : rowsEach
}

export interface Widths {
  readonly ref: number
  readonly client: number
  readonly due: number
  /** The due words of what clients owe, which have a column of their own. */
  readonly waits: number
  readonly minutes: number
  readonly title: number
  /** Of the whole list: a wide terminal does not tear minutes and titles apart. */
  readonly whole: number
}

export const gap = 2

/** Below this many columns a client stands on a line of its own, so that the titles can be read. */
const narrow = 80
/** Below this many there is no room for due times either; `smm why` tells them. */
const veryNarrow = 60

/** Columns that the whole list shares, so that blocks line up; the title takes what is left. A column of no width is left out. */
export function columnWidths(list: TodayList, view: ListView): Widths {
  const listed = list.blocks.flatMap((block) => block.rows.slice(0, shownOf(block, view.rowsEach)))
  const rows = [...listed, ...list.waiting.map((row) => row.first)]
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(view.measure))
  const ref = longest(rows.map((row) => formatRef(row.ref)))
  const minutes = longest(rows.map((row) => briefMinutes(row.minutes)))
  const names = longest(rows.map((row) => cleanLine(row.client.name)))
  const dueWidth = longest(listed.map((row) => rowDue(row, view)))
  const waits = longest(list.waiting.map((row) => waitingWords(row, view.now)))
  const isNarrow = view.width < narrow
  const hasRoom = view.width >= veryNarrow
  const due = hasRoom ? dueWidth : 0
  const client = isNarrow ? 0 : Math.min(names, Math.max(8, Math.floor(view.width / 5)))
  const columns = [ref, client, due, minutes].filter((width) => width > 0)
  const taken = 2 + columns.reduce((sum, width) => sum + width + gap, 0)
  const title = Math.min(longest(listed.map((row) => cleanLine(row.title) + tailOf(row))), view.width - taken)
  return {
    ref,
    client,
    due,
    waits: hasRoom ? waits : 0,
    minutes,
    title: Math.max(8, title),
    whole: Math.max(60, taken + title),
  }
}

/** In a narrow terminal the client's own clock would cost every row its title. */
export function rowDue(row: Ranked, view: ListView): string {
  return dueWords(view.width < narrow ? { ...row, clientTime: null } : row, view.now)
}

export function pad(text: string, width: number, view: ListView): string {
  const cut = fitText(text, width, view.measure)
  return cut + ' '.repeat(Math.max(0, width - view.measure(cut)))
}

export function padStart(text: string, width: number, view: ListView): string {
  const cut = fitText(text, width, view.measure)
  return ' '.repeat(Math.max(0, width - view.measure(cut))) + cut
}
