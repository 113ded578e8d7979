import type { Activity } from '../activity.ts'
import { sumMinutes } from '../time/duration.ts'
import { isSocial } from '../words.ts'

/** Per cent of the manager's time that go into being social, both counted: under it nobody is met, over it nothing else gets done. */
export const healthyShare = { from: 20, to: 35 } as const

/** `Healthy is 20 to 35 %.` */
export const healthyWords = `Healthy is ${healthyShare.from} to ${healthyShare.to} %.`

/** The manager's social minutes: of the heading of the list, of its gate, and of every share. What the client did is the client's. */
export function socialMinutes(activities: readonly Activity[]): number {
  return sumMinutes(activities.filter((activity) => activity.by === 'manager' && isSocial(activity)))
}

/** The manager's social minutes ÷ all of the manager's minutes, 0 to 1; null while no minutes are recorded. */
export function socialShareOfTime(activities: readonly Activity[]): number | null {
  const all = sumMinutes(activities.filter(({ by }) => by === 'manager'))
  return all === 0 ? null : socialMinutes(activities) / all
}
