import type { Day } from './time/day.ts'
import type { ContactKind, ContactStage } from './words.ts'

/** A person or an account that a client has to do with. */
export interface Contact {
  readonly id: number
  readonly clientId: number
  /** As they are called: their name, or the handle that they wrote from. */
  readonly name: string
  /** `visitor`: somebody who wrote, and no more is known. */
  readonly kind: ContactKind
  /** Parted by commas; empty: none. */
  readonly tags: string
  /** Private. */
  readonly note: string
  /** A touch is wanted every so many days; null: no rhythm. */
  readonly everyDays: number | null
  /** What comes next with them; empty: nothing. */
  readonly nextStep: string
  readonly nextOn: Day | null
  /** How far it is to a close; null: nobody said. */
  readonly stage: ContactStage | null
  /** Since when it is so far. */
  readonly stageOn: Day | null
  readonly snoozedUntil: Day | null
  /** A touch that was due was let go on that day; null: none was. */
  readonly skippedOn: Day | null
  readonly createdOn: Day
}

/** Who wrote, and no more is known, has a name and a kind alone. */
export type NewContact = Pick<Contact, 'clientId' | 'name' | 'kind' | 'createdOn'> & Partial<Omit<Contact, 'id'>>

/** What a contact is until somebody says more. */
export const plainContact = {
  tags: '',
  note: '',
  everyDays: null,
  nextStep: '',
  nextOn: null,
  stage: null,
  stageOn: null,
  snoozedUntil: null,
  skippedOn: null,
} as const satisfies Partial<Contact>

/** What a person writes from on one platform, as it is shown there. */
export interface Handle {
  readonly contactId: number
  readonly platform: string
  readonly handle: string
}

/** True for somebody who was chosen to be kept in touch with; a visitor without rhythm, next step or tag only wrote once. */
export function isKept({ kind, everyDays, nextStep, nextOn, tags }: Contact): boolean {
  return kind !== 'visitor' || everyDays !== null || nextStep !== '' || nextOn !== null || tags !== ''
}
