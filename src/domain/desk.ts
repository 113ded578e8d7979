import type { Weekday } from './time/day.ts'
import type { WorkingTime } from './time/working-time.ts'

/** The manager's own place. The built-in client of the manager's own business has the slug `desk`. */
export interface Desk {
  readonly name: string
  readonly zone: string
  readonly working: WorkingTime
  readonly makingDays: readonly Weekday[]
  readonly reportDay: Weekday
  readonly schedulingDay: Weekday
}

export const deskSlug = 'desk'

/** What a desk is called until somebody says otherwise. */
export const usualDeskName = 'My desk'
