import type { Platform } from '../platform.ts'
import type { Finding } from '../problem.ts'
import type { PlanCost } from './cost.ts'
import type { RegulatedRules } from './regulated.ts'
import type { Strategy } from './shape.ts'

/** What a rule needs to know beside the strategy. */
export interface CheckFacts {
  readonly platforms: ReadonlyMap<string, Platform>
  readonly cost: PlanCost
  /** What each regulated trade never says, and the rest of its rules. */
  readonly regulated: RegulatedRules
}

/** One rule, one small function. The id is stable: scripts and documents name it. */
export interface Rule {
  readonly id: string
  readonly severity: 'error' | 'warning'
  find(strategy: Strategy, facts: CheckFacts): readonly Finding[]
}
