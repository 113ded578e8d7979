import type { Day } from '../time/day.ts'
import { addMonths } from '../time/months.ts'
import type { Strategy } from './shape.ts'

/** The first day of a month of the plan: month 1 begins with the plan, month 4 three months later. */
export function planMonthBegins(planStartsOn: Day, month: number): Day {
  return addMonths(planStartsOn, month - 1)
}

/** The day from which on the plan has the client do a routine; null: it stays ours. Said twice, the earlier month counts. */
export function handoverDay(strategy: Pick<Strategy, 'handover'>, key: string, planStartsOn: Day): Day | null {
  const months = strategy.handover.filter((each) => each.routine === key).map(({ month }) => month)
  return months.length === 0 ? null : planMonthBegins(planStartsOn, Math.min(...months))
}

/** Whom one speaks with at the client: the first of its people who answers or approves, else the first; empty: none is named. */
export function personOf({ resources }: Pick<Strategy, 'resources'>): string {
  const speaks = resources.find(({ can }) => can.includes('approve') || can.includes('answer')) ?? resources[0]
  // What stands behind the comma is what they are: `Rosa Marlow, owner`.
  return speaks?.who.split(',')[0]?.trim() ?? ''
}
