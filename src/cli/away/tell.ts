import type { AwaySpan } from '../../domain/away.ts'
import type { Client } from '../../domain/client.ts'
import { addDays, type Day, spokenDay } from '../../domain/time/day.ts'
import { worksOn } from '../../domain/time/working-time.ts'
import { instantOf, localTime } from '../../domain/time/zone.ts'
import type { OpenDesk } from '../with-store.ts'

/** A sentence to the client, with the days of the client's own calendar. `posts`: how many go out meanwhile. */
export function tellWords({ store, desk, spans }: OpenDesk, client: Client, span: AwaySpan, posts: number): string {
  const { working } = desk
  // A working day of the desk is that day of the client's on which it begins.
  const dayThere = (day: Day) =>
    localTime(client.zone, instantOf(desk.zone, { day, time: working.from }, spans), spans).day
  const from = dayThere(span.fromOn)
  const until = dayThere(span.untilOn)
  const back = dayThere(nextWorkingDay(span.untilOn, working))
  const days = from === until ? `on ${spokenDay(from)}` : `from ${spokenDay(from)} to ${spokenDay(until)}`
  const cover =
    span.cover === ''
      ? `I answer again on ${spokenDay(back)}`
      : `${span.cover} looks after you until I am back on ${spokenDay(back)}`
  const hasHomework = store.routines.runningOf(client.id).some(({ routine }) => routine.owner === 'client')
  const homework = hasHomework ? ' What is yours to do stays as we agreed.' : ''
  return `I am away ${days}. ${postWords(posts)} ${cover}.${homework}`
}

function postWords(posts: number): string {
  if (posts === 0) return 'No posts go out in these days.'
  return posts === 1 ? 'One post goes out as planned.' : `${posts} posts go out as planned.`
}

function nextWorkingDay(after: Day, working: OpenDesk['desk']['working']): Day {
  const next = Array.from({ length: 7 }, (_, index) => addDays(after, index + 1)).find((day) => worksOn(working, day))
  return next ?? addDays(after, 1)
}
