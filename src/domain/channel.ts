import type { Day } from './time/day.ts'

/** One client's presence on one platform. `key` is unique in its client and stands in refs. */
export interface Channel {
  readonly id: number
  readonly clientId: number
  readonly key: string
  readonly platform: string
  readonly handle: string | null
  readonly address: string | null
  /** Posts a week by format as words: `short 1, image 2`. */
  readonly cadence: string
  readonly byClient: string
  /** `tue 11:30, thu 17:00`, in the client's wall clock. */
  readonly slots: string
  /** `09:00, 16:00`, in the desk's wall clock. */
  readonly sweeps: string
  readonly startedOn: Day
  readonly retiredOn: Day | null
}

export type NewChannel = Omit<Channel, 'id' | 'retiredOn'>
