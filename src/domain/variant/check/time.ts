import { parseSlots } from '../../channel.ts'
import { leastApartMinutes, minutesApart } from '../../slot.ts'
import { weekdayName, weekdayOf } from '../../time/day.ts'
import type { Instant } from '../../time/instant.ts'
import type { WallClock } from '../../time/wall-clock.ts'
import { worksOn } from '../../time/working-time.ts'
import type { CheckFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import { plainFinding } from './limit.ts'

/** When a variant is to go out, as the check sees it. */
export interface CheckedTime {
  readonly now: Instant
  /** What was asked for, by the client's wall clock. */
  readonly clock: WallClock
  readonly asked: { readonly day: string; readonly time: string }
  /** What else goes out on the channel, with its ref. */
  readonly others: readonly { readonly ref: string; readonly at: Instant }[]
}

/** Whether the time is still to come, whether the clock shows it, and whether anything or anybody stands in its way. */
export function checkTime(facts: CheckFacts): Finding[] {
  const { time, variant, ref } = facts
  if (time === null || variant.state === 'published' || variant.state === 'missed') return []
  const { clock, asked, now, others } = time
  const found: Finding[] = []
  const move = `smm post ${variant.state === 'draft' ? 'schedule' : 'move'} ${ref} --next`
  if (clock.instant <= now) {
    found.push(plainFinding('time-past', 'error', 'time', `${asked.day} ${asked.time} has passed`, move))
  }
  if (clock.moved === 'skipped') {
    const message = `the clocks skip ${asked.time} on ${asked.day}; it is moved to ${clock.local.time}`
    found.push(plainFinding('time-moved', 'warning', 'time', message, `choose another time: ${move}`))
  }
  if (clock.moved === 'twice') {
    const message = `the clocks show ${asked.time} twice on ${asked.day}; it goes out the first time`
    found.push(plainFinding('time-twice', 'warning', 'time', message, `choose another time: ${move}`))
  }
  const near = others.find((other) => minutesApart(other.at, clock.instant) < leastApartMinutes)
  if (near) {
    found.push(
      plainFinding('time-crowded', 'warning', 'time', `${near.ref} goes out on this channel within the hour`, move),
    )
  }
  return [...found, ...offHours(facts, clock, move)]
}

/** A slot was agreed, so it is never off hours. */
function offHours({ client, channel }: CheckFacts, { local }: WallClock, move: string): Finding[] {
  if (parseSlots(channel.slots).includes(`${weekdayOf(local.day)} ${local.time}`)) return []
  const { working } = client
  const isAtWork = worksOn(working, local.day) && local.time >= working.from && local.time < working.until
  if (isAtWork) return []
  const message = `nobody of ${client.name} is at work on ${weekdayName(local.day)} ${local.time} to answer`
  return [plainFinding('time-off-hours', 'warning', 'time', message, `${move}, or see to it that somebody looks`)]
}
