import type { Activity } from '../../domain/activity.ts'
import type { ArticleKind } from '../../domain/feed/feed.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Owner } from '../../domain/words.ts'
import type { WorkMinutes } from '../../domain/work-minutes.ts'
import { type Moment, record } from '../ledger.ts'
import type { OpenDesk } from '../with-store.ts'

/** What was said about closing something. */
export interface CloseRequest {
  readonly moment: Moment
  readonly minutes?: number
  /** 0: somebody looked, and there was nothing to answer. */
  readonly count?: number
  readonly by?: Owner
  readonly note?: string
  /** Close the next occurrence, ahead of its time. */
  readonly next?: boolean
  /** What was done with an article, where it was more than read. */
  readonly as?: ArticleKind
  /** What work usually takes; there where articles are closed. */
  readonly usual?: WorkMinutes
}

/** One thing to close, before anything is written. */
export interface Closing {
  readonly ref: Ref
  readonly title: string
  /** The plan's minutes. */
  readonly minutes: number
  readonly count: number
  /** The day of the occurrence that it closes, where it has days. */
  readonly onDay?: Day
  /** True: replies were to be counted, and nobody said how many. */
  readonly isUncounted?: boolean
  /** True: it was closed before, and this is the count that was left out. */
  readonly isRecount?: boolean
  readonly by: Owner
  write(minutes: number): void
}

/** A closing, or the sentence that it is closed already. */
export type Closable = Closing | string

export function alreadyClosed(ref: Ref, title: string, state: string): string {
  return `${formatRef(ref)} ${title} is ${state} already`
}

/** Writes the ledger's line of a thing that is closed, and gives its number. */
export function writeLine(
  open: OpenDesk,
  request: CloseRequest,
  line: Pick<Activity, 'clientId' | 'channelId' | 'stage' | 'action' | 'by' | 'title' | 'count' | 'minutes'> &
    Partial<Pick<Activity, 'counted' | 'routineId' | 'taskId' | 'postId'>>,
): number {
  const { moment, minutes, note = '' } = request
  return record(open, moment, {
    routineId: null,
    taskId: null,
    postId: null,
    timed: minutes !== undefined,
    note,
    ...line,
  })
}
