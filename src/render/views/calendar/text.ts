import type { Calendar } from '../../../domain/calendar/calendar.ts'
import { daysText } from './days.ts'
import { monthText } from './month.ts'
import { type CalendarView, foldedLine } from './view.ts'
import { weekText } from './week.ts'
import { clientName, clockWords, countsOf, headingOf, titleOfEntry } from './words.ts'

/** Everything in it that somebody wrote, for the measure to know what it has to measure. */
export function textOfCalendar({ entries, free, client, held }: Calendar): string {
  const names = [...entries, ...free].map((each) => clientName(each.client))
  return [...names, ...held.map(clientName), ...entries.map(titleOfEntry), client ? clientName(client) : ''].join(' ')
}

/** The calendar as lines without line ends: columns for the days where there is room, else a list by day. */
export function calendarText(calendar: Calendar, view: CalendarView): string[] {
  const drawn = calendar.span.unit === 'week' ? weekText(calendar, view) : monthText(calendar, view)
  const lines = [headingOf(calendar), countsOf(calendar), clockWords(calendar)].filter(Boolean)
  const [first = '', ...rest] = lines.flatMap((line) => foldedLine(line, view))
  return [
    view.paint.heading(first),
    ...rest.map((line) => view.paint.quiet(line)),
    '',
    ...(drawn ?? daysText(calendar, view)),
  ]
}
