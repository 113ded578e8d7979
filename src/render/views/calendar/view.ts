import type { Calendar } from '../../../domain/calendar/calendar.ts'
import { wrapped } from '../../grid.ts'
import type { Paint } from '../../paint.ts'
import type { Width } from '../../width.ts'
import { isEntry, type Placed, stateWord } from './words.ts'

/** How a calendar is drawn for a person. */
export interface CalendarView {
  /** Columns of the terminal; infinite in a pipe and in a file, where days stand below each other and nothing is cut. */
  readonly width: number
  readonly paint: Paint
  readonly measure: Width
  /** The short code of a platform, for where there is no room for its name. */
  readonly codes: ReadonlyMap<string, string>
}

/** A channel's colour goes by its platform, so that it is the same for every client. */
export function channelPaint(calendar: Calendar, { platform }: Placed, { paint }: CalendarView) {
  const platforms = [...new Set([...calendar.entries, ...calendar.free].map((each) => each.platform))].sort()
  const number = platforms.indexOf(platform)
  return (text: string) => paint.series(text, number)
}

/** The colour of how far something is: red where it went wrong, yellow where it still has to be made. */
export function statePaint(placed: Placed, { paint }: CalendarView): ((text: string) => string) | undefined {
  const state = stateWord(placed)
  if (state === 'late' || state === 'missed') return paint.late
  if (state === 'draft' || state === 'in review' || state === 'approved') return paint.waiting
  return isEntry(placed) ? undefined : paint.quiet
}

/** A line beside the calendar on as many lines as it needs. */
export function foldedLine(line: string, { width, measure }: CalendarView): string[] {
  return wrapped(line, width, Number.POSITIVE_INFINITY, measure)
}
