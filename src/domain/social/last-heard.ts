import { addDays, type Day, daysBetween, laterOf } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'

/** When a client last showed a sign of life, by what it was; null: never. */
export interface SignsOfLife {
  /** Something in the ledger that the client did: homework, a task, a talk. */
  readonly workAt: Instant | null
  /** A yes, a change or a no to posts. */
  readonly verdictAt: Instant | null
}

/** A client as the list knows it, to tell whether somebody has to ring. */
export interface ClientSigns extends SignsOfLife {
  readonly clientId: number
  /** Whom one speaks with there; empty: the strategy does not say. */
  readonly person: string
  /** When smm came to know the client: before that nobody can have been heard. */
  readonly begunAt: Instant
  /** When we last talked with the client, or tried to; null: never. */
  readonly metAt: Instant | null
}

/** The newest sign of life: whatever is the newest of all; null: there was none. */
export function lastHeard({ workAt, verdictAt }: SignsOfLife): Instant | null {
  // Instants are written so that they sort as text.
  return (
    [workAt, verdictAt]
      .filter((at) => at !== null)
      .sort()
      .at(-1) ?? null
  )
}

/** A silence that is long enough for somebody to ring. */
export interface Silence {
  readonly days: number
  /** False: the client was never heard from. */
  readonly wasHeard: boolean
  /** The day from which on somebody has to ring. */
  readonly chaseOn: Day
}

export interface SilenceRule {
  /** Whole days without a word after which somebody has to ring. */
  readonly silentDays: number
  /** Days after a talk until the next one is wanted, if nothing was heard since. */
  readonly againDays: number
}

/**
 * The silence of a client that has to be broken on `today`; null: it was heard from, or somebody rang a short while ago. It is counted in days from the day of
 * the newest sign, and for a client who was never heard from since smm knows it. `dayOf` says on which of the desk's days an instant lies.
 */
export function silenceOf(
  signs: ClientSigns,
  { silentDays, againDays }: SilenceRule,
  today: Day,
  dayOf: (at: Instant) => Day,
): Silence | null {
  const heardAt = lastHeard(signs)
  const since = dayOf(heardAt ?? signs.begunAt)
  const days = daysBetween(since, today)
  // The day on which it was heard is none of silence, and today is not over: a weekly talk is not chased on its own weekday.
  if (days <= silentDays) return null
  const againOn = signs.metAt === null ? null : addDays(dayOf(signs.metAt), againDays)
  if (againOn !== null && againOn > today) return null
  return { days, wasHeard: heardAt !== null, chaseOn: laterOf(addDays(since, silentDays + 1), againOn) }
}
