import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { MessageKind, Owner, Severity } from '../words.ts'

/** A conversation with one person in one place. */
export interface Thread {
  readonly id: number
  readonly clientId: number
  readonly channelId: number
  readonly contactId: number
  readonly kind: MessageKind
  /** The variant of ours that it is about; null: none, or nobody said which. */
  readonly variantId: number | null
  /** Where it can be read; empty: not known. */
  readonly url: string
  /** Who has to answer. */
  readonly owner: Owner
  /** Worth quoting, chosen by hand; null: no. */
  readonly starredAt: Instant | null
  readonly snoozedUntil: Day | null
  /** The client was last reminded of it; null: never. */
  readonly chasedAt: Instant | null
  /** As the person is called. */
  readonly who: string
  readonly channelKey: string
}

export type NewThread = Pick<Thread, 'clientId' | 'channelId' | 'contactId' | 'kind' | 'variantId' | 'url' | 'owner'>

/** Who spoke. What was sent without a person having read it is `automatic`, and answers nobody. */
export const authors = ['person', 'manager', 'client', 'automatic'] as const
export type Author = (typeof authors)[number]

/**
 * What became of a message. Of those that came in: `waiting` for an answer; `seen`, needs none; `answered`; `dismissed`, somebody said that it needs none any more.
 * What went out is `sent`.
 */
export const messageStates = ['waiting', 'seen', 'answered', 'dismissed', 'sent'] as const
export type MessageState = (typeof messageStates)[number]

/** One thing that was said in a thread. */
export interface Message {
  readonly id: number
  readonly threadId: number
  readonly by: Author
  /** As it was said; empty: not recorded. */
  readonly text: string
  readonly severity: Severity
  /** Of a review, 1 to 5; null: none, or not said. */
  readonly stars: number | null
  readonly at: Instant
  /** The client's day. */
  readonly onDay: Day
  readonly state: MessageState
  /** An answer is due by then; null: it needs none. */
  readonly dueAt: Instant | null
  /** The target in working minutes that `dueAt` was worked out with. */
  readonly targetMinutes: number | null
  /** What answered it. */
  readonly answerId: number | null
  /** Working minutes of the client from the message to its answer, by the hours that were in force then; null: not answered. */
  readonly waitedMinutes: number | null
  /** What an answer is compared with others by; empty: it is too short to be a formula, or came in. */
  readonly wordsKey: string
  /** Why the same words were sent to several; empty: nobody had to say. */
  readonly sameReason: string
  readonly activityId: number | null
}

export type NewMessage = Omit<Message, 'id'>

/** A complaint, or a review of one or two stars: nothing goes before it. */
export function isSevere({ severity, stars }: Pick<Message, 'severity' | 'stars'>): boolean {
  return severity === 'complaint' || (stars !== null && stars <= 2)
}

/** Kinds that everybody can read. */
export function isPublic(kind: MessageKind): boolean {
  return kind === 'comment' || kind === 'mention' || kind === 'review'
}

const names: Readonly<Record<MessageKind, readonly [one: string, many: string]>> = {
  dm: ['DM', 'DMs'],
  comment: ['comment', 'comments'],
  mention: ['mention', 'mentions'],
  review: ['review', 'reviews'],
  email: ['e-mail', 'e-mails'],
}

/** `DM`, `reviews`. */
export function kindWords(kind: MessageKind, count = 1): string {
  return names[kind][count === 1 ? 0 : 1]
}
