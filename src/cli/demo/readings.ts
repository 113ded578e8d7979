import type { Goal } from '../../domain/goal.ts'
import { addDays, mondayOf } from '../../domain/time/day.ts'
import type { Store } from '../../store/store.ts'
import type { Placed } from './history.ts'
import type { Moments } from './moments.ts'
import { between } from './random.ts'

const weeksOfTerm = 13

/** A reading by hand each Monday from the start of the strategy to this week's: every goal, and the size and reach of every channel. */
export function writeReadings(store: Store, client: Placed, moments: Moments): void {
  const goals = store.goals.of(client.id)
  const channels = store.channels.of(client.id)
  const taken = new Set(goals.map((goal) => `${goal.channelId} ${goal.metric}`))
  const last = mondayOf(moments.today)
  for (let week = 0, onDay = client.startsOn; onDay <= last; week++, onDay = addDays(onDay, 7)) {
    // By the client's own calendar it is Monday only later in the day where the sun rises after London's.
    const at = moments.at(onDay, '10:00')
    const write = (channelId: number | null, metric: string, value: number) =>
      store.readings.insert({ clientId: client.id, channelId, metric, value, source: 'hand', onDay }, at)
    for (const goal of goals) write(goal.channelId, goal.metric, needle(client, goal, week, onDay === last))
    for (const channel of channels) {
      for (const [metric, value] of channelFigures(client, channel.key, week)) {
        if (!taken.has(`${channel.id} ${metric}`)) write(channel.id, metric, value)
      }
    }
  }
}

/** From the baseline towards the target at the story's speed, with the ups and downs of a week, but for the first and the last. */
function needle(client: Placed, goal: Goal, week: number, isLast: boolean): number {
  const from = goal.baseline ?? 0
  const way = (goal.target ?? from) - from
  const speed = client.story.speeds[goal.key] ?? 1
  const swing = week === 0 || isLast ? 0 : between(-0.08, 0.08, 'needle', client.slug, goal.key, String(week))
  const value = from + way * ((speed * week) / weeksOfTerm + swing)
  const isWhole = Number.isInteger(from) && Number.isInteger(goal.target)
  return Math.max(0, isWhole ? Math.round(value) : Math.round(value * 10) / 10)
}

function channelFigures(
  client: Placed,
  key: string,
  week: number,
): readonly (readonly [metric: string, value: number])[] {
  const swing = (metric: string) => between(0.85, 1.15, metric, client.slug, key, String(week))
  const followers = Math.round((client.story.followers[key] ?? 100) * (1 + 0.009 * week))
  const reach = Math.round(followers * (0.9 + 0.03 * week) * swing('reach'))
  return [
    ['followers', followers],
    ['reach', reach],
    ['engagements', Math.round(reach * 0.05 * swing('engagements'))],
  ]
}
