import type { Activity } from '../activity.ts'
import { type Block, blockOf, blocks } from '../words.ts'

export interface StageMinutes {
  readonly stage: Block
  readonly minutes: number
}

/** The manager's minutes by Respond and the six stages, all seven of them in the order of the list; they add up to the manager's minutes. */
export function minutesByStage(activities: readonly Activity[]): StageMinutes[] {
  const minutes = new Map<Block, number>(blocks.map((block) => [block, 0]))
  for (const activity of activities) {
    if (activity.by !== 'manager') continue
    const stage = blockOf(activity)
    minutes.set(stage, (minutes.get(stage) ?? 0) + activity.minutes)
  }
  return [...minutes].map(([stage, sum]) => ({ stage, minutes: sum }))
}
