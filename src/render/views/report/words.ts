import { figure, notRecorded } from '../../../domain/number.ts'
import type { Change } from '../../../domain/report/compare.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import { capital, listed } from '../../../domain/text/phrase.ts'
import {
  addDays,
  type Day,
  daysBetween,
  longWeekdayNames,
  shortDay,
  spokenDay,
  weekdayIndex,
} from '../../../domain/time/day.ts'
import { escapeMarkdown, type Markdown } from '../../markdown.ts'

/** True until the week's last day is over, so that the earlier week gives the same days. */
export function isRunning({ period }: Pick<WeekReport, 'period'>): boolean {
  return period.writtenOn <= period.to
}

/** What a figure of the earlier week is called, as in the tables' headings. */
export function earlierWords(isRunningWeek: boolean): string {
  return isRunningWeek ? 'on the same days last week' : 'the week before'
}

/** `+40 %`, `−3 points`, `no change`, `—`. */
export function changeWords(change: Change | null): string {
  if (change === null) return notRecorded
  const by = Math.round(change.by)
  if (by === 0) return 'no change'
  const unit = change.unit === 'per cent' ? ' %' : Math.abs(by) === 1 ? ' point' : ' points'
  return `${by > 0 ? '+' : '−'}${figure(Math.abs(by))}${unit}`
}

/** `16 to 22 Nov 2026`, `30 Nov to 6 Dec 2026`, `Mon 23 Nov 2026` for one day. */
export function rangeWords(from: Day, to: Day): string {
  const year = to.slice(0, 4)
  if (from === to) return `${spokenDay(from)} ${year}`
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7)
  const isOneYear = from.slice(0, 4) === year
  const start = isOneMonth
    ? String(Number(from.slice(8)))
    : `${shortDay(from)}${isOneYear ? '' : ` ${from.slice(0, 4)}`}`
  return `${start} to ${shortDay(to)} ${year}`
}

/** Days on which something comes round, as people say them: `every day`, `every weekday`, `at the weekend`, `Tue 24 Nov`, `every Mon and Thu`. */
export function daysWords(days: readonly Day[]): string {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return ''
  const isWeekend = (day: Day) => weekdayIndex(day) >= 5
  const between = Array.from({ length: daysBetween(first, last) + 1 }, (_, step) => addDays(first, step))
  const same = (expected: readonly Day[]) => expected.join() === days.join()
  if (days.length >= 7 && same(between)) return 'every day'
  if (days.length >= 5 && same(between.filter((day) => !isWeekend(day)))) return 'every weekday'
  if (days.length >= 2 && same(between.filter(isWeekend))) return 'at the weekend'
  if (days.length <= 3) return listed(days.map((day) => spokenDay(day)))
  const indexes = [...new Set(days.map(weekdayIndex))].sort((a, b) => a - b)
  const weekdays = indexes.map((index) => longWeekdayNames[index] ?? '')
  const isRow = indexes.length > 3 && indexes.length === (indexes.at(-1) ?? 0) - (indexes[0] ?? 0) + 1
  return isRow ? `every day from ${weekdays[0]} to ${weekdays.at(-1)}` : `every ${listed(weekdays)}`
}

/** `Google Business Profile`; a channel with a key of its own by that key. */
export function channelWords(key: string, platformNames: ReadonlyMap<string, string>): Markdown {
  return escapeMarkdown(platformNames.get(key) ?? capital(key.replaceAll('-', ' ')))
}
