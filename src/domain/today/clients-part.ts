import type { Client } from '../client.ts'
import { silenceOf } from '../social/last-heard.ts'
import { phrase } from '../text/phrase.ts'
import { type LocalTime, localTime } from '../time/zone.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import type { Measured } from './measures.ts'
import type { TodaySettings } from './settings.ts'

/** What the client's own part asks of us: to ring where nothing is heard, and to hand over what the plan says is theirs by now. */
export function clientsPartRows(
  facts: TodayFacts,
  settings: TodaySettings,
  measured: Measured,
  now: LocalTime,
): Candidate[] {
  return [...chaseRows(facts, settings, measured, now), ...handoverRows(facts, settings, measured, now)]
}

/** One row for each client who has been silent too long while something waits for it. */
function chaseRows(facts: TodayFacts, settings: TodaySettings, measured: Measured, now: LocalTime): Candidate[] {
  const { desk, spans } = facts
  const rule = { silentDays: settings.silentDays, againDays: settings.chaseAgainDays }
  return facts.signs.flatMap((signs) => {
    const client = facts.clients.find((each) => each.id === signs.clientId)
    if (!client || !hasPart(facts, client)) return []
    const silence = silenceOf(signs, rule, now.day, (at) => localTime(desk.zone, at, spans).day)
    if (silence === null) return []
    const { days, wasHeard, chaseOn } = silence
    const heard = wasHeard ? `nothing heard for ${days} days` : `nothing heard yet, in ${days} days`
    const title = `Ring ${signs.person || client.name}: ${heard}; then smm did ${client.slug} 1t`
    const terms = measured({ client, goalId: null, dueOn: chaseOn, dueTime: null, since: chaseOn })
    return [{ ...rowOf(client, title, terms), minutes: settings.chaseMinutes, dueOn: chaseOn }]
  })
}

/** True when something waits for the client: homework of its plan, a task, or posts to approve. */
function hasPart({ routines, tasks, packsWaiting }: TodayFacts, { id }: Client): boolean {
  return (
    routines.some(({ routine }) => routine.owner === 'client' && routine.clientId === id) ||
    tasks.some((task) => task.owner === 'client' && task.clientId === id) ||
    packsWaiting.some((pack) => pack.clientId === id)
  )
}

/** Routines of ours that the plan gives to the client by now. A person hands them over, after a talk; nothing passes by itself. */
function handoverRows(facts: TodayFacts, settings: TodaySettings, measured: Measured, now: LocalTime): Candidate[] {
  return facts.routines.flatMap(({ routine }) => {
    const { handoverOn: dueOn = null } = routine
    const client = facts.clients.find((each) => each.id === routine.clientId)
    if (dueOn === null || dueOn > now.day || routine.owner !== 'manager' || client?.status !== 'active') return []
    const title = `Hand over to the client: smm edit r${routine.id} --owner client (${phrase(routine.title)})`
    const terms = measured({ client, goalId: routine.goalId, dueOn, dueTime: null, since: dueOn })
    return [{ ...rowOf(client, title, terms), minutes: settings.handoverMinutes, dueOn }]
  })
}

function rowOf(client: Client, title: string, terms: Candidate['measures']) {
  return {
    ref: null,
    client,
    channel: null,
    block: 'communicate' as const,
    owner: 'manager' as const,
    title,
    isSocial: false,
    dueTime: null,
    clientTime: null,
    measures: terms,
    waitsForMakingDay: false,
    stands: 1,
  }
}
