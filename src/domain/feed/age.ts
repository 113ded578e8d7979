import { type Instant, toMilliseconds } from '../time/instant.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long ago, in a narrow column: `12 min`, `5 h`, `3 d`, `4 months`. */
export function ageWords(at: Instant, now: Instant): string {
  const age = Math.max(0, toMilliseconds(now) - toMilliseconds(at))
  if (age < hour) return `${Math.floor(age / minute)} min`
  if (age < day) return `${Math.floor(age / hour)} h`
  const days = Math.floor(age / day)
  return days < 60 ? `${days} d` : `${Math.floor(days / 30)} months`
}
