import { type Channel, parseSweeps } from '../channel.ts'
import type { Desk } from '../desk.ts'
import { addDays, type Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import { worksOn } from '../time/working-time.ts'
import { instantOf, type LocalTime, type ZoneSpans } from '../time/zone.ts'

/** The time at which an inbox was to be looked at last, by the desk's clock. */
export interface DueLook {
  readonly channel: Channel
  readonly since: LocalTime
  /** Null: nobody ever looked. */
  readonly lastAt: Instant | null
}

/** No desk is closed for so many days without being away. */
const longestPause = 14

/**
 * The channels whose inbox is due to be looked at: the newest of their times for it has passed, on a working day of the desk, and nobody has looked since. A channel
 * without times, or a retired one, is never due.
 */
export function dueLooks(
  channels: readonly Channel[],
  lastLooks: ReadonlyMap<number, Instant>,
  desk: Pick<Desk, 'zone' | 'working'>,
  now: LocalTime,
  spans: ZoneSpans,
): DueLook[] {
  return channels.flatMap((channel) => {
    if (channel.retiredOn !== null || channel.sweeps === '') return []
    const since = newestTime(parseSweeps(channel.sweeps), desk, now)
    if (since === null || since.day < channel.startedOn) return []
    const lastAt = lastLooks.get(channel.id) ?? null
    const isDone = lastAt !== null && lastAt >= instantOf(desk.zone, since, spans)
    return isDone ? [] : [{ channel, since, lastAt }]
  })
}

/** The last of these times that lies behind, on the last working day that has one. */
function newestTime(times: readonly string[], { working }: Pick<Desk, 'working'>, now: LocalTime): LocalTime | null {
  let day: Day = now.day
  for (let back = 0; back < longestPause; back++, day = addDays(day, -1)) {
    if (!worksOn(working, day)) continue
    const passed = day === now.day ? times.filter((time) => time <= now.time) : times
    const time = passed.at(-1)
    if (time !== undefined) return { day, time }
  }
  return null
}
