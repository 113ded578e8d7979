import type { Calendar } from '../../../domain/calendar/calendar.ts'
import { daysOf } from '../../../domain/calendar/span.ts'
import { type Day, dayOfMonth, shortDay, weekdayName } from '../../../domain/time/day.ts'
import { besideEachOther, type Cell, type CellLine, wrapped } from '../../grid.ts'
import { type CalendarView, channelPaint, statePaint } from './view.ts'
import {
  clashWords,
  clientName,
  isEntry,
  otherTime,
  type Placed,
  placedOn,
  stateWord,
  titleOfEntry,
  whereOf,
} from './words.ts'

const gap = '  '
/** `09:30 scheduled` fits into this many columns. */
const narrowest = 15
const widest = 24

/** The week as seven columns of entries; null where there is no room for that. */
export function weekText(calendar: Calendar, view: CalendarView): string[] | null {
  const width = Math.min(widest, Math.floor((view.width - 6 * gap.length) / 7))
  if (width < narrowest || view.width === Number.POSITIVE_INFINITY) return null
  const days = daysOf(calendar.span)
  const heads = days.map((day) => [headOf(day, calendar, view), { text: '─'.repeat(width), paint: view.paint.quiet }])
  const cells = days.map((day) => cellOf(day, calendar, width, view))
  return [...besideEachOther(heads, width, gap, view.measure), ...besideEachOther(cells, width, gap, view.measure)]
}

function headOf(day: Day, { today }: Calendar, { paint }: CalendarView): CellLine {
  const date = dayOfMonth(day) === 1 ? shortDay(day) : String(dayOfMonth(day))
  return { text: `${weekdayName(day)} ${date}${day === today ? ' today' : ''}`, paint: paint.heading }
}

function cellOf(day: Day, calendar: Calendar, width: number, view: CalendarView): Cell {
  return placedOn(calendar, day).flatMap((placed, index) => [
    ...(index > 0 ? [{ text: '' }] : []),
    ...linesOf(placed, calendar, width, view),
  ])
}

function linesOf(placed: Placed, calendar: Calendar, width: number, view: CalendarView): CellLine[] {
  const { measure, paint } = view
  const clash = clashWords(placed)
  const other = otherTime(placed, calendar)
  return [
    { text: `${isEntry(placed) ? '' : '· '}${placed.time} ${stateWord(placed)}`, paint: statePaint(placed, view) },
    ...(other === '' ? [] : wrapped(other, width, 2, measure).map((text) => ({ text, paint: paint.quiet }))),
    ...inParts(whereOf(placed), width).map((text) => ({ text, paint: channelPaint(calendar, placed, view) })),
    ...(calendar.client === null ? [{ text: clientName(placed.client) }] : []),
    ...wrapped(titleOfEntry(placed), width, 2, measure).map((text) => ({ text })),
    ...wrapped(clash, width, 2, measure).map((text) => ({ text, paint: paint.late })),
  ]
}

/** A ref that is too long for the column, with its format or its channel on the next line. */
function inParts(where: string, width: number): string[] {
  if (where.length <= width) return [where]
  const at = where.includes(':') ? where.indexOf(':') : where.indexOf('/')
  return at < 0 ? [where] : [where.slice(0, at + 1), where.slice(at + 1)]
}
