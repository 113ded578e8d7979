import type { Day } from './time/day.ts'
import type { ContactKind } from './words.ts'

/** A person or an account that a client has to do with. */
export interface Contact {
  readonly id: number
  readonly clientId: number
  /** As they are called: their name, or the handle that they wrote from. */
  readonly name: string
  /** `visitor`: somebody who wrote, and no more is known. */
  readonly kind: ContactKind
  readonly createdOn: Day
}

export type NewContact = Omit<Contact, 'id'>

/** What a person writes from on one platform, as it is shown there. */
export interface Handle {
  readonly contactId: number
  readonly platform: string
  readonly handle: string
}
