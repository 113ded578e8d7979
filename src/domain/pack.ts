import { SmmError } from './errors.ts'
import { cleanLine } from './text/clean.ts'
import { addDays, type Day } from './time/day.ts'
import type { Instant } from './time/instant.ts'
import type { Week } from './time/week.ts'
import { type WorkingTime, worksOn } from './time/working-time.ts'
import type { LocalTime } from './time/zone.ts'
import type { ApprovalNeed } from './words.ts'

/** What a client is shown of one week, for its word by a deadline. */
export interface Pack {
  readonly id: number
  readonly clientId: number
  /** `2026-W48`, by the client's calendar. */
  readonly week: string
  readonly madeAt: Instant
  readonly deadlineAt: Instant
  /** The client agreed that no answer is a yes. */
  readonly silenceIsYes: boolean
  /** What the pack says of silence in words of one's own; empty: the usual ones. */
  readonly silence: string
  /** null: it is the week's pack. */
  readonly replacedAt: Instant | null
}

/** What no answer means, as it was said. */
export type Silence = Pick<Pack, 'silenceIsYes' | 'silence'>

const longestClause = 300

/** `yes`, `no`, words of one's own (which make no yes of silence), or both: `yes: No answer is a yes, as agreed on 3 Nov.` */
export function parseSilence(text: string): Silence {
  const line = cleanLine(text)
  const [, word, own] = /^(yes|no)(?::\s*(.*))?$/i.exec(line) ?? []
  const silence = word === undefined ? line : (own ?? '')
  if (line === '') throw new SmmError('usage', 'it is empty')
  if (silence.length > longestClause) {
    throw new SmmError('usage', `it has ${silence.length} characters; ${longestClause} are the most`)
  }
  return { silenceIsYes: word?.toLowerCase() === 'yes', silence }
}

/** What a pack says of silence: words of one's own, else what holds for this client. */
export function silenceWords({ silenceIsYes, silence }: Silence, need: ApprovalNeed): string {
  if (silence !== '') return silence
  if (silenceIsYes) return 'If we hear nothing by then, we take it as a yes, as we agreed.'
  return need === 'needed'
    ? 'Silence does not count as a yes: what you do not answer does not go out.'
    : 'If we hear nothing by then, the posts go out as they stand here.'
}

/**
 * By when an answer is wanted where nobody said it, by the client's wall clock: noon on the last of its working days up to the Thursday before the week; where that
 * has passed, noon on the last of its working days before the first post; where that has passed too, the moment of the first post.
 */
export function usualDeadline(week: Week, working: WorkingTime, first: LocalTime, now: LocalTime): LocalTime {
  const noons = [addDays(week.from, -4), addDays(first.day, -1)].map((day) => ({
    day: lastWorkingDay(working, day),
    time: '12:00',
  }))
  return noons.find((each) => isAfter(each, now)) ?? first
}

/** The same time on the next of its working days, within its hours: the least that somebody needs who is to answer, where silence is a yes. */
export function workingDayOn(working: WorkingTime, { day, time }: LocalTime): LocalTime {
  const next = [1, 2, 3, 4, 5, 6, 7].map((days) => addDays(day, days)).find((each) => worksOn(working, each))
  const within = time < working.from ? working.from : time > working.until ? working.until : time
  return { day: next ?? addDays(day, 1), time: within }
}

function lastWorkingDay(working: WorkingTime, day: Day): Day {
  for (let back = 0; back < 7; back++) if (worksOn(working, addDays(day, -back))) return addDays(day, -back)
  return day
}

function isAfter(one: LocalTime, other: LocalTime): boolean {
  return one.day === other.day ? one.time > other.time : one.day > other.day
}

/** Numbers of posts as one says them: `p40-p42 p45`. */
export function postsInShort(ids: readonly number[]): string {
  const runs: number[][] = []
  for (const id of [...new Set(ids)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run.at(-1) === id - 1) run.push(id)
    else runs.push([id])
  }
  return runs.map((run) => (run.length > 1 ? `p${run[0]}-p${run.at(-1)}` : `p${run[0]}`)).join(' ')
}
