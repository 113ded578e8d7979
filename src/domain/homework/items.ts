import { type Automation, lookDueOn } from '../automation.ts'
import { automationWords } from '../automation-words.ts'
import type { Client } from '../client.ts'
import type { Desk } from '../desk.ts'
import type { Goal } from '../goal.ts'
import type { WaitingPack } from '../pack-due.ts'
import { isWhenAsked, nextDue, openOccurrence, type RoutineState, ruleOn } from '../routine.ts'
import { dueDay, type Task } from '../task.ts'
import { phrase } from '../text/phrase.ts'
import { addDays, type Day, shortDay } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import { spokenRhythm } from '../time/rhythm.ts'
import { parseWeek } from '../time/week.ts'
import { instantOf, type LocalTime, localTime, type ZoneSpans } from '../time/zone.ts'
import { blockOf, isSocialBlock } from '../words.ts'
import type { HomeworkItem } from './homework.ts'
import { subjectOf } from './subject.ts'

/** Routines are told so many days ahead. */
const daysAhead = 7

/** Everything recorded that a client's homework is worked out from. */
export interface HomeworkFacts {
  readonly client: Client
  readonly desk: Desk
  readonly spans: ZoneSpans
  readonly at: Instant
  /** The desk's wall clock. */
  readonly now: LocalTime
  readonly routines: readonly RoutineState[]
  readonly tasks: readonly Task[]
  /** What the client has to approve. */
  readonly packs: readonly WaitingPack[]
  readonly automations: readonly Automation[]
  readonly goals: readonly Pick<Goal, 'id' | 'title'>[]
}

/** What only the client can do: what waits first, the longest first; then by day; without a day last. */
export function homeworkItems(facts: HomeworkFacts): HomeworkItem[] {
  const running = facts.client.status === 'active' ? facts.routines : []
  return [
    ...facts.packs.map((pack) => approvalItem(facts, pack)),
    ...facts.tasks.flatMap((task) => taskItem(facts, task)),
    ...running.flatMap((state) => routineItem(facts, state)),
    ...facts.automations.flatMap((automation) => lookItem(facts, automation)),
  ].sort((one, other) => compare(orderOf(one), orderOf(other)) || compare(one.title, other.title))
}

function approvalItem({ client, spans, at }: HomeworkFacts, pack: WaitingPack): HomeworkItem {
  const { day, time } = localTime(client.zone, pack.deadlineAt, spans)
  const posts = pack.posts === 1 ? 'the post' : `the ${pack.posts} posts`
  const { from } = parseWeek(pack.week, day)
  return {
    sort: 'approval',
    ref: null,
    title: `Look at ${posts} for the week of ${shortDay(from)}, and say yes or what you would change`,
    subject: 'approval',
    dueOn: day,
    dueTime: time,
    isWaiting: pack.deadlineAt < at,
    rhythm: null,
    goal: null,
  }
}

function taskItem(facts: HomeworkFacts, task: Task): HomeworkItem[] {
  const { now } = facts
  if (task.owner !== 'client' || task.status !== 'open') return []
  const dueOn = dueDay(task)
  const due = dueOn === null ? null : theirs(facts, { day: dueOn, time: dueOn === task.dueOn ? task.dueTime : null })
  return [
    {
      sort: 'task',
      ref: { kind: 'task', id: task.id },
      title: phrase(task.title),
      subject: subjectOf(task),
      dueOn: due?.day ?? null,
      dueTime: due?.time ?? null,
      isWaiting: dueOn !== null && dueOn < now.day,
      rhythm: null,
      goal: goalOf(facts, task.goalId),
    },
  ]
}

/** Due times of tasks are the desk's; the client's clock may show another day. */
function theirs({ client, desk, spans }: HomeworkFacts, { day, time }: { day: Day; time: string | null }) {
  return time === null ? { day, time } : localTime(client.zone, instantOf(desk.zone, { day, time }, spans), spans)
}

function routineItem(facts: HomeworkFacts, state: RoutineState): HomeworkItem[] {
  const { routine, rules } = state
  if (routine.owner !== 'client' || routine.endedOn !== null) return []
  const isAsked = isWhenAsked(rules, facts.now.day)
  const due = isAsked ? null : dueOf(facts, state)
  if (!isAsked && due === null) return []
  const rule = ruleOn(rules, due ?? facts.now.day) ?? rules[0]
  return [
    {
      sort: 'routine',
      ref: { kind: 'routine', id: routine.id },
      title: phrase(routine.title),
      subject: subjectOf(routine),
      dueOn: due,
      // What the client does goes by the client's own clock, so a time that is said is theirs already.
      dueTime: due !== null && /^\d/.test(routine.at) ? routine.at : null,
      isWaiting: due !== null && due < facts.now.day,
      rhythm: rule ? spokenRhythm(rule.recurrence) : null,
      goal: goalOf(facts, routine.goalId),
    },
  ]
}

/**
 * The day of an occurrence that is open, or comes in the days ahead; null: none does. A look-in that was missed is over with its day, since the next one sees what
 * it would have seen. What is made or sent is still wanted.
 */
function dueOf({ now }: HomeworkFacts, state: RoutineState): Day | null {
  const { routine, latest } = state
  const open = openOccurrence(state, now.day)
  if (open === now.day || (open !== null && !isSocialBlock(blockOf(routine)))) return open
  const putOff = latest?.state === 'snoozed' && (latest.snoozedUntil ?? '') > now.day ? latest.snoozedUntil : null
  // What was done ahead of its day is not asked for again.
  const isAhead = latest !== null && latest.state !== 'snoozed' && latest.onDay > now.day
  const next = putOff ?? nextDue(state, isAhead ? latest.onDay : now.day)
  return next !== null && next <= addDays(now.day, daysAhead) ? next : null
}

function lookItem({ now }: HomeworkFacts, automation: Automation): HomeworkItem[] {
  const { id, kind, title, owner, retiredOn } = automation
  const dueOn = lookDueOn(automation)
  if (owner !== 'client' || retiredOn !== null || dueOn > addDays(now.day, daysAhead)) return []
  return [
    {
      sort: 'look',
      ref: { kind: 'automation', id },
      title: `Look at the ${automationWords[kind]}: ${phrase(title)}`,
      subject: 'other',
      dueOn,
      dueTime: null,
      isWaiting: dueOn < now.day,
      rhythm: null,
      goal: null,
    },
  ]
}

function goalOf({ goals }: HomeworkFacts, id: number | null): string | null {
  return goals.find((goal) => goal.id === id)?.title ?? null
}

function orderOf({ dueOn, dueTime, isWaiting }: HomeworkItem): string {
  return dueOn === null ? '2' : `${isWaiting ? 0 : 1} ${dueOn} ${dueTime ?? ''}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
