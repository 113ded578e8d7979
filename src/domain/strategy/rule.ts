import type { Platform } from '../platform.ts'
import type { PlanCost } from './cost.ts'
import type { Strategy } from './shape.ts'

/** What a rule needs to know beside the strategy. */
export interface CheckFacts {
  readonly platforms: ReadonlyMap<string, Platform>
  readonly cost: PlanCost
}

export interface Finding {
  readonly message: string
  /** In the YAML file. */
  readonly path: readonly (string | number)[]
}

/** The finding, if the condition holds. */
export function when(condition: boolean, message: string, path: Finding['path']): Finding[] {
  return condition ? [{ message, path }] : []
}

/** One rule, one small function. The id is stable: scripts and documents name it. */
export interface Rule {
  readonly id: string
  readonly severity: 'error' | 'warning'
  find(strategy: Strategy, facts: CheckFacts): readonly Finding[]
}
