import type { Client } from '../client.ts'
import type { Ref } from '../ref.ts'
import type { ClientPart } from '../social/client-part.ts'
import type { ClockTime } from '../time/clock-time.ts'
import type { Day } from '../time/day.ts'

/** What a piece of homework is about: it decides with which words its sense is told. */
export type Subject = 'approval' | 'answer' | 'picture' | 'other'

/** One thing that only the client can do. Days and times are by the client's clock. */
export interface HomeworkItem {
  readonly sort: 'approval' | 'task' | 'routine' | 'look'
  /** What records it; null: a pack, which is answered by ok and change. */
  readonly ref: Ref | null
  readonly title: string
  readonly subject: Subject
  readonly dueOn: Day | null
  readonly dueTime: ClockTime | null
  /** True: its day is over, and it is still wanted. */
  readonly isWaiting: boolean
  /** `every Tuesday and Friday`; null: it comes once. */
  readonly rhythm: string | null
  /** The goal that it serves, by its title; null: none is said. */
  readonly goal: string | null
}

/** Somebody who waits for a word that only the client can say. */
export interface Conversation {
  readonly who: string
  /** What it is about, in words that the client may read. */
  readonly about: string
  /** Where it is, such as Instagram; null: nowhere that smm knows of. */
  readonly where: string | null
  readonly since: Day
}

/** A client's own part, as it stands. */
export interface Homework {
  readonly client: Client
  /** Whom one speaks with there; empty: the strategy does not say. */
  readonly person: string
  /** The desk's day on which the client was last heard from; null: never. */
  readonly lastHeardOn: Day | null
  /** Homework done on time, of what fell due in the week so far, and in the week before. */
  readonly part: ClientPart
  readonly partLastWeek: ClientPart
  /** What waits stands first, the longest first; then by day; without a day last. */
  readonly items: readonly HomeworkItem[]
  readonly conversations: readonly Conversation[]
}

/** True when there is anything to send. */
export function hasHomework({ items, conversations }: Homework): boolean {
  return items.length + conversations.length > 0
}
