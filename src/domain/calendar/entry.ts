import type { Client } from '../client.ts'
import type { Slot } from '../slot.ts'
import type { TwoTimes } from '../time/two-clocks.ts'
import type { VariantStatus } from '../variant/status.ts'
import type { Format } from '../words.ts'

/** Whose it is. */
export type Whose = Pick<Client, 'slug' | 'name' | 'zone'>

/** A variant in its place: when it went out, or is to go out. */
export interface CalendarEntry extends TwoTimes {
  /** `p31/instagram`. */
  readonly ref: string
  /** Of the row; no other desk has it. */
  readonly uid: string
  readonly postId: number
  readonly client: Whose
  readonly channelId: number
  /** The channel's key. */
  readonly channel: string
  readonly platform: string
  readonly format: Format
  readonly title: string
  readonly status: VariantStatus
  /** True for one that should have gone out, and nobody has said that it did. */
  readonly isLate: boolean
  readonly permalink: string | null
  /** Refs of the posts of the same channel that are less than an hour away. */
  readonly clashes: readonly string[]
}

/** A gap: a slot that nothing is planned for. */
export interface FreeSlot extends TwoTimes, Pick<Slot, 'said' | 'moved'> {
  readonly client: Whose
  readonly channel: string
  readonly platform: string
}
