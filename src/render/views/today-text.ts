import { formatRef } from '../../domain/ref.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import type { BlockOfRows, HeldClient, TodayList } from '../../domain/today/list.ts'
import type { Ranked } from '../../domain/today/rank.ts'
import type { WaitingRow } from '../../domain/today/waiting.ts'
import { isSocialBlock } from '../../domain/words.ts'
import { wrapSentences } from '../sentence.ts'
import { fitText } from '../table.ts'
import { clockLines } from './today-clock.ts'
import {
  clientLine,
  columnWidths,
  gap,
  type ListView,
  pad,
  padStart,
  rowDue,
  shownOf,
  titleWithin,
  type Widths,
  waitingDue,
} from './today-columns.ts'
import { doneLines } from './today-done.ts'
import { heading } from './today-heading.ts'
import { isRowLate, minutesWords, nameOf, refWords, tailOf, waitingTail } from './today-words.ts'

export interface TodayView extends ListView {
  /** Lines below a row, by ref: the explanation of `--why`. */
  explain(row: Ranked): readonly string[]
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

/** Everything in the list that somebody wrote, for the measure to know what it has to measure. */
export function textOf(list: TodayList): string {
  const rows = [
    ...list.clock,
    ...list.blocks.flatMap((block) => block.rows),
    ...list.waiting.map((row) => row.first),
    ...list.done,
  ]
  const words = rows.map((row) => `${nameOf(row)} ${cleanLine(row.title)}`).join(' ')
  return `${words} ${list.away?.cover ?? ''}`
}

/** Today's list as lines for a person. */
export function todayText(list: TodayList, view: TodayView): string[] {
  const widths = columnWidths(list, view)
  const lines = [...heading(list, view)]
  if (list.done.length > 0) lines.push('', ...doneLines(list, view, widths))
  const clock = clockLines(list.clock, view)
  if (clock.length > 0) lines.push('', ...clock)
  for (const block of list.blocks) lines.push('', ...blockLines(block, view, widths))
  if (list.waiting.length > 0) {
    lines.push('', view.paint.heading('WAITING ON CLIENTS'))
    for (const row of list.waiting) lines.push(...clientLine(row.first, view, widths), waitingLine(row, view, widths))
  }
  const end = ending(list, view)
  return end.length > 0 ? [...lines, '', ...end] : lines
}

function blockLines(block: BlockOfRows, view: TodayView, widths: Widths): string[] {
  const shown = block.rows.slice(0, shownOf(block, view.rowsEach))
  const lines = [blockHeading(block, view, Math.min(view.width, widths.whole))]
  let client: string | undefined
  for (const row of shown) {
    // A run names its client once; below it the eye needs no repetition.
    // Who waits is named in every row, but for where the name has a line of its own.
    const isSame = (block.block !== 'respond' || widths.client === 0) && row.client.slug === client
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
  if (counts.length > 0) {
    const line = wrapSentences(`  + ${counts.join(', ')}: smm today --all`, view.width)
    lines.push(...line.split('\n').map((each) => view.paint.quiet(each)))
  }
  return lines
}

function blockHeading(block: BlockOfRows, view: TodayView, width: number): string {
  const minutes = block.rows.length > 0 ? spokenMinutes(block.minutes) : ''
  const title = titles[block.block]
  const said = block.gate ?? block.note
  // What is said of a block is read before the list is narrow: a short list does not cut it.
  const needed = said === null ? 0 : title.length + view.measure(said) + minutes.length + 5
  const whole = Math.min(view.width, Math.max(width, needed))
  const room = whole - title.length - minutes.length - 5
  const gate = said && room > 8 ? `   ${fitText(said, room, view.measure)}` : ''
  const filler = ' '.repeat(Math.max(1, whole - title.length - view.measure(gate) - minutes.length))
  const painted = isSocialBlock(block.block) ? view.paint.social(title) : view.paint.heading(title)
  return `${painted}${view.paint.quiet(gate)}${filler}${view.paint.quiet(minutes)}`.trimEnd()
}

function rowLine(row: Ranked, view: TodayView, widths: Widths, isSame: boolean): string {
  const name = isSame ? '' : nameOf(row)
  const words = rowDue(row, view)
  const isLate = isRowLate(row, view.now)
  const due = widths.due > 0 ? pad(words, widths.due, view) : ''
  return [
    `  ${pad(refWords(row), widths.ref, view)}`,
    ...(widths.client > 0 ? [pad(name, widths.client, view)] : []),
    titleWithin(row.title, tailOf(row), widths.title, view),
    ...(widths.due > 0 ? [isLate ? view.paint.late(due) : due] : []),
    padStart(minutesWords(row), widths.minutes, view),
  ]
    .join(' '.repeat(gap))
    .trimEnd()
}

function waitingLine(row: WaitingRow, view: TodayView, widths: Widths): string {
  const { first } = row
  const late = first.dueOn !== null && first.dueOn < view.now.day
  const due = widths.waits > 0 ? pad(waitingDue(row, view), widths.waits, view) : ''
  return [
    `  ${pad(refWords(first), widths.ref, view)}`,
    ...(widths.client > 0 ? [pad(nameOf(first), widths.client, view)] : []),
    titleWithin(first.title, waitingTail(row), widths.waitsTitle, view),
    ...(widths.waits > 0 ? [late ? view.paint.waiting(due) : due] : []),
  ]
    .join(' '.repeat(gap))
    .trimEnd()
}

/** A hold stops nothing that lies in an outside tool. */
function heldLine({ name, slug, toPull }: HeldClient): string {
  const held = `${cleanLine(name)} is on hold`
  if (toPull === 0) return `${held}, nothing goes out: smm resume ${slug}`
  const posts = toPull === 1 ? 'one post still lies in an outside tool' : `${toPull} posts still lie in outside tools`
  return `${held}; ${posts}: smm hold ${slug}`
}

function ending(list: TodayList, view: TodayView): string[] {
  const rows = [...list.blocks.flatMap((block) => block.rows), ...list.waiting.map((row) => row.first)]
  const ref = rows.find((row) => row.ref !== null)?.ref
  const lines: string[] = []
  for (const { name, slug } of list.withoutStrategy)
    lines.push(`${cleanLine(name)} has no strategy, so nothing comes round: smm strategy new ${slug}`)
  for (const each of list.held) lines.push(heldLine(each))
  if (list.later > 0) lines.push(`${list.later} due in the next days: smm today --all`)
  if (ref) {
    const word = formatRef(ref)
    lines.push(`smm d ${word} · smm z ${word} tomorrow · smm why ${word}`)
  } else if (list.clients === 0) lines.push('Begin with a client: smm strategy new acme --template restaurant')
  else if (rows.length === 0)
    lines.push(`Nothing is due. Record what you do anyway: smm did ${list.client?.slug ?? 'CLIENT'} ig 5c 1s`)
  return lines.map((line) => view.paint.quiet(fitText(line, view.width, view.measure)))
}
