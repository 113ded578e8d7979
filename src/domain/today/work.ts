import type { Channel } from '../channel.ts'
import type { Client } from '../client.ts'
import type { Desk } from '../desk.ts'
import { type GoalState, pace } from '../goal.ts'
import type { Post } from '../post.ts'
import type { Ref } from '../ref.ts'
import { type Occurrence, openOccurrence, type Routine, type RoutineRule } from '../routine.ts'
import type { Task } from '../task.ts'
import { type ClockTime, fromMinuteOfDay, minuteOfDay } from '../time/clock-time.ts'
import { type Day, dayNumber, mondayOf } from '../time/day.ts'
import { shareOfWeekGone, worksOn } from '../time/working-time.ts'
import { instantOf, type LocalTime, localTime, type ZoneSpans } from '../time/zone.ts'
import { type Block, blockOf, isSocial, type Owner } from '../words.ts'
import type { TodaySettings } from './settings.ts'
import { dueMeasure, neglectMeasure, priorityMeasure } from './terms.ts'

/** Everything recorded that today's list is worked out from. */
export interface TodayFacts {
  readonly desk: Desk
  readonly clients: readonly Client[]
  readonly channels: readonly Channel[]
  readonly routines: readonly {
    readonly routine: Routine
    readonly rules: readonly RoutineRule[]
    readonly latest: Occurrence | null
    readonly lastDoneOn: Day | null
  }[]
  readonly tasks: readonly Task[]
  readonly ideas: readonly Post[]
  /** Goals with their needles as they stood at the beginning of the week. */
  readonly goals: readonly GoalState[]
  readonly spans: ZoneSpans
  /** Social minutes this week by client id. */
  readonly socialMinutes: ReadonlyMap<number, number>
}

/** One act that somebody could do now. */
export interface Candidate {
  readonly ref: Ref
  readonly client: Client
  readonly channel: Channel | null
  readonly block: Block
  readonly owner: Owner
  readonly title: string
  readonly minutes: number
  readonly isSocial: boolean
  /** The day since or on which it is due; null: no day. */
  readonly dueOn: Day | null
  readonly dueTime: ClockTime | null
  /** The due time on the client's own clock, where somebody said a time and that clock is another; `10:00 Madrid`. */
  readonly clientTime: string | null
  /** Every measure of the score, 0 to 1. */
  readonly measures: Readonly<Record<keyof TodaySettings['weights'], number>>
  /** True: listed only on the days for making, or when everything is asked for. */
  readonly waitsForMakingDay: boolean
  /** Things that the row stands for: 1, or the number of ideas. */
  readonly stands: number
}

/** Every open act, unordered. Only active clients have routines; tasks of all clients stand until they are closed. */
export function work(facts: TodayFacts, settings: TodaySettings, now: LocalTime): Candidate[] {
  const clients = new Map(facts.clients.map((client) => [client.id, client]))
  const measured = measures(facts, settings, now)
  const candidates: Candidate[] = []
  for (const state of facts.routines) {
    const client = clients.get(state.routine.clientId)
    if (client?.status !== 'active') continue
    const open = openOccurrence(state.rules, state.latest, state.lastDoneOn, now.day)
    const isBack = state.latest?.state === 'snoozed' && state.latest.onDay === open
    if (open !== null) candidates.push(fromRoutine(state.routine, open, isBack, client, facts, measured, now.day))
  }
  for (const task of facts.tasks) {
    const client = clients.get(task.clientId)
    if (!client || (task.snoozedUntil !== null && task.snoozedUntil > now.day)) continue
    candidates.push(fromTask(task, client, facts, measured, now))
  }
  return [...candidates, ...ideaRows(facts, clients, measured, now)]
}

type Measured = ReturnType<typeof measures>

/** The measures that several rows share, worked out once. */
function measures(facts: TodayFacts, settings: TodaySettings, now: LocalTime) {
  const { working } = facts.desk
  const gone = shareOfWeekGone(working, mondayOf(now.day), now)
  const goals = new Map(facts.goals.map((goal) => [goal.id, goal]))
  return (item: {
    client: Client
    goalId: number | null
    dueOn: Day | null
    dueTime: ClockTime | null
    since: Day
  }): Candidate['measures'] => {
    const goal = item.goalId === null ? undefined : goals.get(item.goalId)
    const speed = goal ? pace(goal, mondayOf(now.day)) : null
    return {
      due: dueMeasure(working, settings.targetHours, now, item.dueOn, item.dueTime),
      severity: 0,
      neglect: neglectMeasure(item.client, facts.socialMinutes.get(item.client.id) ?? 0, gone, settings.socialFloor),
      priority: priorityMeasure(item.client),
      age: Math.max(0, Math.min(1, (dayNumber(now.day) - dayNumber(item.since)) / 14)),
      behind: speed === null ? 0 : Math.max(0, Math.min(1, 1 - speed)),
    }
  }
}

/** The wall-clock time by which a part of the day is over, on this desk. */
function timeOf(at: string, desk: Desk): ClockTime {
  const from = minuteOfDay(desk.working.from)
  const until = minuteOfDay(desk.working.until)
  if (at === 'morning') return fromMinuteOfDay(from + (until - from) / 3)
  if (at === 'noon') return fromMinuteOfDay(from + (until - from) / 2)
  if (at === 'afternoon') return desk.working.until
  return at
}

function fromRoutine(
  routine: Routine,
  open: Day,
  /** It was put off, and its new day has come. */
  isBack: boolean,
  client: Client,
  facts: TodayFacts,
  measured: Measured,
  today: Day,
): Candidate {
  const dueTime = timeOf(routine.at, facts.desk)
  const block = blockOf(routine)
  return {
    ref: { kind: 'routine', id: routine.id },
    client,
    channel: facts.channels.find((channel) => channel.id === routine.channelId) ?? null,
    block,
    owner: routine.owner,
    title: withPlaces(routine, open),
    minutes: routine.minutes,
    isSocial: isSocial(routine),
    dueOn: open,
    dueTime,
    clientTime: routine.at === dueTime ? clientTime(facts, client, open, dueTime) : null,
    measures: measured({ client, goalId: routine.goalId, dueOn: open, dueTime, since: open }),
    // Making on its own day is due; making that was missed waits for the next day for making.
    waitsForMakingDay: block === 'create' && open < today && !isBack && !worksOnMaking(facts.desk, today),
    stands: 1,
  }
}

function clientTime(facts: TodayFacts, client: Client, day: Day | null, time: ClockTime | null): string | null {
  const { zone } = facts.desk
  if (day === null || time === null || client.zone === zone) return null
  const there = localTime(client.zone, instantOf(zone, { day, time }, facts.spans), facts.spans)
  if (there.time === time) return null
  const city = client.zone.slice(client.zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return `${there.time} ${city}`
}

/** The title with three of the routine's places, which turn by the day so that none is always left out. */
function withPlaces(routine: Routine, on: Day): string {
  const { places } = routine
  if (places.length === 0) return routine.title
  const first = (dayNumber(on) * 3) % places.length
  const named = places.slice(0, 3).map((_, step) => places[(first + step) % places.length])
  return `${routine.title}: ${named.join(', ')}`
}

function worksOnMaking(desk: Desk, day: Day): boolean {
  return worksOn({ ...desk.working, days: desk.makingDays }, day)
}

function fromTask(task: Task, client: Client, facts: TodayFacts, measured: Measured, now: LocalTime): Candidate {
  const block = blockOf(task)
  return {
    ref: { kind: 'task', id: task.id },
    client,
    channel: facts.channels.find((channel) => channel.id === task.channelId) ?? null,
    block,
    owner: task.owner,
    title: task.title,
    minutes: task.minutes,
    isSocial: isSocial(task),
    dueOn: task.dueOn,
    dueTime: task.dueTime,
    clientTime: clientTime(facts, client, task.dueOn, task.dueTime),
    measures: measured({
      client,
      goalId: task.goalId,
      dueOn: task.dueOn,
      dueTime: task.dueTime,
      since: task.createdOn,
    }),
    // What was put off to a day is wanted on that day, whatever the day is for.
    waitsForMakingDay:
      block === 'create' && task.dueOn === null && task.snoozedUntil === null && !worksOnMaking(facts.desk, now.day),
    stands: 1,
  }
}

/** One row a client for the ideas that wait: the oldest one, and how many more. */
function ideaRows(
  facts: TodayFacts,
  clients: ReadonlyMap<number, Client>,
  measured: Measured,
  now: LocalTime,
): Candidate[] {
  const byClient = new Map<number, Post[]>()
  for (const idea of facts.ideas) {
    if (idea.snoozedUntil !== null && idea.snoozedUntil > now.day) continue
    byClient.set(idea.clientId, [...(byClient.get(idea.clientId) ?? []), idea])
  }
  const rows: Candidate[] = []
  for (const [clientId, ideas] of byClient) {
    const client = clients.get(clientId)
    const [oldest] = ideas
    // Ideas for a client who has gone, or waits, are kept and not asked for.
    if (!client || client.status === 'ended' || client.status === 'paused' || !oldest) continue
    rows.push({
      ref: { kind: 'post', id: oldest.id },
      client,
      channel: null,
      block: 'create',
      owner: 'manager',
      title: `Idea: ${oldest.title}`,
      minutes: oldest.minutes,
      isSocial: false,
      dueOn: null,
      dueTime: null,
      clientTime: null,
      measures: measured({ client, goalId: null, dueOn: null, dueTime: null, since: oldest.createdOn }),
      waitsForMakingDay: !ideas.some((idea) => idea.snoozedUntil !== null) && !worksOnMaking(facts.desk, now.day),
      stands: ideas.length,
    })
  }
  return rows
}
