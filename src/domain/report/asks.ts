import { isWhenAsked, openOccurrence, type RoutineState } from '../routine.ts'
import { dueDay } from '../task.ts'
import { addDays, type Day } from '../time/day.ts'
import { blockOf, isSocialBlock } from '../words.ts'
import type { WeekFacts } from './facts.ts'
import { daysIn } from './next-week.ts'

/** Something that only the client can do. */
export interface Ask {
  /** `asked`: homework without days of its own, done whenever somebody asks. */
  readonly kind: 'homework' | 'task' | 'asked'
  readonly title: string
  /** The day on which it fell due and is still waited for; null: nothing is overdue. */
  readonly waitingSince: Day | null
  /** The coming days on which it is due. */
  readonly days: readonly Day[]
}

/**
 * What is open for the client when the report is written, and what comes round until the end of the next week. What is waited for stands first, the longest
 * first; then by day; without a day last.
 */
export function asks(facts: WeekFacts): Ask[] {
  const nextSunday = addDays(facts.week.to, 7)
  const horizon = nextSunday >= facts.today ? nextSunday : addDays(facts.today, 6)
  const running = facts.client.status === 'active' ? facts.routines : []
  const homework = running.flatMap((state) => homeworkAsk(state, facts.today, horizon))
  const tasks = facts.tasks.flatMap((task): Ask[] => {
    if (task.owner !== 'client' || task.status !== 'open') return []
    const dueOn = dueDay(task)
    if (dueOn === null) return [{ kind: 'task', title: task.title, waitingSince: null, days: [] }]
    const isOver = dueOn < facts.today
    return [{ kind: 'task', title: task.title, waitingSince: isOver ? dueOn : null, days: isOver ? [] : [dueOn] }]
  })
  return [...homework, ...tasks].sort((a, b) => compareText(orderOf(a), orderOf(b)) || compareText(a.title, b.title))
}

function homeworkAsk(state: RoutineState, today: Day, horizon: Day): Ask[] {
  const { routine, rules, latest } = state
  if (routine.owner !== 'client' || routine.endedOn !== null) return []
  if (isWhenAsked(rules, today)) return [{ kind: 'asked', title: routine.title, waitingSince: null, days: [] }]
  const open = openOccurrence(state, today)
  // A look-in that was missed is over with its day, since the next one sees what it would have seen. What is made or sent is still wanted.
  const isLookIn = isSocialBlock(blockOf(routine))
  const waitingSince = open !== null && open < today && !isLookIn ? open : null
  const putOff = latest?.state === 'snoozed' && (latest.snoozedUntil ?? '') >= today ? latest.snoozedUntil : null
  // What was closed or put off ahead of its day is not asked for again.
  const coming = daysIn(state, { from: today, to: horizon }, isLookIn).filter(
    (day) => latest === null || day > latest.onDay,
  )
  const days = [...new Set([...(putOff !== null && putOff <= horizon ? [putOff] : []), ...coming])].sort()
  if (waitingSince === null && days.length === 0) return []
  return [{ kind: 'homework', title: routine.title, waitingSince, days }]
}

function orderOf(ask: Ask): string {
  if (ask.waitingSince !== null) return `0 ${ask.waitingSince}`
  return ask.days[0] === undefined ? '2' : `1 ${ask.days[0]}`
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
