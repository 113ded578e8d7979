import type { Day } from './time/day.ts'
import { type Instant, toInstant, toMilliseconds } from './time/instant.ts'
import type { LocalTime } from './time/zone.ts'
import type { Action } from './words.ts'

/** Work on what comes back to a post, so long after it went out. */
export interface FollowUp {
  readonly afterMinutes: number
  readonly what: string
  readonly action: Action
  readonly minutes: number
}

/** A follow-up with its time. */
export interface DueFollowUp extends FollowUp {
  readonly at: Instant
}

const day = 86_400_000

/**
 * The follow-ups of a post that went out at an instant and is confirmed at another. What was to be looked at more than a day ago is not asked for any more, but for the
 * last one: somebody has to look once.
 */
export function dueFollowUps(followUps: readonly FollowUp[], outAt: Instant, now: Instant): DueFollowUp[] {
  const timed = [...followUps]
    .sort((a, b) => a.afterMinutes - b.afterMinutes)
    .map((each) => ({ ...each, at: toInstant(toMilliseconds(outAt) + each.afterMinutes * 60_000) }))
  const oldest = toMilliseconds(now) - day
  return timed.filter((each, index) => index === timed.length - 1 || toMilliseconds(each.at) >= oldest)
}

/** A time in the past is now: what is asked for late is not late before anybody could do it. */
export function notBefore(at: LocalTime, now: LocalTime): { readonly day: Day; readonly time: string | null } {
  if (at.day < now.day) return { day: now.day, time: null }
  return at.day === now.day && at.time < now.time ? { day: now.day, time: null } : { day: at.day, time: at.time }
}

/** `1h`, `24h`, `30m`, `2d` → minutes; null: no such time. */
export function parseAfter(text: string): number | null {
  const [, digits = '', unit = ''] = /^(\d{1,3})\s?(m|h|d)$/.exec(text.trim()) ?? []
  const minutes = Number(digits) * (unit === 'd' ? 24 * 60 : unit === 'h' ? 60 : 1)
  return minutes > 0 ? minutes : null
}
