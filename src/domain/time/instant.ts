/**
 * An instant is UTC text to the second, `2026-11-23T09:00:00Z`: it sorts as text, in SQL as here.
 */
export type Instant = string

export function toInstant(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

export function toMilliseconds(instant: Instant): number {
  return Date.parse(instant)
}
