import { type Contact, isKept } from '../contact.ts'
import { touchDueOn } from '../contacts/standing.ts'
import type { Day } from '../time/day.ts'

/** A contact with what passed in the time that is reported. */
export interface RelationshipFacts extends Contact {
  /** Touches of both sides. */
  readonly touches: number
  /** The newest touch by the end of it; null: there was none. */
  readonly lastOn: Day | null
}

/** How it stands with a client's people, in counts alone: who they are is nobody's business in a report. */
export interface Relationships {
  /** All with whom somebody stays in touch. */
  readonly kept: number
  readonly fresh: number
  readonly touched: number
  readonly overdue: number
  /** Those who came closer to a close. */
  readonly closer: number
  /** Those who came to one. */
  readonly won: number
}

/** Null: nobody is kept in touch with. */
export function relationshipsOf(
  people: readonly RelationshipFacts[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Relationships | null {
  const kept = people.filter(isKept)
  if (kept.length === 0) return null
  const isIn = (day: Day | null) => day !== null && day >= from && day <= to
  const moved = kept.filter(({ stageOn }) => isIn(stageOn))
  return {
    kept: kept.length,
    fresh: kept.filter(({ createdOn }) => isIn(createdOn)).length,
    touched: kept.filter(({ touches }) => touches > 0).length,
    overdue: kept.filter((each) => (touchDueOn(each, each.lastOn) ?? to) < to).length,
    closer: moved.filter(({ stage }) => stage === 'talking' || stage === 'offered').length,
    won: moved.filter(({ stage }) => stage === 'won').length,
  }
}
