/** The time as the machine has it. Nothing else reads it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  readonly zone: string
}

export const systemClock: Clock = {
  now: () => Date.now(),
  // Asked for when a desk is made; the hot path has the desk's zone from the database.
  get zone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone
  },
}
