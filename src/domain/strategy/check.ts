import type { Platform } from '../platform.ts'
import type { Problem } from '../problem.ts'
import type { WorkMinutes } from '../work-minutes.ts'
import { goalRules } from './check-goals.ts'
import { planRules } from './check-plan.ts'
import { planCost } from './cost.ts'
import { type RegulatedRules, regulatedRule } from './regulated.ts'
import type { CheckFacts, Rule } from './rule.ts'
import type { Strategy } from './shape.ts'

/** Every rule that a strategy is held against, in the order in which findings are listed. */
export const strategyRules: readonly Rule[] = [...goalRules, ...planRules, regulatedRule]

/** What a strategy is judged by, out of the templates. */
export interface Yardsticks {
  readonly platforms: readonly Platform[]
  readonly minutes: WorkMinutes
  readonly regulated: RegulatedRules
}

/** What a strategy cannot do without, and what is odd about it. Empty: nothing was found. */
export function checkStrategy(strategy: Strategy, known: Yardsticks): readonly Problem[] {
  const platforms = new Map(known.platforms.map((platform) => [platform.slug, platform]))
  const facts: CheckFacts = { platforms, cost: planCost(strategy, known.minutes), regulated: known.regulated }
  return strategyRules.flatMap((rule) =>
    rule.find(strategy, facts).map((found) => ({ rule: rule.id, severity: rule.severity, ...found })),
  )
}
