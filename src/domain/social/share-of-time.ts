import type { Activity } from '../activity.ts'
import { isSocial } from '../words.ts'

/** The manager's social minutes ÷ all of the manager's minutes, 0 to 1; null while no minutes are recorded. 20 to 35 % is healthy. */
export function socialShareOfTime(activities: readonly Activity[]): number | null {
  let social = 0
  let all = 0
  for (const activity of activities) {
    if (activity.by !== 'manager') continue
    all += activity.minutes
    if (isSocial(activity)) social += activity.minutes
  }
  return all === 0 ? null : social / all
}
