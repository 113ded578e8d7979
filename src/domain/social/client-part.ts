import { plannedDays } from '../planned-days.ts'
import type { RecordedOccurrence, Routine, RoutineRule } from '../routine.ts'
import type { Task } from '../task.ts'
import { type Day, laterOf } from '../time/day.ts'

/** Homework of the client's that fell due in a period. */
export interface ClientPart {
  readonly onTime: number
  readonly planned: number
}

export interface HomeworkFacts {
  readonly routines: readonly {
    readonly routine: Pick<Routine, 'id' | 'owner' | 'endedOn'>
    readonly rules: readonly RoutineRule[]
  }[]
  readonly occurrences: readonly RecordedOccurrence[]
  /** Tasks with the client's day on which they were closed. */
  readonly tasks: readonly (Pick<Task, 'owner' | 'dueOn' | 'status' | 'snoozedUntil'> & {
    readonly closedOn: Day | null
  })[]
}

/**
 * Homework done on time, of all that fell due from `from` to `to`: the client's routines by their days, and the client's dated tasks. On time is done on its
 * day or before, or by the day to which it was put off; a task without a day is on time whenever it is done, and is counted on that day. Left out are what was let go, what was put off beyond `today`, and what is due today and still open.
 */
export function clientPart(facts: HomeworkFacts, from: Day, to: Day, today: Day): ClientPart {
  const due = [...homeworkDue(facts, from, to, today), ...tasksDue(facts, from, to, today)]
  const counted = due.filter((each) => each.isDone || each.on < today)
  return { onTime: counted.filter((each) => each.isOnTime).length, planned: counted.length }
}

interface Due {
  readonly on: Day
  readonly isDone: boolean
  readonly isOnTime: boolean
}

function homeworkDue(facts: HomeworkFacts, from: Day, to: Day, today: Day): Due[] {
  return facts.routines
    .filter(({ routine }) => routine.owner === 'client')
    .flatMap(({ routine, rules }) => {
      const recorded = new Map(
        facts.occurrences
          .filter((each) => each.routineId === routine.id && each.onDay >= from && each.onDay <= to)
          .map((each) => [each.onDay, each]),
      )
      const days = new Set([...plannedDays(rules, routine.endedOn, from, to), ...recorded.keys()])
      return [...days].flatMap((on) => dueOf(on, recorded.get(on), today))
    })
}

function dueOf(on: Day, occurrence: RecordedOccurrence | undefined, today: Day): Due[] {
  if (occurrence === undefined) return [{ on, isDone: false, isOnTime: false }]
  if (occurrence.state === 'skipped') return []
  if (occurrence.state === 'snoozed') {
    const until = occurrence.snoozedUntil ?? on
    return until >= today ? [] : [{ on: until, isDone: false, isOnTime: false }]
  }
  return [{ on, isDone: true, isOnTime: (occurrence.closedOn ?? on) <= laterOf(on, occurrence.putOffTo) }]
}

function tasksDue(facts: HomeworkFacts, from: Day, to: Day, today: Day): Due[] {
  return facts.tasks.flatMap((task) => {
    if (task.owner !== 'client' || task.status === 'skipped') return []
    if (task.status === 'open' && task.snoozedUntil !== null && task.snoozedUntil >= today) return []
    if (task.dueOn === null)
      return isWithin(task.closedOn, from, to) ? [{ on: task.closedOn, isDone: true, isOnTime: true }] : []
    if (!isWithin(task.dueOn, from, to)) return []
    const isDone = task.status === 'done'
    const until = laterOf(task.dueOn, task.snoozedUntil)
    return [{ on: task.dueOn, isDone, isOnTime: isDone && task.closedOn !== null && task.closedOn <= until }]
  })
}

function isWithin(day: Day | null, from: Day, to: Day): day is Day {
  return day !== null && day >= from && day <= to
}
