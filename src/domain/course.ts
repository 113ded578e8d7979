import type { Client } from './client.ts'
import { earlyWinTitle } from './report/early-wins.ts'
import type { EarlyWin, Step, Strategy } from './strategy/shape.ts'
import type { NewTask, Task, TaskOrigin } from './task.ts'
import { addDays, type Day, earlierOf, longDay } from './time/day.ts'
import type { ClientStatus } from './words.ts'

/** The course of a client, from prospect to ended: which tasks of its plan come and go with its status, and when its contract is talked about. */

type Plan = Pick<Strategy, 'onboarding' | 'offboarding' | 'firstThirtyDays'>

export interface CourseChange {
  readonly comes: readonly NewTask[]
  /** Open tasks that the new status has no use for. */
  readonly goes: readonly Task[]
}

/** What goes when a client takes on a status. A pause leaves everything where it is. */
const goesWith: Readonly<Record<ClientStatus, readonly TaskOrigin[]>> = {
  prospect: ['onboarding', 'offboarding', 'early win', 'renewal', 'audit'],
  active: ['offboarding'],
  paused: [],
  ended: ['onboarding', 'early win', 'renewal', 'audit'],
}

/** What a change of status does to the tasks that come with a plan; `open` are the client's open tasks. Without a plan nothing comes. */
export function courseChange(
  change: { readonly clientId: number; readonly from: ClientStatus; readonly to: ClientStatus },
  plan: Plan | null,
  open: readonly Task[],
  today: Day,
): CourseChange {
  const { clientId, from, to } = change
  const goes = open.filter(({ origin }) => origin !== null && goesWith[to].includes(origin))
  if (plan === null) return { comes: [], goes }
  // After a pause things go on where they stood.
  const begins = to === 'active' && from !== 'paused' && from !== 'active'
  if (begins) return { comes: openingTasks(clientId, plan, today), goes }
  return { comes: to === 'ended' ? stepTasks(clientId, plan.offboarding, 'offboarding', today) : [], goes }
}

/** The tasks with which the work for a client begins: its onboarding, and the early wins with the day by which each is to be seen. */
export function openingTasks(
  clientId: number,
  plan: Pick<Plan, 'onboarding' | 'firstThirtyDays'>,
  today: Day,
): NewTask[] {
  return [
    ...stepTasks(clientId, plan.onboarding, 'onboarding', today),
    ...plan.firstThirtyDays.map((early) => earlyWinTask(clientId, early, today)),
  ]
}

function stepTasks(clientId: number, steps: readonly Step[], origin: TaskOrigin, today: Day): NewTask[] {
  return steps.map(({ title, stage, owner, minutes, does = null }) => ({
    ...undated(clientId, today),
    title,
    owner,
    minutes,
    stage,
    action: 'other',
    origin,
    originKey: does,
  }))
}

/** To see to it that a win has come about, and to show it, takes a few minutes; bringing it about is the work of other rows. */
const showMinutes = 10

function earlyWinTask(clientId: number, { day, win }: EarlyWin, today: Day): NewTask {
  return {
    ...undated(clientId, today),
    title: earlyWinTitle(win),
    owner: 'manager',
    minutes: showMinutes,
    stage: 'communicate',
    action: 'other',
    // The first day is day 1.
    dueOn: addDays(today, day - 1),
    origin: 'early win',
    originKey: String(day),
  }
}

function undated(clientId: number, today: Day) {
  return { clientId, dueOn: null, dueTime: null, channelId: null, goalId: null, note: '', createdOn: today } as const
}

/** A contract's end comes into view so many days ahead. */
const renewalDaysAhead = 45
/** Where notice has to be given, there is so long to think about it. */
const daysBeforeNotice = 14

/** The day from which on the renewal of a contract is in the list. */
export function renewalListedOn(renewsOn: Day, noticeDays: number | null): Day {
  const ahead = addDays(renewsOn, -renewalDaysAhead)
  return noticeDays === null ? ahead : earlierOf(ahead, addDays(renewsOn, -noticeDays - daysBeforeNotice))
}

export interface RenewalChange {
  readonly comes: NewTask | null
  readonly moves: Task | null
  readonly goes: readonly Task[]
}

/**
 * What the day on which a client's contract renews means for its tasks: one task for each such day, whose key is that day, so that a talk that was had is not asked
 * for again. `tasks` are all of the client's tasks of that origin, closed ones too.
 */
export function renewalChange(client: Client, tasks: readonly Task[], today: Day): RenewalChange {
  const { renewsOn, noticeDays } = client
  const runs = client.status === 'active' || client.status === 'paused'
  const wanted = runs && !client.isBuiltIn && renewsOn !== null && renewsOn >= today ? renewsOn : null
  const goes = tasks.filter(({ status, originKey }) => status === 'open' && originKey !== wanted)
  if (wanted === null) return { comes: null, moves: null, goes }
  const there = tasks.find(({ originKey }) => originKey === wanted)
  const title = renewalTitle(wanted, noticeDays)
  const dueOn = noticeDays === null ? wanted : addDays(wanted, -noticeDays)
  if (there) {
    const isSame = there.status !== 'open' || (there.title === title && there.dueOn === dueOn)
    const snoozedUntil = renewalListedOn(wanted, noticeDays)
    return { comes: null, moves: isSame ? null : { ...there, title, dueOn, snoozedUntil }, goes }
  }
  const task = { title, owner: 'manager', minutes: 30, stage: 'close', action: 'meet', dueOn } as const
  return {
    comes: {
      ...undated(client.id, today),
      ...task,
      // Until then it is put off: it would stand in the list for a year.
      snoozedUntil: renewalListedOn(wanted, noticeDays),
      origin: 'renewal',
      originKey: wanted,
    },
    moves: null,
    goes,
  }
}

/** Days with their year, since the title stands for weeks. */
function renewalTitle(renewsOn: Day, noticeDays: number | null): string {
  const notice = noticeDays === null ? '' : `, notice by ${longDay(addDays(renewsOn, -noticeDays))}`
  return `Talk about the contract, which renews on ${longDay(renewsOn)}${notice}`
}
