import { deskSlug } from '../../domain/desk.ts'
import { formatRef } from '../../domain/ref.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { type Day, daysBetween, shortDay, weekdayName } from '../../domain/time/day.ts'
import { briefMinutes, spokenMinutes } from '../../domain/time/duration.ts'
import type { LocalTime } from '../../domain/time/zone.ts'
import type { BlockOfRows, TodayList, WaitingRow } from '../../domain/today/list.ts'
import type { Ranked } from '../../domain/today/rank.ts'
import { isSocialBlock } from '../../domain/words.ts'
import { fitText } from '../table.ts'
import { type HeadingView, heading } from './today-heading.ts'

export interface TodayView extends HeadingView {
  /** Rows of each block that are shown at most. */
  readonly rowsEach: number
  /** Lines below a row, by ref: the explanation of `--why`. */
  explain(row: Ranked): readonly string[]
  readonly done: readonly string[]
}

const titles = {
  respond: 'RESPOND',
  listen: 'LISTEN',
  read: 'READ',
  comment: 'COMMENT',
  create: 'CREATE',
  communicate: 'COMMUNICATE',
  close: 'CLOSE',
} as const

/** Today's list as lines for a person. */
export function todayText(list: TodayList, view: TodayView): string[] {
  const widths = columnWidths(list, view)
  const lines = [...heading(list, view)]
  for (const line of view.done) lines.push(view.paint.quiet(fitText(line, view.width, view.measure)))
  for (const block of list.blocks) lines.push('', ...blockLines(block, view, widths))
  if (list.waiting.length > 0) {
    lines.push('', view.paint.heading('WAITING ON CLIENTS'))
    for (const row of list.waiting) lines.push(...clientLine(row.first, view, widths), waitingLine(row, view, widths))
  }
  const end = ending(list, view)
  return end.length > 0 ? [...lines, '', ...end] : lines
}

/** As many rows of each block as a terminal of this size holds, never fewer than three. */
export function rowsThatFit(list: TodayList, size: { readonly width: number; readonly height: number }): number {
  const linesARow = size.width < narrow ? 2 : 1
  const heading = 1 + (size.width < narrow ? 1 : 0) + (list.overflow ? 1 : 0)
  const waiting = list.waiting.length > 0 ? 2 + list.waiting.length * linesARow : 0
  const end = 2 + (list.later > 0 ? 1 : 0)
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
function shownOf(block: BlockOfRows, rowsEach: number): number {
  return block.rows.length <= rowsEach + 1 ? block.rows.length : rowsEach
}

interface Widths {
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

const gap = 2

/** Below this many columns a client stands on a line of its own, so that the titles can be read. */
const narrow = 80
/** Below this many there is no room for due times either; `smm why` tells them. */
const veryNarrow = 60

/** Columns that the whole list shares, so that blocks line up; the title takes what is left. A column of no width is left out. */
function columnWidths(list: TodayList, view: TodayView): Widths {
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

function blockLines(block: BlockOfRows, view: TodayView, widths: Widths): string[] {
  const shown = block.rows.slice(0, shownOf(block, view.rowsEach))
  const lines = [blockHeading(block, view, Math.min(view.width, widths.whole))]
  let client: string | undefined
  for (const row of shown) {
    // A run names its client once; below it the eye needs no repetition.
    const isSame = block.block !== 'respond' && row.client.slug === client
    if (!isSame) lines.push(...clientLine(row, view, widths))
    lines.push(rowLine(row, view, widths, isSame))
    lines.push(
      ...view.explain(row).map((line) => view.paint.quiet(`      ${fitText(line, view.width - 6, view.measure)}`)),
    )
    client = row.client.slug
  }
  const hidden = block.rows.length - shown.length
  const counts = [
    ...(hidden > 0 ? [`${hidden} more`] : []),
    ...(block.waits > 0 ? [`${block.waits} to make on the next day for making`] : []),
  ]
  if (counts.length > 0) lines.push(view.paint.quiet(`  + ${counts.join(', ')}: smm today --all`))
  return lines
}

/** In a narrow terminal the client's name; elsewhere it has a column. */
function clientLine(row: Ranked, view: TodayView, widths: Widths): string[] {
  return widths.client > 0 ? [] : [view.paint.quiet(fitText(`  ${nameOf(row)}`, view.width, view.measure))]
}

function blockHeading(block: BlockOfRows, view: TodayView, width: number): string {
  const minutes = block.rows.length > 0 ? spokenMinutes(block.minutes) : ''
  const title = titles[block.block]
  const room = width - title.length - minutes.length - 5
  const gate = block.gate && room > 8 ? `   ${fitText(block.gate, room, view.measure)}` : ''
  const filler = ' '.repeat(Math.max(1, width - title.length - view.measure(gate) - minutes.length))
  const painted = isSocialBlock(block.block) ? view.paint.social(title) : view.paint.heading(title)
  return `${painted}${view.paint.quiet(gate)}${filler}${view.paint.quiet(minutes)}`.trimEnd()
}

function rowLine(row: Ranked, view: TodayView, widths: Widths, isSame: boolean): string {
  const name = isSame ? '' : nameOf(row)
  const words = rowDue(row, view)
  const isLate = row.dueOn !== null && row.dueOn < view.now.day
  const due = widths.due > 0 ? pad(words, widths.due, view) : ''
  return [
    `  ${pad(formatRef(row.ref), widths.ref, view)}`,
    ...(widths.client > 0 ? [pad(name, widths.client, view)] : []),
    pad(titleWithin(row.title, tailOf(row), widths.title, view), widths.title, view),
    ...(widths.due > 0 ? [isLate ? view.paint.late(due) : due] : []),
    padStart(briefMinutes(row.minutes), widths.minutes, view),
  ]
    .join(' '.repeat(gap))
    .trimEnd()
}

function nameOf(row: Ranked): string {
  return row.client.slug === deskSlug ? 'my desk' : cleanLine(row.client.name)
}

/** What stands behind a title and must not be cut off with it: the channel, and how many more things the row stands for. */
function tailOf(row: Ranked): string {
  const channel = row.channel ? ` · ${row.channel.key}` : ''
  return row.stands > 1 ? `${channel} (+ ${row.stands - 1} more)` : channel
}

function titleWithin(title: string, tail: string, width: number, view: TodayView): string {
  return fitText(cleanLine(title), Math.max(8, width - view.measure(tail)), view.measure) + tail
}

/** `since Mon`, `10:30`, `Thu 12:00`, `4 days over`; empty when it is due some time today. */
export function dueWords(row: Pick<Ranked, 'dueOn' | 'dueTime' | 'clientTime' | 'ref'>, now: LocalTime): string {
  if (row.dueOn === null) return ''
  const late = daysBetween(row.dueOn, now.day)
  if (late > 0)
    return row.ref.kind === 'task' ? `${late} day${late === 1 ? '' : 's'} over` : `since ${nearDay(row.dueOn, now.day)}`
  const time = timeWords(row)
  if (late === 0) return time
  return `${nearDay(row.dueOn, now.day)}${time && row.ref.kind === 'task' ? ` ${time}` : ''}`
}

/** The desk's time, the client's in brackets where it differs: `09:30 (10:30 Madrid)`. */
function timeWords({ dueTime, clientTime }: Pick<Ranked, 'dueTime' | 'clientTime'>): string {
  if (dueTime === null) return ''
  return clientTime === null ? dueTime : `${dueTime} (${clientTime})`
}

function nearDay(day: Day, today: Day): string {
  return Math.abs(daysBetween(day, today)) < 7 ? weekdayName(day) : shortDay(day)
}

/** In a narrow terminal the client's own clock would cost every row its title. */
function rowDue(row: Ranked, view: TodayView): string {
  return dueWords(view.width < narrow ? { ...row, clientTime: null } : row, view.now)
}

/** `since Mon`, or `by 10:30` for what is due today. */
function waitingWords({ first }: WaitingRow, now: LocalTime): string {
  if (first.dueOn === null) return ''
  if (first.dueOn < now.day) return `since ${nearDay(first.dueOn, now.day)}`
  return first.dueTime === null ? 'today' : `by ${timeWords(first)}`
}

function waitingLine(row: WaitingRow, view: TodayView, widths: Widths): string {
  const { first, more } = row
  const late = first.dueOn !== null && first.dueOn < view.now.day
  const words = waitingWords(row, view.now)
  const width = Math.min(view.width, widths.whole)
  const others = [widths.ref, widths.client, widths.waits].filter((each) => each > 0)
  const room = Math.max(8, width - 2 - others.reduce((sum, each) => sum + each + gap, 0))
  const due = widths.waits > 0 ? pad(words, widths.waits, view) : ''
  return [
    `  ${pad(formatRef(first.ref), widths.ref, view)}`,
    ...(widths.client > 0 ? [pad(nameOf(first), widths.client, view)] : []),
    pad(titleWithin(first.title, more > 0 ? ` (+ ${more} more)` : '', room, view), room, view),
    ...(widths.waits > 0 ? [late ? view.paint.waiting(due) : due] : []),
  ]
    .join(' '.repeat(gap))
    .trimEnd()
}

function ending(list: TodayList, view: TodayView): string[] {
  const first = list.blocks.flatMap((block) => block.rows)[0] ?? list.waiting[0]?.first
  const lines: string[] = []
  if (list.later > 0) lines.push(`${list.later} due in the next days: smm today --all`)
  if (first) {
    const ref = formatRef(first.ref)
    lines.push(`smm d ${ref} · smm z ${ref} tomorrow · smm why ${ref}`)
  } else if (list.clients === 0) lines.push('Begin with a client: smm strategy new acme --template restaurant')
  else lines.push('Nothing is due. Record what you do anyway: smm did CLIENT ig 5c 1s')
  return lines.map((line) => view.paint.quiet(fitText(line, view.width, view.measure)))
}

function pad(text: string, width: number, view: TodayView): string {
  const cut = fitText(text, width, view.measure)
  return cut + ' '.repeat(Math.max(0, width - view.measure(cut)))
}

function padStart(text: string, width: number, view: TodayView): string {
  const cut = fitText(text, width, view.measure)
  return ' '.repeat(Math.max(0, width - view.measure(cut))) + cut
}
