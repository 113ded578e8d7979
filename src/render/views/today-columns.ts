import { cleanLine } from '../../domain/text/clean.ts'
import type { TodayList } from '../../domain/today/list.ts'
import type { Ranked } from '../../domain/today/rank.ts'
import type { WaitingRow } from '../../domain/today/waiting.ts'
import { fitText } from '../table.ts'
import type { HeadingView } from './today-heading.ts'
import { doneTail, dueWords, minutesWords, nameOf, refWords, tailOf, waitingTail, waitingWords } from './today-words.ts'

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
  const end = 2 + (list.later > 0 ? 1 : 0) + list.withoutStrategy.length + list.held.length
  const prompt = 1
  const done = list.done.length > 0 ? 1 + list.done.length * linesARow : 0
  const fixed = heading + done + list.blocks.length * 2 + waiting + end + prompt
  for (let rows = 100; rows > 3; rows--) {
    const shown = list.blocks.reduce(
      (sum, block) => {
        const own = shownOf(block, rows)
        return sum + own * linesARow + (own < block.rows.length || block.waits > 0 ? 1 : 0)
      },
      clockHeight(list, rows),
    )
    if (fixed + shown <= size.height) return rows
  }
  return 3
}

/** Lines of On the clock, whose rows take one each in any terminal. */
function clockHeight({ clock }: TodayList, rowsEach: number): number {
  if (clock.length === 0) return 0
  const own = shownOf({ rows: clock }, rowsEach)
  return 2 + own + (own < clock.length ? 1 : 0)
}

/** Counting one last row would take as much room as showing it. */
export function shownOf(block: { readonly rows: readonly unknown[] }, rowsEach: number): number {
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
  /** Of the titles of what clients owe, which have no minutes beside them. */
  readonly waitsTitle: number
  /** Of the whole list: a wide terminal does not tear minutes and titles apart. */
  readonly whole: number
}

export const gap = 2

/** Below this many columns a client stands on a line of its own, so that the titles can be read. */
const narrow = 80
/** Below this many there is no room for due times either; `smm why` tells them. */
const veryNarrow = 60

/** A pipe has no width, so nothing is cut there; columns stand as in a terminal of this many, and a title that is longer moves what is behind it. */
const usual = 100

/** Columns that the whole list shares, so that blocks line up; the title takes what is left. A column of no width is left out. */
export function columnWidths(list: TodayList, view: ListView): Widths {
  const listed = list.blocks.flatMap((block) => block.rows.slice(0, shownOf(block, view.rowsEach)))
  const rows = [...listed, ...list.waiting.map((row) => row.first), ...list.done]
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(view.measure))
  const hasRoom = view.width >= veryNarrow
  const ref = longest(rows.map((row) => refWords(row)))
  const minutes = longest([...listed, ...list.done].map((row) => minutesWords(row)))
  const names = longest(rows.map((row) => nameOf(row)))
  const due = hasRoom ? longest(listed.map((row) => rowDue(row, view))) : 0
  const waits = hasRoom ? longest(list.waiting.map((row) => waitingDue(row, view))) : 0
  const client = view.width < narrow ? 0 : Math.min(names, Math.max(8, Math.floor(view.width / 5)))
  const titles = longest([
    ...listed.map((row) => cleanLine(row.title) + tailOf(row)),
    ...list.done.map((row) => cleanLine(row.title) + doneTail(row)),
  ])
  const waitsTitles = longest(list.waiting.map((row) => cleanLine(row.first.title) + waitingTail(row)))
  const taken = besideTitle([ref, client, due, minutes])
  const room = Number.isFinite(view.width) ? view.width : usual
  const title = Math.max(8, Math.min(titles, room - taken))
  // Due days stand below due times, unless the titles of what is owed need more room and there is some.
  const waitsTitle = Math.max(8, Math.min(Math.max(title, waitsTitles), room - besideTitle([ref, client, waits])))
  return { ref, client, due, waits, minutes, title, waitsTitle, whole: Math.max(60, taken + title) }
}

/** Columns that a line needs beside its title; one without a width is not there. */
function besideTitle(widths: readonly number[]): number {
  return 2 + widths.filter((width) => width > 0).reduce((sum, width) => sum + width + gap, 0)
}

/** In a narrow terminal the client's own clock would cost every row its title. */
export function rowDue(row: Ranked, view: ListView): string {
  return dueWords(withRoomFor(row, view), view.now)
}

/** The same for what a client owes. */
export function waitingDue({ first }: WaitingRow, view: ListView): string {
  return waitingWords(withRoomFor(first, view), view.now)
}

function withRoomFor(row: Ranked, view: ListView): Ranked {
  return view.width < narrow ? { ...row, clientTime: null } : row
}

export function pad(text: string, width: number, view: ListView): string {
  const cut = fitText(text, width, view.measure)
  return cut + ' '.repeat(Math.max(0, width - view.measure(cut)))
}

export function padStart(text: string, width: number, view: ListView): string {
  const cut = fitText(text, width, view.measure)
  return ' '.repeat(Math.max(0, width - view.measure(cut))) + cut
}

/** A title with what stands behind it, which is not cut off with it, in a column of this width. */
export function titleWithin(title: string, tail: string, width: number, view: ListView): string {
  if (!Number.isFinite(view.width)) {
    const whole = cleanLine(title) + tail
    return whole + ' '.repeat(Math.max(0, width - view.measure(whole)))
  }
  return pad(fitText(cleanLine(title), Math.max(8, width - view.measure(tail)), view.measure) + tail, width, view)
}

/** In a narrow terminal the client's name; elsewhere it has a column. */
export function clientLine(row: Pick<Ranked, 'client'>, view: ListView, widths: Widths): string[] {
  return widths.client > 0 ? [] : [view.paint.quiet(fitText(`  ${nameOf(row)}`, view.width, view.measure))]
}
