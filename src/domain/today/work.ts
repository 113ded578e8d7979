import { isLetGo } from '../away.ts'
import type { Client } from '../client.ts'
import type { Desk } from '../desk.ts'
import { placesInTurn } from '../places.ts'
import type { Post } from '../post.ts'
import { openOccurrence, type Routine } from '../routine.ts'
import type { Task } from '../task.ts'
import type { Day } from '../time/day.ts'
import { endOfPart } from '../time/day-part.ts'
import { cityOf } from '../time/two-clocks.ts'
import { worksOn } from '../time/working-time.ts'
import { instantOf, type LocalTime, localTime } from '../time/zone.ts'
import { blockOf, isSocial } from '../words.ts'
import { approvalRows } from './approving.ts'
import { auditRows } from './audits.ts'
import { automationRows } from './automations.ts'
import { clientTime } from './client-time.ts'
import { clientsPartRows } from './clients-part.ts'
import { competitorRows } from './competitors.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import { draftRows, slotRows } from './making.ts'
import { type Measured, measures } from './measures.ts'
import { readingRows } from './reading.ts'
import { respondRows } from './respond.ts'
import type { TodaySettings } from './settings.ts'
import { withLooks } from './sweeps.ts'
import { titleWithContact, touchRows } from './touching.ts'
import { unplacedRows } from './unplaced.ts'

/** Every open act, unordered. Only active clients have routines; tasks of all clients stand until they are closed. Looks at inboxes are one row, of one client where one is asked for. */
export function work(facts: TodayFacts, settings: TodaySettings, now: LocalTime, clientId?: number): Candidate[] {
  const clients = new Map(facts.clients.map((client) => [client.id, client]))
  const measured = measures(facts, settings, now)
  const candidates: Candidate[] = []
  for (const state of facts.routines) {
    const client = clients.get(state.routine.clientId)
    if (client?.status !== 'active') continue
    const open = openOccurrence(state, now.day)
    const isBack = state.latest?.state === 'snoozed' && state.latest.onDay === open
    if (open !== null && !isLetGo(state, open, now.day, facts.away))
      candidates.push(fromRoutine(state.routine, open, isBack, client, facts, measured, now.day))
  }
  for (const task of facts.tasks) {
    const client = clients.get(task.clientId)
    if (!client || (task.snoozedUntil !== null && task.snoozedUntil > now.day)) continue
    candidates.push(fromTask(task, client, facts, measured, now))
  }
  return [
    ...respondRows({ facts, settings, measured, now, at: instantOf(facts.desk.zone, now, facts.spans) }),
    ...withLooks(candidates, { facts, settings, measured, now }, clientId),
    ...ideaRows(facts, clients, measured, now),
    ...unplacedRows(facts, settings, measured, now),
    ...draftRows(facts, settings, measured, now),
    ...slotRows(facts, settings, measured, now),
    ...approvalRows(facts, settings, measured, now),
    ...auditRows(facts, settings, measured, now),
    ...readingRows(facts, settings, measured, now),
    ...competitorRows(facts, settings, measured, now),
    ...automationRows(facts, measured, now),
    ...touchRows(facts, settings, measured, now),
    ...clientsPartRows(facts, settings, measured, now),
  ]
}

/** When a routine is due, by the desk's clock, with what the client's shows where that is said and is something else. What the client does goes by the client's own day. */
function dueOf(
  { at, owner }: Routine,
  open: Day,
  client: Client,
  facts: TodayFacts,
): Pick<Candidate, 'dueTime' | 'clientTime'> {
  const { desk, spans } = facts
  if (owner === 'manager' || client.zone === desk.zone) {
    const dueTime = endOfPart(at, owner === 'manager' ? desk.working : client.working)
    return { dueTime, clientTime: at === dueTime ? clientTime(facts, client, open, dueTime) : null }
  }
  const theirs = endOfPart(at, client.working)
  const here = localTime(desk.zone, instantOf(client.zone, { day: open, time: theirs }, spans), spans)
  // The day is the desk's, so what falls outside of it is due at its beginning or its end.
  const dueTime = here.day === open ? here.time : here.day < open ? '00:00' : '23:59'
  const isSaid = at === theirs && here.time !== theirs
  return { dueTime, clientTime: isSaid ? `${theirs} ${cityOf(client.zone)}` : null }
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
  const due = dueOf(routine, open, client, facts)
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
    ...due,
    measures: measured({ client, goalId: routine.goalId, dueOn: open, dueTime: due.dueTime, since: open }),
    // Making on its own day is due; making that was missed waits for the next day for making.
    waitsForMakingDay: block === 'create' && open < today && !isBack && !worksOnMaking(facts.desk, today),
    stands: 1,
  }
}

/** The title with the places whose turn it is. */
function withPlaces({ title, places }: Routine, on: Day): string {
  return places.length === 0 ? title : `${title}: ${placesInTurn(places, on).join(', ')}`
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
    title: `${titleWithContact(task, facts.taskContacts.get(task.id))}${task.maker === '' ? '' : ` (${task.maker} makes it)`}`,
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
    ...(task.origin === 'early win' ? { isAhead: true } : {}),
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
