/**
 * An instant is UTC text to the second, `2026-11-23T09:00:00Z`: it sorts as text, in SQL as here.
 */
export type Instant = string

const hour = 3_600_000

export function toInstant(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

export function toMilliseconds(instant: Instant): number {
  return Date.parse(instant)
}

/** So many hours later, or earlier where they are below nothing. */
export function hoursFrom(instant: Instant, hours: number): Instant {
  return toInstant(toMilliseconds(instant) + hours * hour)
}

/** So many times 24 hours later, whatever the clocks of a zone do meanwhile. */
export function daysFrom(instant: Instant, days: number): Instant {
  return hoursFrom(instant, 24 * days)
}
