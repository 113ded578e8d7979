import { formatRef } from '../../domain/ref.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import { type ClockRow, isLate } from '../../domain/today/clock.ts'
import { fitText } from '../table.ts'
import { gap, type ListView, pad } from './today-columns.ts'
import { nameOf, nearDay } from './today-words.ts'

/** Below this many columns the client stands before the title. */
const narrow = 80

/** On the clock, as lines: what is late first, all by time. */
export function clockLines(rows: readonly ClockRow[], view: ListView): string[] {
  if (rows.length === 0) return []
  const texts = rows.map((row) => ({ row, when: whenWords(row), ref: refWords(row), tail: tailWords(row, view) }))
  const widest = (words: (text: (typeof texts)[number]) => string) =>
    Math.max(0, ...texts.map((each) => view.measure(words(each))))
  const when = widest((each) => each.when)
  const ref = widest((each) => each.ref)
  const names = rows.map((row) => nameOf(row))
  const client = view.width < narrow ? 0 : Math.min(Math.max(...names.map(view.measure)), Math.floor(view.width / 5))
  const tail = widest((each) => each.tail)
  const beside = 2 + when + gap + ref + gap + (client > 0 ? client + gap : 0) + tail + gap
  const room = Number.isFinite(view.width) ? Math.max(8, view.width - beside) : Number.POSITIVE_INFINITY
  const lines = texts.map(({ row, when: time, ref: name, tail: end }) => {
    const title = `${client > 0 ? '' : `${nameOf(row)}: `}${titleOf(row)}`
    const painted = pad(time, when, view)
    return [
      `  ${isLate(row) ? view.paint.late(painted) : row.minutesOver >= 0 ? view.paint.waiting(painted) : painted}`,
      pad(name, ref, view),
      ...(client > 0 ? [pad(nameOf(row), client, view)] : []),
      Number.isFinite(room) ? pad(fitText(title, room, view.measure), room, view) : title,
      view.paint.quiet(end),
    ]
      .join(' '.repeat(gap))
      .trimEnd()
  })
  return [view.paint.heading('ON THE CLOCK'), ...lines]
}

/** `late`, `now`, or the time at which it goes out. */
function whenWords(row: ClockRow): string {
  if (isLate(row)) return 'late'
  if (row.minutesOver >= 0) return 'now'
  return row.clientTime === null ? row.at.time : `${row.at.time} (${row.clientTime})`
}

function refWords({ ref, stands }: ClockRow): string {
  return stands > 1 ? '' : formatRef(ref)
}

function titleOf(row: ClockRow): string {
  const many = row.stands === 1 ? 'one post' : `${row.stands} posts`
  return row.tool !== '' && row.minutesOver >= 0 ? `check ${many} of ${cleanLine(row.tool)}` : cleanLine(row.title)
}

/** `in 40 min`; for what is past its time since when, and the command that confirms it. */
function tailWords(row: ClockRow, view: ListView): string {
  if (row.minutesOver < 0) return `in ${spokenMinutes(-row.minutesOver)}`
  const day = row.at.day === view.now.day ? '' : `${nearDay(row.at.day, view.now.day)} `
  const target = row.stands > 1 ? row.client.slug : formatRef(row.ref)
  const command = `smm pub ${target}`
  return view.width < narrow ? `${day}${row.at.time}` : `since ${day}${row.at.time}  ${command}`
}
