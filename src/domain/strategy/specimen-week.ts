import { type Weekday, weekdays } from '../time/day.ts'
import { parseRecurrence, type Recurrence } from '../time/recurrence.ts'
import { type Format, formats } from '../words.ts'
import type { WorkMinutes } from '../work-minutes.ts'
import type { RoutinePlan, Strategy } from './shape.ts'

/** One day of a week as the plan has it. */
export interface SpecimenDay {
  readonly day: Weekday
  readonly pieces: readonly { readonly title: string; readonly minutes: number }[]
  readonly minutes: number
}

/** A week of our work by the plan, and what does not come round every week. */
export interface SpecimenWeek {
  readonly days: readonly SpecimenDay[]
  /** Minutes a week of posts that no routine makes, by channel. */
  readonly posts: readonly { readonly channel: string; readonly minutes: number }[]
  /** Work that comes round less often than every week, or when somebody asks. */
  readonly seldom: readonly RoutinePlan[]
}

/** What we do on each day of a week, by the strategy alone; days without work are left out. Minutes a week add up to what the plan costs, but for what comes round less often. */
export function specimenWeek(strategy: Strategy, usual: WorkMinutes): SpecimenWeek {
  const ours = strategy.routines.filter(({ owner }) => owner === 'manager')
  const weekly = ours.flatMap((routine) => {
    const on = daysOfWeek(parseRecurrence(routine.every))
    return on === null ? [] : [{ routine, on }]
  })
  const days = weekdays
    .map((day): SpecimenDay => {
      const pieces = weekly
        .filter(({ on }) => on.includes(day))
        .map(({ routine: { title, minutes } }) => ({ title, minutes }))
      return { day, pieces, minutes: pieces.reduce((sum, { minutes }) => sum + minutes, 0) }
    })
    .filter(({ pieces }) => pieces.length > 0)
  return {
    days,
    posts: postsOf(strategy, ours, usual),
    seldom: ours.filter(({ every }) => daysOfWeek(parseRecurrence(every)) === null),
  }
}

/** The days of every week on which something comes round; null: it does not come round every week. */
function daysOfWeek(rule: Recurrence): readonly Weekday[] | null {
  if (rule.every === 'week' && rule.weeks === 1) return rule.on
  return rule.every === 'days' && rule.days === 1 ? weekdays : null
}

function postsOf({ channels }: Strategy, ours: readonly RoutinePlan[], usual: WorkMinutes) {
  const made = new Set(ours.flatMap(({ makes }) => makes))
  return channels
    .filter(({ key }) => !made.has(key))
    .map(({ key, cadence }) => ({
      channel: key,
      minutes: formats.reduce((sum, format: Format) => sum + (cadence[format] ?? 0) * usual.formats[format], 0),
    }))
    .filter(({ minutes }) => minutes > 0)
}
