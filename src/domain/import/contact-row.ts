import type { SaidHandle } from '../contacts/said-handle.ts'
import type { Day } from '../time/day.ts'
import type { ContactKind, ContactStage } from '../words.ts'

/** One row of a file of contacts, as far as the file alone can be understood. What a row leaves empty it says nothing of. */
export interface ImportedContact {
  /** Where it begins in the file, from 1. */
  readonly line: number
  /** The slug of whose person it is, in a file that the list printed; empty elsewhere. */
  readonly client: string
  /** As they are called; the first handle where the row has no name. */
  readonly name: string
  readonly isNamed: boolean
  readonly handles: readonly SaidHandle[]
  readonly kind: ContactKind | null
  readonly tags: string
  readonly everyDays: number | null
  readonly note: string
  readonly nextStep: string
  readonly nextOn: Day | null
  readonly stage: ContactStage | null
}
