import { awayOn } from '../away.ts'
import { plannedDays } from '../planned-days.ts'
import { newestDue, type RoutineState } from '../routine.ts'
import { dueDay, isListedAhead } from '../task.ts'
import { addDays, type Day } from '../time/day.ts'
import { type Week, weekOf } from '../time/week.ts'
import type { Action } from '../words.ts'
import type { WeekFacts } from './facts.ts'

/** What is planned for the week after the report's. */
export interface NextWeek {
  readonly from: Day
  readonly to: Day
  /** The manager's routines with the days on which they come round. */
  readonly routines: readonly { readonly title: string; readonly action: Action; readonly days: readonly Day[] }[]
  /** The manager's open tasks due by the end of that week, those from before it too. */
  readonly tasks: readonly { readonly title: string; readonly action: Action; readonly dueOn: Day }[]
  /** What goes out, each post once, in the order of time. */
  readonly posts: readonly { readonly title: string; readonly channels: readonly string[] }[]
  readonly ideas: readonly string[]
}

export function nextWeek(facts: WeekFacts): NextWeek {
  const week = weekOf(addDays(facts.week.from, 7))
  const running = facts.client.status === 'active' ? facts.routines : []
  return {
    from: week.from,
    to: week.to,
    routines: running
      .filter(({ routine }) => routine.owner === 'manager')
      .map((state) => ({
        title: state.routine.title,
        action: state.routine.action,
        days: daysIn(state, week, true).filter((day) => !awayOn(facts.away, day)),
      }))
      .filter(({ days }) => days.length > 0),
    tasks: facts.tasks
      .flatMap((task) => {
        const dueOn = dueDay(task)
        // Early wins have a place of their own, and the contract is spoken of in a talk.
        const isPlanned =
          task.owner === 'manager' &&
          task.status === 'open' &&
          dueOn !== null &&
          dueOn <= week.to &&
          !isListedAhead(task)
        return isPlanned ? [{ title: task.title, action: task.action, dueOn }] : []
      })
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)),
    posts: postsIn(facts, week),
    ideas: facts.ideas.map((idea) => idea.title),
  }
}

function postsIn({ posts }: WeekFacts, { from, to }: Pick<Week, 'from' | 'to'>): NextWeek['posts'] {
  const byPost = new Map<number, { title: string; channels: string[] }>()
  for (const each of posts ?? []) {
    if (each.status !== 'scheduled' || each.onDay < from || each.onDay > to) continue
    const known = byPost.get(each.postId)
    if (known) known.channels.push(each.channel)
    else byPost.set(each.postId, { title: each.title, channels: [each.channel] })
  }
  return [...byPost.values()]
}

/**
 * The days on which a routine comes round. One that counts from the last time is due once; when that was before the span it stands on the first
 * day if it is `carried`, and else not at all.
 */
export function daysIn(state: RoutineState, span: Pick<Week, 'from' | 'to'>, carried: boolean): Day[] {
  const { routine, rules } = state
  const days = plannedDays(rules, routine.endedOn, span.from, span.to)
  const newest = [...rules].sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1)).find((rule) => rule.fromOn <= span.to)
  if (newest?.recurrence.every !== 'after-done' || routine.endedOn !== null) return days
  const due = newestDue(state, span.to)
  if (due === null) return days
  if (due >= span.from) return [due]
  return carried ? [span.from] : []
}
