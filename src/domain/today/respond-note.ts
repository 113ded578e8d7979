import { counted } from '../number.ts'
import { type Day, daysBetween, shortDay, weekdayName } from '../time/day.ts'
import type { LocalTime } from '../time/zone.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import { notLookedAt } from './sweeps.ts'

/**
 * What the heading of Respond says: how many are past the target and how many wait, or, where nobody is known to wait for me, who waits for a client, and since when it is not
 * known. Null for a desk without channels to look at. `open`: everything open, whoever has to do it and whether it is listed or not.
 */
export function respondNote(
  facts: TodayFacts,
  open: readonly Candidate[],
  now: LocalTime,
  clientId: number | undefined,
): string | null {
  const waiting = open.filter(
    ({ reply, client }) => reply !== undefined && (clientId === undefined || client.id === clientId),
  )
  const mine = waiting.filter(({ owner }) => owner === 'manager')
  const people = sumOf(mine, ({ stands }) => stands)
  const late = sumOf(mine, (row) => row.late ?? 0)
  if (people > 0) return late > 0 ? `${late} past the target, ${people - late} waiting` : `${people} waiting`
  const theirs = waiting.filter(({ owner }) => owner === 'client')
  const { channels, since, all } = notLookedAt(facts, now, clientId)
  const nobody =
    theirs.length > 0 ? `nobody waits for you; ${theirWords(theirs)}` : nothingWords(facts, now.day, clientId)
  if (all === 0) return theirs.length > 0 ? nobody : null
  if (channels === 0) return `${nobody}; every inbox was looked at today`
  const when = since === null ? 'never looked at' : `not looked at since ${dayWords(since, now.day)}`
  return `${nobody}; ${counted(channels, 'channel')} ${when}`
}

/** `3 wait for Acme Bakery`, `5 wait for 2 clients`. */
function theirWords(rows: readonly Candidate[]): string {
  const names = new Set(rows.map(({ client }) => client.name))
  const [only] = names
  const people = sumOf(rows, ({ stands }) => stands)
  return `${people} ${people === 1 ? 'waits' : 'wait'} for ${names.size === 1 ? only : `${names.size} clients`}`
}

/** Nothing is listed of what was put off, nor of a client who has ended, but that does not mean that nobody waits there. */
function nothingWords({ clients, inbox }: TodayFacts, today: Day, clientId: number | undefined): string {
  const ended = new Set(clients.filter(({ status }) => status === 'ended').map(({ id }) => id))
  const waiting = inbox.filter((each) => each.dueAt !== null && (clientId ?? each.clientId) === each.clientId)
  const left = waiting.some((each) => ended.has(each.clientId)) ? ', ended clients aside' : ''
  const putOff = new Set(
    waiting
      .filter((each) => !ended.has(each.clientId) && (each.snoozedUntil ?? today) > today)
      .map(({ threadId }) => threadId),
  ).size
  return putOff > 0 ? `${putOff} put off, nothing else known to wait${left}` : `nothing known to wait${left}`
}

function sumOf(rows: readonly Candidate[], of: (row: Candidate) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0)
}

function dayWords(day: string, today: string): string {
  return daysBetween(day, today) < 7 ? weekdayName(day) : shortDay(day)
}
