import type { Contact } from '../contact.ts'
import { addDays, type Day, daysBetween, laterOf } from '../time/day.ts'

/** How it stands with a contact, out of touches and of what was written in both directions; what was sent without a person having read it does not count. */
export interface Standing {
  /** Touches of both directions, each message one. */
  readonly touches: number
  /** The newest day of any touch, of one of ours, and of one of theirs; null: there was none. */
  readonly lastOn: Day | null
  readonly lastOursOn: Day | null
  readonly lastTheirsOn: Day | null
  readonly gave: number
  readonly asked: number
  /** Both spoke within `warmDays` of each other, some time. */
  readonly wasWarm: boolean
}

type Rhythm = Pick<Contact, 'everyDays' | 'nextOn' | 'skippedOn' | 'createdOn' | 'snoozedUntil'>

/** Both sides spoke within so many days: it is warm. */
export const warmDays = 30
/** Without a rhythm it cools after so many days; with one, after that many times its days. */
const coolingDays = 45
const coolingTimes = 1.5

/** The day since which a touch is wanted: that of the rhythm, or of the next step where it is earlier; null: neither is set. What was put off is wanted on its day. */
export function touchDueOn(contact: Rhythm, lastOn: Day | null): Day | null {
  const days = [rhythmDay(contact, lastOn), contact.nextOn].filter((day) => day !== null).sort()
  const [first = null] = days
  return first === null ? null : laterOf(first, contact.snoozedUntil)
}

/** Somebody who was never touched is wanted from the beginning; a touch that was let go waits for a whole rhythm. */
function rhythmDay({ everyDays, skippedOn, createdOn }: Rhythm, lastOn: Day | null): Day | null {
  if (everyDays === null) return null
  const from = lastOn === null ? skippedOn : laterOf(lastOn, skippedOn)
  return from === null ? createdOn : addDays(from, everyDays)
}

/** True while both sides spoke in the last `warmDays` days. */
export function isWarm({ lastOursOn, lastTheirsOn }: Standing, today: Day): boolean {
  const isNear = (day: Day | null) => day !== null && daysBetween(day, today) <= warmDays
  return isNear(lastOursOn) && isNear(lastTheirsOn)
}

/** True for somebody kept who was warm once and whom nobody has touched for one and a half rhythms, or for `coolingDays` without a rhythm. */
export function isCooling(
  { kind, everyDays }: Pick<Contact, 'kind' | 'everyDays'>,
  { wasWarm, lastOn }: Standing,
  today: Day,
): boolean {
  if (!wasWarm || lastOn === null || (kind === 'visitor' && everyDays === null)) return false
  const longest = everyDays === null ? coolingDays : everyDays * coolingTimes
  return daysBetween(lastOn, today) > longest
}

/** `not touched for 16 days`, `touched today`, `not touched yet`. */
export function touchedWords(lastOn: Day | null, today: Day): string {
  if (lastOn === null) return 'not touched yet'
  const days = daysBetween(lastOn, today)
  if (days <= 0) return 'touched today'
  return days === 1 ? 'not touched since yesterday' : `not touched for ${days} days`
}
