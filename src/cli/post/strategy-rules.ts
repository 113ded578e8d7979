import type { Client } from '../../domain/client.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { strategyName } from '../strategy/stored.ts'

/** What a client's strategy says about every post. */
export interface PlanRules {
  readonly promoCeiling: number
  readonly neverSay: readonly string[]
}

/** Per cent of posts that may sell where there is no strategy. */
const usualCeiling = 20

export async function planRules(context: Context, store: Store, client: Client): Promise<PlanRules> {
  const newest = store.strategies.newest(client.id)
  if (!newest) return { promoCeiling: usualCeiling, neverSay: [] }
  const strategy = await context.readStrategy(newest.text, strategyName(client))
  return { promoCeiling: strategy.promoCeiling, neverSay: strategy.neverSay.map(({ never }) => never) }
}
