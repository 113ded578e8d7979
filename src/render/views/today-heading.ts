import { awayWords } from '../../domain/away.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { spokenDay } from '../../domain/time/day.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import type { LocalTime } from '../../domain/time/zone.ts'
import { countByBlock, type TodayList } from '../../domain/today/list.ts'
import type { Paint } from '../paint.ts'
import { fitText } from '../table.ts'
import type { Width } from '../width.ts'

export interface HeadingView {
  readonly now: LocalTime
  /** The end of the desk's working day. */
  readonly until: string
  readonly isDemo: boolean
  readonly isDayOff: boolean
  /** Columns of the terminal. */
  readonly width: number
  readonly paint: Paint
  readonly measure: Width
}

/** The day, what is done and left, and the hours it has to fit into; a second line where it does not. */
export function heading(list: TodayList, view: HeadingView): string[] {
  const day = `${view.isDemo ? 'DEMO  ' : ''}${spokenDay(view.now.day)}`
  const [first = '', ...others] = joined(
    [`${day}   ${rowsDone(list)}`, ...minutesDone(list), `; ${free(list, view)}`],
    view,
  )
  const clients =
    list.clients === null || others.length > 0 ? '' : `; ${list.clients} client${list.clients === 1 ? '' : 's'}`
  const line = view.measure(first + clients) <= view.width ? first + clients : first
  return [view.paint.heading(line), ...others, ...away(list, view), ...overflow(list, view)]
}

function rowsDone({ progress }: TodayList): string {
  return progress.total === 0 ? 'nothing is due' : `${progress.done} of ${progress.total} done`
}

function minutesDone({ progress }: TodayList): string[] {
  if (progress.total === 0) return []
  const social = progress.minutesDone > 0 ? ` (${spokenMinutes(progress.socialMinutes)} social)` : ''
  return [`, ${spokenMinutes(progress.minutesDone)} of ${spokenMinutes(progress.minutesPlanned)}${social}`]
}

function free({ progress }: TodayList, view: HeadingView): string {
  if (progress.free > 0) return `free until ${view.until}: ${spokenMinutes(progress.free)}`
  return view.isDayOff ? 'day off' : 'no hours left today'
}

/** Parts, each with the sign that joins it to the one before, on as many lines as they need. */
function joined(parts: readonly string[], view: HeadingView): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && view.measure(last + part) <= view.width) lines[lines.length - 1] = last + part
    else lines.push(part.replace(/^[;,] /, ''))
  }
  return lines.map((each) => fitText(each, view.width, view.measure))
}

function away(list: TodayList, view: HeadingView): string[] {
  return list.away === null
    ? []
    : [view.paint.waiting(fitText(cleanLine(awayWords(list.away)), view.width, view.measure))]
}

function overflow(list: TodayList, view: HeadingView): string[] {
  if (!list.overflow) return []
  const left = countByBlock(list.overflow.left)
  if (list.isFitted) return [view.paint.quiet(fitText(`Does not fit: ${left}`, view.width, view.measure))]
  if (list.progress.free <= 0) return []
  const parts = [`${spokenMinutes(list.overflow.minutes)} more than the day holds`, `; would drop: ${left}`]
  return joined(parts, view).map((line) => view.paint.waiting(line))
}
