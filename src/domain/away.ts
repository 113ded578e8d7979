import { SmmError } from './errors.ts'
import { type Routine, type RoutineCourse, ruleOn } from './routine.ts'
import { addDays, type Day, daysBetween, spokenDay } from './time/day.ts'
import { parseWhen } from './time/when.ts'

/** Days of the desk, both counted, on which the manager is away. */
export interface AwaySpan {
  readonly fromOn: Day
  readonly untilOn: Day
  /** Who stands in; empty: nobody. */
  readonly cover: string
}

export interface Away extends AwaySpan {
  readonly id: number
}

const mostDays = 366
/** Somebody who was ill enters it afterwards. */
const mostBack = 31

/** Reads `2026-11-30..2026-12-07`, `mon..fri`, `fri`: dates in words, the second one seen from the first. */
export function parseAway(text: string, today: Day): Pick<AwaySpan, 'fromOn' | 'untilOn'> {
  const [first = '', last, more] = text.split('..')
  if (more !== undefined || last === '') throw notSpan(text)
  const fromOn = dayOf(first, today, text)
  const untilOn = last === undefined ? fromOn : dayOf(last, fromOn, text)
  if (untilOn < fromOn) throw new SmmError('usage', `"${text}" ends on ${untilOn}, before it begins on ${fromOn}`)
  const days = daysBetween(fromOn, untilOn) + 1
  if (days > mostDays) throw new SmmError('usage', `"${text}" are ${days} days; ${mostDays} are the most`)
  if (fromOn < addDays(today, -mostBack)) {
    throw new SmmError('usage', `${fromOn} is more than ${mostBack} days ago, and what was missed then is reported`)
  }
  return { fromOn, untilOn }
}

function dayOf(words: string, seenFrom: Day, text: string): Day {
  const { day, time } = parseWhen(words, seenFrom)
  if (time !== null) throw notSpan(text)
  return day
}

function notSpan(text: string): SmmError {
  return new SmmError('usage', `"${text}" is no span of days; write 2026-11-30..2026-12-07, mon..fri or fri`)
}

/** The time away that a day lies in; null: the manager is there. */
export function awayOn<Span extends AwaySpan>(spans: readonly Span[], day: Day): Span | null {
  return spans.find(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn) ?? null
}

/** `Mon 30 Nov to Mon 7 Dec`. */
export function spanWords({ fromOn, untilOn }: Pick<AwaySpan, 'fromOn' | 'untilOn'>): string {
  return fromOn === untilOn ? spokenDay(fromOn) : `${spokenDay(fromOn)} to ${spokenDay(untilOn)}`
}

/** `away until Mon 7 Dec, cover: Ana`. */
export function awayWords({ untilOn, cover }: AwaySpan): string {
  return `away until ${spokenDay(untilOn)}${cover === '' ? '' : `, cover: ${cover}`}`
}

/**
 * True when a routine's occurrence asks for nobody: its owner is the manager, who is away today, or was on the day on which it came round. What somebody put
 * off waits all the same, and so does what counts from the last time, which would never come round again.
 */
export function isLetGo(
  { routine, rules, latest }: Pick<RoutineCourse, 'rules' | 'latest'> & { readonly routine: Pick<Routine, 'owner'> },
  onDay: Day,
  today: Day,
  spans: readonly AwaySpan[],
): boolean {
  if (spans.length === 0 || routine.owner !== 'manager') return false
  if (awayOn(spans, today)) return true
  const isPutOff = latest?.state === 'snoozed' && latest.onDay === onDay
  if (isPutOff || ruleOn(rules, onDay)?.recurrence.every === 'after-done') return false
  return awayOn(spans, onDay) !== null
}
