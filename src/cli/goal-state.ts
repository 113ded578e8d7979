import type { Goal, GoalState } from '../domain/goal.ts'
import type { Day } from '../domain/time/day.ts'
import type { Store } from '../store/store.ts'

/** A goal with its needle as it stands on a day; an ended goal's needle stands as it did at its end. */
export function stateOfGoal(store: Store, goal: Goal, today: Day): GoalState {
  const upTo = goal.endedOn !== null && goal.endedOn < today ? goal.endedOn : today
  const newest = store.readings.newest(goal.clientId, goal.channelId, goal.metric, upTo)
  return { ...goal, now: newest?.value ?? null, nowOn: newest?.onDay ?? null }
}
