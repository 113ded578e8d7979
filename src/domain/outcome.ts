import type { Day } from './time/day.ts'

/** A win or a loss that somebody noted. */
export interface Outcome {
  readonly id: number
  readonly clientId: number
  readonly kind: 'win' | 'loss'
  readonly title: string
  readonly evidence: string
  /** The "so what". */
  readonly lesson: string
  readonly goalId: number | null
  readonly onDay: Day
}
