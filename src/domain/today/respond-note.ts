import { counted } from '../number.ts'
import { daysBetween, shortDay, weekdayName } from '../time/day.ts'
import type { LocalTime } from '../time/zone.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import { notLookedAt } from './sweeps.ts'

/**
 * What the heading of Respond says: how many are past the target and how many wait, or, where nobody is known to wait, since when it is not known. Null for a desk without
 * channels to look at.
 */
export function respondNote(
  facts: TodayFacts,
  rows: readonly Candidate[],
  now: LocalTime,
  clientId: number | undefined,
): string | null {
  const waiting = rows.filter(({ reply }) => reply !== undefined)
  const people = waiting.reduce((sum, { stands }) => sum + stands, 0)
  const late = waiting.filter(({ reply }) => (reply?.minutesOver ?? 0) > 0).reduce((sum, { stands }) => sum + stands, 0)
  if (people > 0) return late > 0 ? `${late} past the target, ${people - late} waiting` : `${people} waiting`
  const { channels, since, all } = notLookedAt(facts, now, clientId)
  if (all === 0) return null
  if (channels === 0) return 'nothing known to wait; every inbox was looked at today'
  const when = since === null ? 'never looked at' : `not looked at since ${dayWords(since, now.day)}`
  return `nothing known to wait; ${counted(channels, 'channel')} ${when}`
}

function dayWords(day: string, today: string): string {
  return daysBetween(day, today) < 7 ? weekdayName(day) : shortDay(day)
}
