import type { Client } from '../client.ts'
import { pace } from '../goal.ts'
import type { ClockTime } from '../time/clock-time.ts'
import { type Day, dayNumber, mondayOf } from '../time/day.ts'
import { shareOfWeekGone } from '../time/working-time.ts'
import type { LocalTime } from '../time/zone.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import type { TodaySettings } from './settings.ts'
import { dueMeasure, neglectMeasure, priorityMeasure } from './terms.ts'

export type Measured = ReturnType<typeof measures>

/** The measures that several rows share, worked out once. */
export function measures(facts: TodayFacts, settings: TodaySettings, now: LocalTime) {
  const { working } = facts.desk
  const gone = shareOfWeekGone(working, mondayOf(now.day), now)
  const goals = new Map(facts.goals.map((goal) => [goal.id, goal]))
  return (item: {
    client: Client
    goalId: number | null
    dueOn: Day | null
    dueTime: ClockTime | null
    since: Day
  }): Candidate['measures'] => {
    const goal = item.goalId === null ? undefined : goals.get(item.goalId)
    const speed = goal ? pace(goal, mondayOf(now.day)) : null
    return {
      due: dueMeasure(working, settings.targetHours, now, item.dueOn, item.dueTime),
      severity: 0,
      neglect: neglectMeasure(item.client, facts.socialMinutes.get(item.client.id) ?? 0, gone, settings.socialFloor),
      priority: priorityMeasure(item.client),
      age: Math.max(0, Math.min(1, (dayNumber(now.day) - dayNumber(item.since)) / 14)),
      behind: speed === null ? 0 : Math.max(0, Math.min(1, 1 - speed)),
    }
  }
}
