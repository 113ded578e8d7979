import type { Contact } from '../contact.ts'
import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { Action, Block, ContactKind, Owner, Stage, TouchSort } from '../words.ts'
import type { WorkMinutes } from '../work-minutes.ts'

/** Something done for a person, or said to them, outside of a conversation that is kept. */
export interface Touch {
  readonly contactId: number
  readonly clientId: number
  readonly at: Instant
  /** The client's day. */
  readonly onDay: Day
  readonly by: Owner
  readonly sort: TouchSort
  /** The person spoke as well, as in a talk. */
  readonly bothSpoke: boolean
  /** What it was; empty: nobody said. */
  readonly note: string
  /** The words that were sent; empty: none, or not recorded. */
  readonly text: string
  /** What words are compared by; empty: too short to be a formula. */
  readonly wordsKey: string
  readonly sameReason: string
  readonly activityId: number | null
}

/** Where a touch that is due stands: with whom one sells to in Communicate, with everybody else beside the comments on others. */
export function touchBlock(kind: ContactKind): Extract<Block, 'comment' | 'communicate'> {
  return kind === 'prospect' || kind === 'customer' ? 'communicate' : 'comment'
}

/**
 * What a touch is in the ledger: the first of ours introduces; one on a channel to somebody one does not sell to is a comment on others; everything else is kept in
 * touch, and claims to be neither.
 */
export function touchWork(
  kind: ContactKind,
  { isFirst, onChannel }: { readonly isFirst: boolean; readonly onChannel: boolean },
): { readonly stage: Stage; readonly action: Action } {
  if (isFirst) return { stage: 'communicate', action: 'introduce' }
  if (onChannel && touchBlock(kind) === 'comment') return { stage: 'comment', action: 'comment' }
  return { stage: 'communicate', action: 'other' }
}

/** What a touch usually takes: as an introduction the first time, as a comment from then on. */
export function touchMinutes(isFirst: boolean, usual: Pick<WorkMinutes, 'introduce' | 'comment'>): number {
  return isFirst ? usual.introduce : usual.comment
}

/** A touch has taken a next step with it when its day has come, or it has none. */
export function afterTouch<Row extends Pick<Contact, 'nextStep' | 'nextOn' | 'snoozedUntil'>>(
  contact: Row,
  day: Day,
): Row {
  const isAhead = contact.nextOn !== null && contact.nextOn > day
  return { ...contact, snoozedUntil: null, ...(isAhead ? {} : { nextStep: '', nextOn: null }) }
}

/** `gave 4, asked 1`. */
export function valueWords({ gave, asked }: { readonly gave: number; readonly asked: number }): string {
  return `gave ${gave}, asked ${asked}`
}

/** True where one more request makes it more asked for than given. */
export function asksTooMuch({ gave, asked }: { readonly gave: number; readonly asked: number }): boolean {
  return asked + 1 > gave
}
