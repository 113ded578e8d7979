import { type Automation, type AutomationKind, intervalOf } from './automation.ts'
import { counted } from './number.ts'
import { phrase } from './text/phrase.ts'
import { type Day, daysBetween, spokenDay } from './time/day.ts'

/** What a person calls the kinds. */
export const automationWords: Readonly<Record<AutomationKind, string>> = {
  'auto-dm': 'auto-DM',
  bot: 'bot',
  scheduler: 'scheduler',
  feed: 'feed',
  rule: 'rule',
}

/** When a person last looked: `last look Fri 20 Nov`; once a look is overdue how long ago that is: `not seen for 40 days`. */
export function unseenWords(lookedOn: Day | null, dueOn: Day, today: Day): string {
  if (lookedOn === null) return 'not seen yet'
  if (dueOn >= today) return `last look ${spokenDay(lookedOn)}`
  const days = daysBetween(lookedOn, today)
  return `not seen for ${counted(days, 'day')}`
}

/** `every working day`, `every 7 days`. */
export function intervalWords(automation: Pick<Automation, 'kind' | 'everyDays'>): string {
  const days = intervalOf(automation)
  return days === 1 ? 'every working day' : `every ${days} days`
}

/** What the ledger calls a look; it may stand in the client's report. */
export function lookTitle({ kind, title }: Pick<Automation, 'kind' | 'title'>): string {
  return `Looked at the ${automationWords[kind]}: ${phrase(title)}`
}
