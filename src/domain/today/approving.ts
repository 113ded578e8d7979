import type { PackToSend, WaitingPack } from '../pack-due.ts'
import { addDays, shortDay, weekdayName } from '../time/day.ts'
import { type LocalTime, localTime } from '../time/zone.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import type { Measured } from './measures.ts'
import type { TodaySettings } from './settings.ts'

/** A client wants so many days to look at a pack before the first of it goes out. */
const daysToLook = 2

/** Packs that are to be sent, and those that clients have and did not answer. */
export function approvalRows(
  facts: TodayFacts,
  settings: TodaySettings,
  measured: Measured,
  now: LocalTime,
): Candidate[] {
  return [
    ...facts.packsToSend.flatMap((pack) => toSend(facts, settings, measured, now, pack)),
    ...facts.packsWaiting.flatMap((pack) => waiting(facts, measured, pack)),
  ]
}

function toSend(
  facts: TodayFacts,
  settings: TodaySettings,
  measured: Measured,
  now: LocalTime,
  pack: PackToSend,
): Candidate[] {
  const client = facts.clients.find((each) => each.id === pack.clientId)
  if (!client || facts.held.has(client.id)) return []
  const first = localTime(facts.desk.zone, pack.firstAt, facts.spans)
  const due = addDays(first.day, -daysToLook)
  const dueOn = due < now.day ? now.day : due
  const title = `Send the pack: smm pack ${client.slug} --week ${pack.week} (${count(pack.posts)}, the first goes out ${weekdayName(first.day)} ${shortDay(first.day)})`
  return [
    {
      ...rowOf(client, title, measured({ client, goalId: null, dueOn, dueTime: null, since: now.day })),
      owner: 'manager',
      minutes: settings.packMinutes,
      dueOn,
    },
  ]
}

function waiting(facts: TodayFacts, measured: Measured, pack: WaitingPack): Candidate[] {
  const client = facts.clients.find((each) => each.id === pack.clientId)
  if (!client) return []
  const since = localTime(facts.desk.zone, pack.madeAt, facts.spans).day
  const by = localTime(facts.desk.zone, pack.deadlineAt, facts.spans)
  const title = `Approve ${count(pack.posts)} by ${weekdayName(by.day)} ${by.time}`
  const terms = measured({ client, goalId: null, dueOn: by.day, dueTime: by.time, since })
  return [{ ...rowOf(client, title, terms), owner: 'client', minutes: 0, dueOn: since }]
}

function rowOf(client: Candidate['client'], title: string, terms: Candidate['measures']) {
  return {
    ref: null,
    client,
    channel: null,
    block: 'communicate' as const,
    title,
    isSocial: false,
    dueTime: null,
    clientTime: null,
    measures: terms,
    waitsForMakingDay: false,
    stands: 1,
  }
}

function count(posts: number): string {
  return posts === 1 ? 'one post' : `${posts} posts`
}
