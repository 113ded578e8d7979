import { deskSlug } from '../../domain/desk.ts'
import { formatRef } from '../../domain/ref.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { type Day, daysBetween, shortDay, weekdayName } from '../../domain/time/day.ts'
import { briefMinutes, spokenMinutes } from '../../domain/time/duration.ts'
import type { LocalTime } from '../../domain/time/zone.ts'
import type { DoneRow } from '../../domain/today/done.ts'
import type { Ranked } from '../../domain/today/rank.ts'
import type { WaitingRow } from '../../domain/today/waiting.ts'
import type { ReplyClock } from '../../domain/today/waiting-message.ts'

/** What a row of today's list says, whatever the room there is for it. */

export function nameOf(row: Pick<Ranked, 'client'>): string {
  return row.client.slug === deskSlug ? 'my desk' : cleanLine(row.client.name)
}

/** `r5`; nothing for what was done beside the list. */
export function refWords({ ref }: Pick<DoneRow, 'ref'>): string {
  return ref === null ? '' : formatRef(ref)
}

/** `8 m`; nothing for what took no time. */
export function minutesWords({ minutes }: { readonly minutes: number }): string {
  return minutes > 0 ? briefMinutes(minutes) : ''
}

/** What stands behind a title and must not be cut off with it: the channel, and how many more things the row stands for. */
export function tailOf(row: Ranked): string {
  // Several comments say in their title where and how many.
  if (row.reply !== undefined && row.stands > 1) return ''
  const channel = row.channel ? ` · ${row.channel.key}` : ''
  return row.stands > 1 ? `${channel} (+ ${row.stands - 1} more)` : channel
}

/** How many more things a client owes. */
export function waitingTail({ more }: WaitingRow): string {
  return more > 0 ? ` (+ ${more} more)` : ''
}

/** What stands behind the title of something done: where, how often, and who did it when it was not me. */
export function doneTail({ channel, count, by }: DoneRow): string {
  const where = channel ? ` · ${channel.key}` : ''
  return `${where}${count > 1 ? ` ×${count}` : ''}${by === 'client' ? ', by the client' : ''}`
}

/** `since Mon`, `10:30`, `Thu 12:00`, `4 days over`; empty when it is due some time today. */
export function dueWords(
  row: Pick<Ranked, 'dueOn' | 'dueTime' | 'clientTime' | 'ref' | 'reply'>,
  now: LocalTime,
): string {
  if (row.reply !== undefined) return replyWords(row.reply, now)
  if (row.dueOn === null) return ''
  const late = daysBetween(row.dueOn, now.day)
  if (late > 0)
    return row.ref?.kind === 'task'
      ? `${late} day${late === 1 ? '' : 's'} over`
      : `since ${nearDay(row.dueOn, now.day)}`
  const time = timeWords(row)
  if (late === 0) return time
  return `${nearDay(row.dueOn, now.day)}${time && row.ref?.kind === 'task' ? ` ${time}` : ''}`
}

/** `3 h over`, `20 min left`, `by Tue 10:50`; `since Thu` where no target runs. */
function replyWords({ minutesOver, due, silentSince }: ReplyClock, now: LocalTime): string {
  if (minutesOver === null || due === null) return silentSince === null ? '' : `since ${nearDay(silentSince, now.day)}`
  if (minutesOver > 0) return `${spokenMinutes(minutesOver)} over`
  return due.day === now.day ? `${spokenMinutes(-minutesOver)} left` : `by ${nearDay(due.day, now.day)} ${due.time}`
}

/** True for what should have been done before now. */
export function isRowLate({ dueOn, reply }: Pick<Ranked, 'dueOn' | 'reply'>, now: LocalTime): boolean {
  return reply === undefined ? dueOn !== null && dueOn < now.day : (reply.minutesOver ?? 0) > 0
}

/** The desk's time, the client's in brackets where it differs: `09:30 (10:30 Madrid)`. */
function timeWords({ dueTime, clientTime }: Pick<Ranked, 'dueTime' | 'clientTime'>): string {
  if (dueTime === null) return ''
  return clientTime === null ? dueTime : `${dueTime} (${clientTime})`
}

/** A weekday where it is near, else a date. */
export function nearDay(day: Day, today: Day): string {
  return Math.abs(daysBetween(day, today)) < 7 ? weekdayName(day) : shortDay(day)
}

/** `since Mon`, or `by 10:30` for what is due today. */
export function waitingWords(first: Ranked, now: LocalTime): string {
  if (first.dueOn === null) return ''
  if (first.dueOn < now.day) return `since ${nearDay(first.dueOn, now.day)}`
  return first.dueTime === null ? 'today' : `by ${timeWords(first)}`
}
