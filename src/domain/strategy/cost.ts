import { shareMinutes } from '../activity.ts'
import { spokenMinutes } from '../time/duration.ts'
import { parseRecurrence, timesAWeek } from '../time/recurrence.ts'
import { type Format, formats, isSocial } from '../words.ts'
import type { WorkMinutes } from '../work-minutes.ts'
import type { ChannelPlan, RoutinePlan, Strategy } from './shape.ts'

/** The parts of a plan's cost in the order in which they are spoken. */
export const costParts = ['social', 'making', 'with the client', 'proof'] as const
export type CostPart = (typeof costParts)[number]

export interface CostItem {
  readonly title: string
  readonly part: CostPart
  /** Minutes a month, not rounded. */
  readonly minutes: number
}

/** What a plan takes of the manager's time. Minutes a month; a month is 52 / 12 weeks. */
export interface PlanCost {
  readonly minutes: number
  readonly parts: Readonly<Record<CostPart, number>>
  readonly items: readonly CostItem[]
}

const weeksAMonth = 52 / 12

/**
 * The manager's routines, the posts that no routine makes at their usual minutes by format, and the packs, reports and calls of the plan. The
 * client's part costs the manager nothing.
 */
export function planCost(strategy: Strategy, usual: WorkMinutes): PlanCost {
  const own = strategy.routines.filter((routine) => routine.owner === 'manager')
  const made = new Set(own.flatMap((routine) => routine.makes))
  const items = [
    ...own.map(routineItem),
    ...strategy.channels.filter((channel) => !made.has(channel.key)).map((channel) => channelItem(channel, usual)),
    ...monthlyItems(strategy),
  ].filter((item) => item.minutes > 0)
  const sum = (part?: CostPart) =>
    items.filter((item) => part === undefined || item.part === part).reduce((total, item) => total + item.minutes, 0)
  const parts = Object.fromEntries(costParts.map((part) => [part, sum(part)])) as Record<CostPart, number>
  return { minutes: sum(), parts, items }
}

function routineItem(routine: RoutinePlan): CostItem {
  const minutes = timesAWeek(parseRecurrence(routine.every)) * weeksAMonth * routine.minutes
  return { title: routine.title, part: partOf(routine), minutes }
}

function partOf(routine: RoutinePlan): CostPart {
  if (isSocial(routine)) return 'social'
  if (routine.action === 'report') return 'proof'
  return routine.stage === 'create' ? 'making' : 'with the client'
}

function channelItem(channel: ChannelPlan, usual: WorkMinutes): CostItem {
  const aWeek = formats.reduce((sum, format: Format) => sum + (channel.cadence[format] ?? 0) * usual.formats[format], 0)
  return { title: `Posts for ${channel.key}`, part: 'making', minutes: aWeek * weeksAMonth }
}

function monthlyItems({ plan }: Strategy): CostItem[] {
  const item = (title: string, part: CostPart, times: { aMonth: number; minutes: number }): CostItem => {
    return { title, part, minutes: times.aMonth * times.minutes }
  }
  return [
    item('Approval packs', 'with the client', plan.packs),
    item('Reports', 'proof', plan.reports),
    item('Calls', 'with the client', plan.calls),
  ]
}

/** The parts in whole hours that add up to the whole in whole hours. */
export function costInHours(cost: PlanCost): {
  readonly hours: number
  readonly parts: Readonly<Record<CostPart, number>>
} {
  const hours = Math.round(cost.minutes / 60)
  const shares = shareMinutes(
    hours,
    costParts.map((part) => cost.parts[part]),
  )
  const parts = Object.fromEntries(costParts.map((part, index) => [part, shares[index] ?? 0])) as Record<
    CostPart,
    number
  >
  return { hours, parts }
}

/** "This plan costs 23 h a month: 7 social, 12 making, 2 with the client, 2 proof. You sell 14." */
export function costSentence(cost: PlanCost, hoursSold: number): string {
  const { hours, parts } = costInHours(cost)
  const list = costParts.map((part) => `${parts[part]} ${part}`).join(', ')
  // In whole hours a plan that is a little too long would look as if it fitted.
  const isRoundedAway = minutesOver(cost, hoursSold) > 0 && hours <= hoursSold
  const whole = isRoundedAway ? spokenMinutes(Math.round(cost.minutes)) : `${hours} h`
  return `This plan costs ${whole} a month: ${list}. You sell ${hoursSold}.`
}

/** Minutes a month by which the plan is longer than what is sold; 0 when it fits. */
export function minutesOver(cost: PlanCost, hoursSold: number): number {
  return Math.max(0, Math.round(cost.minutes) - Math.round(hoursSold * 60))
}
