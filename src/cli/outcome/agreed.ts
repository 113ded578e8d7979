import type { Client } from '../../domain/client.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { AgreedOutcomes, OutcomeDefinition } from '../../domain/report/judge.ts'
import { parseMeasure } from '../../domain/strategy/measure.ts'
import type { OutcomeRule } from '../../domain/strategy/shape.ts'
import type { Day } from '../../domain/time/day.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { Context } from '../context.ts'
import { strategyInForce } from '../strategy/in-force.ts'
import type { OpenDesk } from '../with-store.ts'

/** What the strategy in force on a day called a win or a loss; null when the client had none yet. */
export async function agreedOutcomes(
  context: Context,
  open: OpenDesk,
  client: Client,
  on: Day,
): Promise<AgreedOutcomes | null> {
  const strategy = await strategyInForce(context, open, client, on)
  const firstAt = open.store.strategies.firstAppliedAt(client.id)
  if (strategy === null || firstAt === undefined) return null
  return {
    since: localTime(client.zone, firstAt, open.spans).day,
    promoCeiling: strategy.promoCeiling,
    definitions: [...strategy.win.map(definitionOf('win')), ...strategy.loss.map(definitionOf('loss'))],
  }
}

function definitionOf(kind: Outcome['kind']): (rule: OutcomeRule) => OutcomeDefinition {
  return ({ key, title, measure, goal }) => ({ kind, key, title, goal, measure: parseMeasure(measure) })
}
