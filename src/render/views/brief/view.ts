import type { Client } from '../../../domain/client.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import type { PlanCost } from '../../../domain/strategy/cost.ts'
import type { Strategy } from '../../../domain/strategy/shape.ts'
import type { SpecimenPost } from '../../../domain/strategy/specimen-calendar.ts'
import type { SpecimenWeek } from '../../../domain/strategy/specimen-week.ts'
import type { Day } from '../../../domain/time/day.ts'

/** Everything that a brief is written from. It is given away: no private note, and no minute that was really spent, can be reached from it. */
export interface BriefView {
  readonly client: Pick<Client, 'name' | 'retainer' | 'currency' | 'noticeDays' | 'renewsOn' | 'sinceOn'>
  /** The name of the desk, as who offers. */
  readonly desk: string
  readonly today: Day
  readonly strategy: Strategy
  readonly cost: PlanCost
  readonly week: SpecimenWeek
  readonly calendar: readonly SpecimenPost[]
  /** Names of platforms by slug. */
  readonly platformNames: ReadonlyMap<string, string>
  /** What the ledger says of the last 90 days, or since the work began; null: it has not begun, and the brief is an offer. */
  readonly progress: WeekReport | null
  /** What passed to the client, and what will, by the plan. */
  readonly handover: readonly HandoverLine[]
  /** With how everything is done, and the whole plan: people, places, profiles, words. */
  readonly isFull: boolean
}

/** A routine that passed to the client, or will. */
export interface HandoverLine {
  readonly title: string
  /** The day on which it passed; null: it is still ours. */
  readonly passedOn: Day | null
  /** The day on which it is to pass; null: of an offer nobody knows. */
  readonly passesOn: Day | null
  /** The month of the plan in which it is to pass. */
  readonly month: number
}

/** A channel as people call it: by its platform, and by its key too where the client has several there. */
export function channelWords(
  { strategy, platformNames }: Pick<BriefView, 'strategy' | 'platformNames'>,
  key: string,
): string {
  const platform = strategy.channels.find((channel) => channel.key === key)?.platform ?? key
  const name = platformNames.get(platform) ?? platform
  return key === platform ? name : `${name} (${key})`
}
