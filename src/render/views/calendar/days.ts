import type { Calendar } from '../../../domain/calendar/calendar.ts'
import { daysOf } from '../../../domain/calendar/span.ts'
import { type Day, spokenDay } from '../../../domain/time/day.ts'
import { padded } from '../../grid.ts'
import { fitText } from '../../table.ts'
import { type CalendarView, channelPaint, statePaint } from './view.ts'
import {
  clashWords,
  clientName,
  isEntry,
  type Placed,
  placedOn,
  stateWord,
  titleOfEntry,
  whenOf,
  whereOf,
} from './words.ts'

const gap = '  '
const indent = '    '
/** As few columns as leave a client and a title readable; with less they get a line of their own. */
const leastRoom = 36

/** Columns of the whole list, so that the days line up. */
interface Columns {
  readonly when: number
  readonly state: number
  readonly where: number
  readonly client: number
  /** What is left for the client and the title. */
  readonly room: number
}

/** The days below each other with what is planned and the gaps. A month leaves out days on which there is nothing. */
export function daysText(calendar: Calendar, view: CalendarView): string[] {
  const days = daysOf(calendar.span).map((day) => ({ day, placed: placedOn(calendar, day) }))
  const shown = days.filter(({ placed }) => calendar.span.unit === 'week' || placed.length > 0)
  const columns = columnsOf(calendar, view)
  return shown.flatMap(({ day, placed }, index) => [
    ...(index > 0 ? [''] : []),
    dayHeading(day, calendar, view),
    ...(placed.length === 0 ? [view.paint.quiet('  nothing planned')] : []),
    ...placed.flatMap((each) => linesOf(each, calendar, columns, view)),
  ])
}

function dayHeading(day: Day, { today }: Calendar, { paint }: CalendarView): string {
  return day === today ? paint.heading(`${spokenDay(day)}, today`) : paint.heading(spokenDay(day))
}

function columnsOf(calendar: Calendar, { width, measure }: CalendarView): Columns {
  const placed = [...calendar.entries, ...calendar.free]
  const longest = (text: (each: Placed) => string) => Math.max(0, ...placed.map((each) => measure(text(each))))
  const [when, state, where] = [longest((each) => whenOf(each, calendar)), longest(stateWord), longest(whereOf)]
  const room = width - [when, state, where].reduce((sum, each) => sum + each + gap.length, gap.length)
  const names = calendar.client === null ? longest((each) => clientName(each.client)) : 0
  return { when, state, where, room, client: Math.min(names, Math.max(8, Math.floor(room * 0.35))) }
}

/** One line where a client and a title can be read beside the rest, else two; three where not even the rest has room on one. */
function linesOf(placed: Placed, calendar: Calendar, columns: Columns, view: CalendarView): string[] {
  const { when, where } = placeWords(placed, calendar, columns, view)
  if (columns.room >= leastRoom) return [`${when}${gap}${where}${gap}${whoAndWhat(placed, columns, view)}`.trimEnd()]
  const who = calendar.client === null ? clientName(placed.client) : ''
  const what = [who, titleOfEntry(placed)].filter(Boolean).join(': ')
  const below = withTail(what, clashWords(placed), view.width - indent.length, view)
  // The gap before the title is not needed where the title stands below.
  const first = columns.room + gap.length >= 0 ? [`${when}${gap}${where}`] : [when, `${indent}${where}`]
  return [...first, ...(below === '' ? [] : [`${indent}${below}`])].map((line) => line.trimEnd())
}

/** The time with the mark of a gap, and how far it is and where, each in its column. */
function placeWords(placed: Placed, calendar: Calendar, columns: Columns, view: CalendarView) {
  const { measure, width } = view
  const when = `${isEntry(placed) ? gap : '· '}${padded(whenOf(placed, calendar), columns.when, measure)}`
  const state = stateWord(placed)
  const most = width - indent.length - columns.state - gap.length
  const where = fitText(whereOf(placed), Math.max(1, most), measure)
  // The room behind a word is not painted with it.
  const room = (text: string, wide: number) => padded(text, wide, measure).slice(text.length)
  const parts = [
    `${statePaint(placed, view)?.(state) ?? state}${room(state, columns.state)}`,
    `${channelPaint(calendar, placed, view)(where)}${room(where, columns.where)}`,
  ]
  return { when: fitText(when, width, measure), where: parts.join(gap) }
}

function whoAndWhat(placed: Placed, { client, room }: Columns, view: CalendarView): string {
  const { measure } = view
  const who = client > 0 ? `${padded(fitText(clientName(placed.client), client, measure), client, measure)}${gap}` : ''
  return `${who}${withTail(titleOfEntry(placed), clashWords(placed), room - measure(who), view)}`
}

/** A text with a warning behind it, which is not cut off with it. */
function withTail(text: string, tail: string, width: number, { measure, paint }: CalendarView): string {
  if (tail === '') return fitText(text, width, measure)
  const behind = fitText(text === '' ? tail : ` · ${tail}`, width, measure)
  return `${fitText(text, width - measure(behind), measure)}${paint.late(behind)}`
}
