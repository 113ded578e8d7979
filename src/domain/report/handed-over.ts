import { plannedDays } from '../planned-days.ts'
import type { Day } from '../time/day.ts'
import type { Span } from './compare.ts'
import type { WeekFacts } from './facts.ts'

/** A routine that was ours once and is the client's now. */
export interface HandedOverLine {
  readonly title: string
  /** The day on which it passed to the client. */
  readonly since: Day
  /** How often it was done in the days that are counted, of how often it came round in them. */
  readonly done: number
  readonly planned: number
}

/** What the client does now that we did before, by the day on which it passed. */
export function handedOverLines({ routines, occurrences }: WeekFacts, { from, to }: Span): HandedOverLine[] {
  return routines
    .flatMap(({ routine, rules }) => {
      const { id, title, owner, endedOn, handedOverOn: since = null } = routine
      if (owner !== 'client' || endedOn !== null || since === null || since > to) return []
      const done = occurrences.filter(
        ({ routineId, onDay, state }) => routineId === id && state === 'done' && onDay >= from && onDay <= to,
      )
      const days = new Set([...plannedDays(rules, null, from, to), ...done.map(({ onDay }) => onDay)])
      return [{ title, since, done: done.length, planned: days.size }]
    })
    .sort((one, other) => compare(`${one.since} ${one.title}`, `${other.since} ${other.title}`))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
