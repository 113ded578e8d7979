import { type AwaySpan, awayOn } from '../../domain/away.ts'
import type { Client } from '../../domain/client.ts'
import { momentOf } from '../../domain/planned.ts'
import type { Post } from '../../domain/post.ts'
import { formatRef } from '../../domain/ref.ts'
import { daysIn } from '../../domain/report/next-week.ts'
import { dueDay } from '../../domain/task.ts'
import { addDays, type Day, daysBetween, weekdayOf } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { instantOf } from '../../domain/time/zone.ts'
import { variantStatus } from '../../domain/variant/status.ts'
import type { AwayView } from '../../render/views/away-view.ts'
import type { Context } from '../context.ts'
import { type CheckedVariant, postChecker } from '../post/checked.ts'
import { storedDraft } from '../post/make/draft.ts'
import { emptySlots } from '../post/time/empty-slots.ts'
import { spokenInstant } from '../spoken-instant.ts'
import { deskTime, type OpenDesk } from '../with-store.ts'

/** What has to be scheduled: the empty slots of these days, by the desk's calendar. */
export function toSchedule(open: OpenDesk, client: Client, span: AwaySpan): AwayView['schedule'] {
  const days = daysBetween(open.now.day, span.untilOn) + 1
  if (days < 1) return []
  return emptySlots(open, client, days)
    .filter(({ slot }) => isWithin(open, slot.at, span))
    .map(({ channel, slot, pillar }) => ({
      client: client.name,
      when: spokenInstant(open, client, slot.at),
      channel: channel.key,
      pillar: pillar?.title ?? null,
    }))
}

/** A variant that goes out while I am away, with what the check found and where its client stands. */
export interface GoesOut extends CheckedVariant {
  readonly post: Post
}

/** What goes out in these days, in the order of time. */
export async function goingOutIn(context: Context, open: OpenDesk, client: Client, span: AwaySpan): Promise<GoesOut[]> {
  const { store, desk, spans } = open
  const midnight = (day: Day) => instantOf(desk.zone, { day, time: '00:00' }, spans)
  const planned = store
    .planned(midnight(span.fromOn), midnight(addDays(span.untilOn, 1)))
    .filter((each) => each.clientId === client.id && !each.isPostDropped && momentOf(each) !== null)
  const check = postChecker(context, open)
  const found: GoesOut[] = []
  for (const id of new Set(planned.map(({ postId }) => postId))) {
    const post = store.posts.get(id)
    if (!post) continue
    const checked = await check(storedDraft(store, client, post))
    found.push(...checked.map((each) => ({ ...each, post })))
  }
  return planned.flatMap(({ id }) => found.filter(({ variant }) => variant.id === id))
}

/** Nothing keeps it from going out: it has its time, and where the client has to say yes it did. */
export function isReady({ variant, approval }: GoesOut): boolean {
  return variantStatus(variant, approval) === 'scheduled'
}

/** What has a time in these days and is not scheduled yet, whatever it waits for. */
export function toApprove(open: OpenDesk, client: Client, found: readonly GoesOut[]): AwayView['approve'] {
  return found
    .map((each) => ({ ...each, status: variantStatus(each.variant, each.approval) }))
    .filter(({ status }) => status !== 'scheduled' && status !== 'published' && status !== 'dropped')
    .map(({ ref, post, variant, status }) => ({
      client: client.name,
      ref: formatRef(ref),
      title: post.title,
      status,
      when: spokenInstant(open, client, variant.plannedAt as Instant),
    }))
}

/** What falls due: tasks, goals, the contract; of an active client the reports. */
export function dueIn({ store, desk }: OpenDesk, client: Client, span: AwaySpan): AwayView['due'] {
  const inside = (day: Day | null): day is Day => day !== null && awayOn([span], day) !== null
  const row = (on: Day, ref: string | null, what: string) => ({ client: client.name, on, ref, what })
  const tasks = store.tasks.openOf(client.id).flatMap((task) => {
    const on = dueDay(task)
    const by = task.owner === 'client' ? ', by the client' : ''
    return inside(on) ? [row(on, formatRef({ kind: 'task', id: task.id }), `${task.title}${by}`)] : []
  })
  const goals = store.goals
    .of(client.id)
    .flatMap((goal) =>
      inside(goal.dueOn) ? [row(goal.dueOn, formatRef({ kind: 'goal', id: goal.id }), goal.title)] : [],
    )
  const { renewsOn, noticeDays } = client
  const notice = renewsOn === null || noticeDays === null ? null : addDays(renewsOn, -noticeDays)
  const contract = [
    ...(inside(notice) && noticeDays !== 0 ? [row(notice, null, 'the last day for notice')] : []),
    ...(inside(renewsOn) ? [row(renewsOn, null, 'the contract renews')] : []),
  ]
  const reports = client.isBuiltIn || client.status !== 'active' ? [] : daysOf(span)
  const reportDays = reports.filter((day) => weekdayOf(day) === desk.reportDay)
  return [...tasks, ...goals, ...contract, ...reportDays.map((day) => row(day, null, 'the weekly report'))]
}

/** The manager's routines that come round in these days. */
export function letGoIn({ store }: OpenDesk, client: Client, span: AwaySpan): AwayView['letGo'] {
  return store.routines.runningOf(client.id).flatMap((state) => {
    const { routine } = state
    // What counts from the last time waits until the manager is back.
    const isWaiting = state.rules.some(({ recurrence }) => recurrence.every === 'after-done')
    const times = daysIn(state, { from: span.fromOn, to: span.untilOn }, false).length
    if (routine.owner !== 'manager' || isWaiting || times === 0) return []
    return [{ client: client.name, ref: formatRef({ kind: 'routine', id: routine.id }), title: routine.title, times }]
  })
}

export function isWithin(open: OpenDesk, at: Instant, span: AwaySpan): boolean {
  return awayOn([span], deskTime(open, at).day) !== null
}

function daysOf({ fromOn, untilOn }: AwaySpan): Day[] {
  return Array.from({ length: daysBetween(fromOn, untilOn) + 1 }, (_, index) => addDays(fromOn, index))
}
