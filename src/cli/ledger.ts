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
}

/** Reads `--on`. A backdated act stands at noon of its day; the future is refused. */
export function momentOf(open: OpenDesk, words: string | undefined): Moment {
  if (words === undefined) return { at: open.at, day: open.now.day }
  const { day, time } = parseWhen(words, open.now.day, 'past')
  if (day > open.now.day) {
    throw new SmmError('usage', `${day} is still to come; what is done was done today or before`)
  }
  if (day < addDays(open.now.day, -400)) throw new SmmError('usage', `${day} is more than a year ago`)
  if (day === open.now.day && time === null) return { at: open.at, day }
  const at = instantOf(open.desk.zone, { day, time: time ?? '12:00' }, open.spans)
  return { at: at > open.at ? open.at : at, day }
}

/** Adds a line to the ledger, dated by the client's own calendar. */
export function record(open: OpenDesk, moment: Moment, activity: Omit<NewActivity, 'at' | 'onDay'>): number {
  const client = open.store.clients.get(activity.clientId)
  const zone = client?.zone ?? open.desk.zone
  const onDay = localTime(zone, moment.at, open.spans).day
  return open.store.activities.insert({ ...activity, at: moment.at, onDay })
}
