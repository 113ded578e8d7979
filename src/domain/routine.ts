import { addDays, type Day } from './time/day.ts'
import { newestOccurrence, nextOccurrence, type Recurrence } from './time/recurrence.ts'
import type { Action, Owner, Stage } from './words.ts'

/** Recurring engagement work. */
export interface Routine {
  readonly id: number
  readonly clientId: number
  readonly key: string
  readonly title: string
  readonly stage: Stage
  readonly action: Action
  readonly owner: Owner
  /** `morning`, `noon`, `afternoon` or a wall-clock time. */
  readonly at: string
  readonly minutes: number
  /** Acts that one occurrence stands for. */
  readonly count: number
  readonly channelId: number | null
  readonly goalId: number | null
  /** Places to go to, by name; the row names three in rotation. */
  readonly places: readonly string[]
  /** Metrics that it brings in. */
  readonly fills: readonly string[]
  readonly how: string
  readonly endedOn: Day | null
  /** The day from which on the plan has the client do it; null or absent: it stays where it is. */
  readonly handoverOn?: Day | null
  /** The day on which it passed from us to the client; null or absent: it did not. */
  readonly handedOverOn?: Day | null
}

/** A recurrence that is in force from a day on, until the next one is. */
export interface RoutineRule {
  readonly fromOn: Day
  readonly recurrence: Recurrence
}

/** What somebody did about one occurrence; open ones have none. */
export interface Occurrence {
  readonly onDay: Day
  readonly state: 'done' | 'skipped' | 'snoozed'
  readonly snoozedUntil: Day | null
  readonly closedOn: Day | null
}

/** What says whether one of a routine's occurrences is open. */
export interface RoutineCourse {
  readonly rules: readonly RoutineRule[]
  /** The newest occurrence that somebody acted on. */
  readonly latest: Occurrence | null
  /** The day on which it was last closed; known only where a rule counts from it. */
  readonly lastDoneOn: Day | null
}

export interface RoutineState extends RoutineCourse {
  readonly routine: Routine
}

/** An occurrence with its routine, as the report looks back at it. */
export interface RecordedOccurrence extends Occurrence {
  readonly routineId: number
  /** The day to which it was last put off, kept when it is closed. */
  readonly putOffTo: Day | null
}

/** The newest day up to `today` on which the routine came round, by the rule in force then; null before it first does. */
export function newestDue({ rules, lastDoneOn }: Omit<RoutineCourse, 'latest'>, today: Day): Day | null {
  let upTo = today
  for (const rule of [...rules].sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1))) {
    if (rule.fromOn > today) continue
    // What a routine asked for before it ended, or before it was left to whoever asks, is not owed.
    if (rule.recurrence.every === 'never' || rule.recurrence.every === 'asked') return null
    const due = newestOccurrence(rule.recurrence, rule.fromOn, upTo, lastDoneOn)
    if (due !== null) return due
    // Done since this rule began: it waits for its own next time, and an earlier rule has no more to say.
    if (rule.recurrence.every === 'after-done' && lastDoneOn !== null && lastDoneOn >= rule.fromOn) return null
    // Before this rule's first day the earlier one speaks, and what it last asked for may still be open.
    upTo = addDays(rule.fromOn, -1)
  }
  return null
}

/**
 * The occurrence that is open on a day: its newest one, unless somebody closed it or put it off to a later day. Earlier ones that
 * were missed do not pile up.
 */
export function openOccurrence(course: RoutineCourse, today: Day): Day | null {
  const { latest } = course
  const due = newestDue(course, today)
  if (due === null || latest === null || latest.onDay < due) return due
  if (latest.state === 'snoozed')
    return latest.snoozedUntil !== null && latest.snoozedUntil <= today ? latest.onDay : null
  return null
}

/** The next day after `day` on which the routine comes round; null: it waits for a person. */
export function nextDue({ rules, lastDoneOn }: Omit<RoutineCourse, 'latest'>, day: Day): Day | null {
  const rule = ruleOn(rules, day)
  if (rule?.recurrence.every === 'after-done' && lastDoneOn !== null) {
    const next = addDays(lastDoneOn, rule.recurrence.days)
    return next > day ? next : null
  }
  const days = rules
    .map((rule) => nextOccurrence(rule.recurrence, rule.fromOn, addDays(day, 1)))
    .filter((each) => each !== null)
    .filter((each) => newestDue({ rules, lastDoneOn: null }, each) === each)
  return days.sort()[0] ?? null
}

/** True when it has no days of its own and is done as often as somebody asks. */
export function isWhenAsked(rules: readonly RoutineRule[], day: Day): boolean {
  return ruleOn(rules, day)?.recurrence.every === 'asked'
}

/** The rule in force on a day. */
export function ruleOn(rules: readonly RoutineRule[], day: Day): RoutineRule | undefined {
  return rules.filter((rule) => rule.fromOn <= day).sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0]
}
