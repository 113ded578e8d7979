import type { Day } from '../time/day.ts'
import { addDays } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'

/** In order; something is wrong with it; it is not there and need not be. */
export const auditStates = ['ok', 'open', 'none'] as const
export type AuditState = (typeof auditStates)[number]

/** A dated check of a channel's profile against the platform's list. One a channel and day of the desk. */
export interface Audit {
  readonly id: number
  readonly clientId: number
  readonly channelId: number
  readonly onDay: Day
  readonly at: Instant
  /** Every item of the list of that day has an answer. Only such an audit starts the interval anew. */
  readonly isWhole: boolean
  /** Nobody but the desk reads it. */
  readonly note: string
  /** Its line in the ledger; null: it was taken over from before. */
  readonly activityId: number | null
}

/** What was found of one item. `note` says what is wrong and is meant for the client as well. */
export interface AuditAnswer {
  readonly item: string
  readonly state: AuditState
  readonly note: string
}

/** An answer with the day of the audit that it stands in. */
export interface DatedAnswer extends AuditAnswer {
  readonly onDay: Day
}

/** How a channel's profile stands: the newest answer to each item, in the order of their days. */
export function standingOf(answers: readonly DatedAnswer[]): ReadonlyMap<string, DatedAnswer> {
  const standing = new Map<string, DatedAnswer>()
  for (const answer of answers) {
    const newest = standing.get(answer.item)
    if (!newest || newest.onDay <= answer.onDay) standing.set(answer.item, answer)
  }
  return standing
}

/** The day on which an audit is wanted again. */
export function auditDueOn(wholeOn: Day, auditDays: number): Day {
  return addDays(wholeOn, auditDays)
}

/** Minutes of an audit that nobody timed: its share of what checking a whole profile takes. */
export function auditMinutes(answered: number, items: number, wholeMinutes: number): number {
  return answered === 0 || items === 0 ? 0 : Math.max(1, Math.round((wholeMinutes * answered) / items))
}
