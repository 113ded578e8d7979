import { daysFrom, type Instant } from '../time/instant.ts'
import type { MessageKind } from '../words.ts'

/** A thread as it stands, for the question whether a message belongs to it. */
export interface KnownThread {
  readonly id: number
  readonly contactId: number
  readonly channelId: number
  readonly kind: MessageKind
  readonly variantId: number | null
  readonly url: string
  readonly firstAt: Instant
  readonly lastAt: Instant
  /** True: somebody waits in it for an answer. */
  readonly isWaiting: boolean
}

export interface Arriving {
  readonly contactId: number
  readonly channelId: number
  readonly kind: MessageKind
  /** Null: nobody said which. */
  readonly variantId: number | null
  /** Empty: nobody said which. */
  readonly url: string
  readonly at: Instant
}

/** A conversation that was silent for so many days is over, and more words begin another. */
export const openDays = 14

/**
 * The thread that words belong to: one of the same person in the same place (channel, kind, and the post or address where that was said) which waits for an answer
 * or was not silent for longer than `openDays`. Of several the one that was heard of last; null: the words begin a thread.
 */
export function threadFor<Thread extends KnownThread>(threads: readonly Thread[], arriving: Arriving): Thread | null {
  const open = threads.filter((thread) => isSamePlace(thread, arriving) && isOpen(thread, arriving.at))
  return open.reduce<Thread | null>((newest, each) => (newest === null || isLater(each, newest) ? each : newest), null)
}

function isLater(one: KnownThread, other: KnownThread): boolean {
  return one.lastAt === other.lastAt ? one.id > other.id : one.lastAt > other.lastAt
}

function isSamePlace(thread: KnownThread, { contactId, channelId, kind, variantId, url }: Arriving): boolean {
  if (thread.contactId !== contactId || thread.channelId !== channelId || thread.kind !== kind) return false
  if (variantId !== null && thread.variantId !== null && thread.variantId !== variantId) return false
  return url === '' || thread.url === '' || thread.url === url
}

/** Words may be entered late, so what was said before the thread began is looked at alike. */
function isOpen({ firstAt, lastAt, isWaiting }: KnownThread, at: Instant): boolean {
  if (at > daysFrom(lastAt, openDays)) return isWaiting
  return at >= daysFrom(firstAt, -openDays)
}
