import { listed } from '../text/phrase.ts'
import { longWeekdayNames, type Weekday, weekdays } from './day.ts'
import type { Recurrence } from './recurrence.ts'

/** How often something comes round, as one says it to a person: `every Tuesday and Friday`, `on the 1st and the last day of the month`. */
export function spokenRhythm(rule: Recurrence): string {
  switch (rule.every) {
    case 'week':
      return weekly(rule.on, rule.weeks)
    case 'days':
      return rule.days === 1 ? 'every day' : rule.days === 2 ? 'every other day' : `every ${rule.days} days`
    case 'month':
      return `on the ${listed(rule.on.map((day) => (day === 'last' ? 'last day' : ordinal(day))))} of the month`
    case 'after-done':
      return `${rule.days} ${rule.days === 1 ? 'day' : 'days'} after the last time`
    case 'asked':
      return 'whenever somebody asks'
    case 'never':
      return ''
  }
}

function weekly(on: readonly Weekday[], weeks: number): string {
  const names = listed(on.map((day) => longWeekdayNames[weekdays.indexOf(day)] as string))
  if (weeks === 2) return `every other week on ${names}`
  if (weeks > 2) return `every ${weeks} weeks on ${names}`
  if (on.length === 7) return 'every day'
  const [missing] = weekdays.filter((day) => !on.includes(day))
  if (on.length === 6 && missing) return `every day but ${longWeekdayNames[weekdays.indexOf(missing)]}`
  return on.join() === weekdays.slice(0, 5).join() ? 'every weekday' : `every ${names}`
}

function ordinal(day: number): string {
  const ending = day > 3 && day < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
  return `${day}${ending}`
}
