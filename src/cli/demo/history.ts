import type { NewActivity } from '../../domain/activity.ts'
import { plannedDays } from '../../domain/planned-days.ts'
import type { Routine, RoutineRule } from '../../domain/routine.ts'
import { fromMinuteOfDay } from '../../domain/time/clock-time.ts'
import { addDays, type Day, daysBetween, weekdayOf } from '../../domain/time/day.ts'
import { worksOn } from '../../domain/time/working-time.ts'
import { blockOf, blocks } from '../../domain/words.ts'
import type { Store } from '../../store/store.ts'
import type { Story } from './demo-client.ts'
import { demoDesk } from './desk.ts'
import type { Moments } from './moments.ts'
import { between, chance } from './random.ts'

/** Days of work that the demo remembers. */
const remembered = 42

/** A client of the demo as it stands in the database. */
export interface Placed {
  readonly id: number
  readonly slug: string
  readonly zone: string
  /** The Monday on which its strategy began. */
  readonly startsOn: Day
  readonly story: Story
}

/** Something that was done on one day, before it has its time. */
export interface Done {
  readonly client: Placed
  readonly day: Day
  readonly activity: Omit<NewActivity, 'at' | 'onDay' | 'clientId'>
  /** The occurrence that it closes. */
  readonly closes?: { readonly routineId: number; readonly onDay: Day }
}

interface Came {
  readonly client: Placed
  readonly routine: Routine
  readonly rules: readonly RoutineRule[]
  readonly day: Day
}

/** Six weeks of routines as they came round, most of them done. Lets some go in the store, and gives what was done. */
export function routineHistory(store: Store, clients: readonly Placed[], today: Day): Done[] {
  const came = clients.flatMap((client) =>
    store.routines.runningOf(client.id).flatMap(({ routine, rules }) =>
      plannedDays(rules, null, addDays(today, -remembered), addDays(today, -1)).map((day) => ({
        client,
        routine,
        rules,
        day,
      })),
    ),
  )
  return came.flatMap((each) => {
    const luck = chance('luck', each.client.slug, each.routine.key, each.day)
    const [done, skipped] = odds(each, today)
    if (luck < done) return [doneOf(each, today)]
    if (luck < done + skipped) {
      const { routine, day } = each
      store.occurrences.record({
        routineId: routine.id,
        onDay: day,
        state: 'skipped',
        snoozedUntil: null,
        closedOn: day,
        activityId: null,
      })
    }
    return []
  })
}

/** How likely it is that one occurrence was done, and that it was let go. The more recent the fuller; Fridays run out of time. */
function odds({ client, routine, day, rules }: Came, today: Day): readonly [done: number, skipped: number] {
  const age = daysBetween(day, today)
  const { silentSinceDays, reliability } = client.story
  if (routine.owner === 'client')
    return [silentSinceDays !== undefined && age <= silentSinceDays ? 0 : reliability, 0.04]
  const isFriday = weekdayOf(day) === 'fri'
  const isRare = rules.some(({ recurrence }) => recurrence.every !== 'week' || recurrence.weeks > 1)
  if (isRare) return [0.96, 0.04]
  // What does not come round daily stays in the list when it was missed, so that happens seldom.
  const isDaily = rules.some(({ recurrence }) => recurrence.every === 'week' && recurrence.on.length > 4)
  if (!isDaily && age <= 7) return [isFriday ? 0.88 : 0.93, isFriday ? 0.04 : 0.05]
  return [0.95 - 0.2 * (age / remembered) - (isFriday ? 0.2 : 0), 0.03]
}

function doneOf({ client, routine, day }: Came, today: Day): Done {
  const { overrun, silentSinceDays } = client.story
  const words = [client.slug, routine.key, day]
  const isTimed = overrun !== 1 || chance('timed', ...words) < 0.5
  const minutes = isTimed
    ? Math.max(1, Math.round(routine.minutes * overrun * between(0.8, 1.2, 'minutes', ...words)))
    : routine.minutes
  const isLate = routine.owner === 'client' && chance('late', ...words) < 0.2
  const late = addDays(day, 1)
  const isTold = late < today && (silentSinceDays === undefined || daysBetween(late, today) > silentSinceDays)
  return {
    client,
    day: isLate && isTold ? late : day,
    activity: {
      ...workOf(routine),
      count: routine.count === 1 ? 1 : Math.max(1, Math.round(routine.count * between(0.6, 1.6, 'count', ...words))),
      minutes,
      timed: isTimed,
    },
    closes: { routineId: routine.id, onDay: day },
  }
}

/** What the ledger says of a routine that was done as planned. */
export function workOf(routine: Routine): Done['activity'] {
  const { channelId, stage, action, owner, title, count, minutes, id } = routine
  return {
    channelId,
    stage,
    action,
    by: owner,
    title,
    count,
    minutes,
    timed: false,
    note: '',
    routineId: id,
    taskId: null,
    postId: null,
  }
}

/** Writes what was done into the ledger, day by day in the order of the blocks, one thing after the other. */
export function writeLedger(store: Store, done: readonly Done[], moments: Moments): void {
  const order = (each: Done) => blocks.indexOf(blockOf(each.activity))
  const inOrder = [...done].sort((a, b) => (a.day === b.day ? order(a) - order(b) : a.day < b.day ? -1 : 1))
  let minute = 0
  let day: Day = ''
  for (const each of inOrder) {
    if (each.day !== day) minute = 9 * 60
    day = each.day
    const isMine = each.activity.by === 'manager'
    const at = isMine
      ? moments.at(day, fromMinuteOfDay(Math.min(minute, 20 * 60)))
      : moments.at(
          day,
          fromMinuteOfDay(between(10 * 60, 18 * 60, 'at', each.client.slug, day, each.activity.title)),
          each.client.zone,
        )
    if (isMine) minute += each.activity.minutes
    const onDay = moments.dayOf(at, each.client.zone)
    const activityId = store.activities.insert({ ...each.activity, at, onDay, clientId: each.client.id })
    if (!each.closes) continue
    store.occurrences.record({ ...each.closes, state: 'done', snoozedUntil: null, closedOn: day, activityId })
  }
}

/** Days of the desk that the demo remembers, the oldest first. */
export function rememberedDays(today: Day): Day[] {
  return Array.from({ length: remembered }, (_, index) => addDays(today, index - remembered))
}

/** The same without its days off. */
export function rememberedWorkingDays(today: Day): Day[] {
  return rememberedDays(today).filter((day) => worksOn(demoDesk.working, day))
}
