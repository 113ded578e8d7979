import type { Command } from 'commander'
import type { Desk } from '../../domain/desk.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Weekday } from '../../domain/time/day.ts'
import { parseWeekdays } from '../../domain/time/weekdays.ts'
import type { WorkingTime } from '../../domain/time/working-time.ts'
import { parseZone } from '../../domain/time/zone.ts'
import { hoursOf, lineOf, parser, weekdaysOf } from './parse.ts'

/** What can be said of the desk on the command line. */
export interface DeskOptions {
  readonly name?: string
  readonly zone?: string
  readonly days?: Desk['working']['days']
  readonly hours?: Pick<WorkingTime, 'from' | 'until'>
  readonly making?: readonly Weekday[]
  readonly report?: Weekday
  readonly scheduling?: Weekday
}

const weekdayOf = parser((text): Weekday => {
  const [day, more] = parseWeekdays(text)
  if (day !== undefined && more === undefined) return day
  throw new SmmError('usage', `"${text}" is more than one weekday`)
})

/** The parser of each option, for the command line and for the questions alike. */
export const deskParsers: { readonly [Key in keyof DeskOptions]-?: (text: string) => NonNullable<DeskOptions[Key]> } = {
  name: lineOf,
  zone: parser(parseZone),
  days: weekdaysOf,
  hours: hoursOf,
  making: weekdaysOf,
  report: weekdayOf,
  scheduling: weekdayOf,
}

export function addDeskOptions(command: Command): Command {
  return command
    .option('--name <name>', 'the name of your desk', deskParsers.name)
    .option('--zone <zone>', 'your time zone, such as Europe/London', deskParsers.zone)
    .option('--days <days>', 'your working days, such as mon-fri', deskParsers.days)
    .option('--hours <span>', 'your working hours, such as 9-17', deskParsers.hours)
    .option('--making <days>', 'the days on which you make posts, such as tue,wed', deskParsers.making)
    .option('--report <day>', 'the day on which reports go out', deskParsers.report)
    .option('--scheduling <day>', 'the day on which you schedule', deskParsers.scheduling)
}
