import { addDays, type Day, laterOf } from '../time/day.ts'
import type { Span } from './compare.ts'
import type { TaskFacts } from './facts.ts'

/** Something that the client was promised to see early, and what became of it by the end of what is counted. */
export interface EarlyWinLine {
  readonly win: string
  /** The day by which it was to be seen. */
  readonly by: Day
  /** The day on which it was seen; null: not yet. */
  readonly seenOn: Day | null
  readonly isLate: boolean
}

const prefix = 'Early win: '

/** The words of the task that stands for an early win, beside other tasks. */
export function earlyWinTitle(win: string): string {
  return `${prefix}${win.replace(/\.$/, '')}`
}

/** So long after its day a promise of the first month is spoken of; what is open then is a task like others. */
const spokenOfDays = 60

/** The early wins in the order of their days; none once all were seen before the week, two months after the last of them, or while there are none. What was let go is left out. */
export function earlyWinLines(tasks: readonly TaskFacts[], { from, to }: Span): EarlyWinLine[] {
  const promised = tasks.filter(
    ({ status, createdOn, dueOn }) => status !== 'skipped' && dueOn !== null && createdOn <= to,
  )
  // Of a client that came back only what was promised this time counts.
  const begunOn = promised.reduce<Day | null>((newest, { createdOn }) => laterOf(newest, createdOn), null)
  const lines = promised
    .filter(({ createdOn }) => createdOn === begunOn)
    .map(({ title, dueOn, closedOn }): EarlyWinLine => {
      const seenOn = closedOn !== null && closedOn <= to ? closedOn : null
      const by = dueOn as Day
      return {
        win: title.startsWith(prefix) ? title.slice(prefix.length) : title,
        by,
        seenOn,
        isLate: seenOn === null && by < to,
      }
    })
  const isOver = lines.every(({ seenOn, by }) => (seenOn !== null && seenOn < from) || addDays(by, spokenOfDays) < from)
  return isOver ? [] : lines.sort((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0))
}
