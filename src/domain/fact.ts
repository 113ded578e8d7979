import type { Day } from './time/day.ts'

/** A client's own answer, kept for the next time somebody asks. */
export interface Fact {
  readonly id: number
  readonly clientId: number
  /** What it is about, one word: `gluten`. */
  readonly key: string
  readonly answer: string
  readonly saidOn: Day
}
