import type { Desk } from '../domain/desk.ts'
import { formatWeekdays } from '../domain/time/weekdays.ts'
import type { Prompter } from '../io/prompter.ts'
import type { DeskOptions } from './options/desk.ts'
import { deskParsers } from './options/desk.ts'
import { readable } from './options/readable.ts'

/** What was said of the desk, laid over what it is. */
export function withDeskOptions(desk: Desk, options: DeskOptions): Desk {
  return {
    name: options.name ?? desk.name,
    zone: options.zone ?? desk.zone,
    working: {
      days: options.days ?? desk.working.days,
      ...(options.hours ?? { from: desk.working.from, until: desk.working.until }),
    },
    makingDays: options.making ?? desk.makingDays,
    reportDay: options.report ?? desk.reportDay,
    schedulingDay: options.scheduling ?? desk.schedulingDay,
  }
}

/** Asks for everything about the desk that was not said; what it is now stands there to be kept with the return key. */
export async function askDesk(prompter: Prompter, desk: Desk, options: DeskOptions): Promise<DeskOptions> {
  const ask = async <Key extends keyof DeskOptions>(
    key: Key,
    message: string,
    initial: string,
  ): Promise<Partial<DeskOptions>> => {
    if (options[key] !== undefined) return {}
    const read = deskParsers[key] as (text: string) => DeskOptions[Key]
    const words = await prompter.text({ message, initial, check: (text) => readable(() => read(text)) })
    return { [key]: read(words) } as Partial<DeskOptions>
  }
  const { days, from, until } = desk.working
  return {
    ...options,
    ...(await ask('name', 'What is your desk called?', desk.name)),
    ...(await ask('zone', 'In which time zone are you?', desk.zone)),
    ...(await ask('days', 'On which days do you work?', formatWeekdays(days))),
    ...(await ask('hours', 'From when until when?', `${from}-${until}`)),
    ...(await ask('making', 'On which days do you make posts?', formatWeekdays(desk.makingDays))),
    ...(await ask('report', 'On which day do reports go out?', desk.reportDay)),
    ...(await ask('scheduling', 'On which day do you schedule?', desk.schedulingDay)),
  }
}
