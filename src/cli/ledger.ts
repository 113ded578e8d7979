import type { NewActivity } from '../domain/activity.ts'
import { SmmError } from '../domain/errors.ts'
import { addDays, type Day } from '../domain/time/day.ts'
import type { Instant } from '../domain/time/instant.ts'
import { parseWhen } from '../domain/time/when.ts'
import { instantOf, localTime } from '../domain/time/zone.ts'
import type { OpenDesk } from './with-store.ts'

/** When work was done: now, or on an earlier day of the desk. */
export interface Moment {
  readonly at: Instant
  /** The desk's day. */
  readonly day: Day
  /** False: only the day is known. */
  readonly isTimed: boolean
}

/** Reads `--on`. A backdated act stands at noon of its day; the future is refused. */
export function momentOf(open: OpenDesk, words: string | undefined): Moment {
  if (words === undefined) return { at: open.at, day: open.now.day, isTimed: true }
  const { day, time } = parseWhen(words, open.now.day, 'past')
  if (day > open.now.day) {
    throw new SmmError('usage', `${day} is still to come; what is done was done today or before`)
  }
  if (day < addDays(open.now.day, -400)) throw new SmmError('usage', `${day} is more than a year ago`)
  const isTimed = time !== null
  if (day === open.now.day && !isTimed) return { at: open.at, day, isTimed }
  const at = instantOf(open.desk.zone, { day, time: time ?? '12:00' }, open.spans)
  return { at: at > open.at ? open.at : at, day, isTimed }
}

/** Adds a line to the ledger, dated by the client's own calendar. */
export function record(
  open: OpenDesk,
  { at }: Pick<Moment, 'at'>,
  activity: Omit<NewActivity, 'at' | 'onDay'>,
): number {
  const client = open.store.clients.get(activity.clientId)
  const zone = client?.zone ?? open.desk.zone
  const onDay = localTime(zone, at, open.spans).day
  return open.store.activities.insert({ ...activity, at, onDay })
}
