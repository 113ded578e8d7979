import type { Day } from './time/day.ts'

/** One metric's value at a time, for a channel or for the client as a whole. */
export interface Reading {
  readonly id: number
  readonly clientId: number
  readonly channelId: number | null
  readonly metric: string
  readonly value: number
  readonly source: 'hand' | 'import'
  readonly onDay: Day
}
