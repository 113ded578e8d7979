import type { Calendar } from '../../../domain/calendar/calendar.ts'
import { daysOf } from '../../../domain/calendar/span.ts'
import { addDays, type Day, dayOfMonth, mondayOf, weekdayName } from '../../../domain/time/day.ts'
import { besideEachOther, type Cell, type CellLine } from '../../grid.ts'
import { type CalendarView, channelPaint, foldedLine, statePaint } from './view.ts'
import {
  clashSign,
  clientName,
  isClashing,
  isEntry,
  legend,
  type Placed,
  placedOn,
  signOf,
  titleOfEntry,
} from './words.ts'

const gap = ' '
/** `● 09:30 ig` fits into this many columns; below it there is one sign a post. */
const leastForEntries = 10
const leastForSigns = 6
/** With less than this a title says nothing. */
const leastForTitle = 3
const widest = 24
/** `23 today (12)` fits into this many columns. */
const leastForToday = 13
/** Lines of a day that are shown at most. */
const most = 5

/** The month as a grid of weeks, with the number of posts and short entries of each day; null where there is no room for that. */
export function monthText(calendar: Calendar, view: CalendarView): string[] | null {
  const width = Math.min(widest, Math.floor((view.width - 6 * gap.length) / 7))
  if (width < leastForSigns || view.width === Number.POSITIVE_INFINITY) return null
  const { from, to } = calendar.span
  const lines: string[] = []
  const names = Array.from({ length: 7 }, (_, index) => addDays(mondayOf(from), index)).map(weekdayName)
  lines.push(
    ...besideEachOther(
      names.map((text) => [{ text, paint: view.paint.quiet }]),
      width,
      gap,
      view.measure,
    ),
  )
  const inMonth = new Set(daysOf(calendar.span))
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
    const cells = days.map((day) => (inMonth.has(day) ? cellOf(day, calendar, width, view) : []))
    lines.push(...besideEachOther(cells, width, gap, view.measure), '')
  }
  const signs = legend([...calendar.entries, ...calendar.free])
  return signs === ''
    ? lines.slice(0, -1)
    : [...lines, ...foldedLine(signs, view).map((line) => view.paint.quiet(line))]
}

function cellOf(day: Day, calendar: Calendar, width: number, view: CalendarView): Cell {
  const placed = placedOn(calendar, day)
  const head = headOf(day, placed.filter(isEntry).length, calendar, width, view)
  if (placed.length === 0) return [head]
  if (width < leastForEntries)
    return [head, { text: placed.map((each) => `${signOf(each)}${isClashing(each) ? clashSign : ''}`).join('') }]
  const shown = placed.length > most ? placed.slice(0, most - 1) : placed
  const lines = shown.map((each) => entryLine(each, calendar, width, view))
  const more = placed.length - shown.length
  return [head, ...lines, ...(more > 0 ? [{ text: `+ ${more} more`, paint: view.paint.quiet }] : [])]
}

/** `23 today (4)`, in little room `[23](4)`: the day, and how many posts it has. */
function headOf(day: Day, posts: number, { today }: Calendar, width: number, { paint }: CalendarView): CellLine {
  const number = String(dayOfMonth(day))
  const count = posts === 0 ? '' : `(${posts})`
  if (day !== today) return { text: `${number} ${count}`.trimEnd(), paint: paint.quiet }
  const name = width < leastForToday ? `[${number}]` : `${number} today `
  return { text: `${name}${count}`.trimEnd(), paint: paint.heading }
}

/** `● 09:30 ig Rosa`: the sign, the time, the channel by its code, and as much of the title or the client as can be read. */
function entryLine(placed: Placed, calendar: Calendar, width: number, view: CalendarView): CellLine {
  const code = view.codes.get(placed.platform)
  const channel = code === undefined ? placed.channel : placed.channel.replace(placed.platform, code)
  const what = calendar.client === null ? clientName(placed.client) : titleOfEntry(placed)
  const text = `${signOf(placed)}${isClashing(placed) ? clashSign : ' '}${placed.time} ${channel}`
  const hasRoom = width - view.measure(text) > leastForTitle
  const paint = isClashing(placed)
    ? view.paint.late
    : (statePaint(placed, view) ?? channelPaint(calendar, placed, view))
  return { text: hasRoom && what !== '' ? `${text} ${what}` : text, paint }
}
