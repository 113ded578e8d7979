import type { Client } from '../../domain/client.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { AgreedOutcomes, OutcomeDefinition } from '../../domain/report/judge.ts'
import { parseMeasure } from '../../domain/strategy/measure.ts'
import type { OutcomeRule } from '../../domain/strategy/shape.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { instantOf, localTime } from '../../domain/time/zone.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'

/** What the strategy in force on a day called a win or a loss; null when the client had none yet. */
export async function agreedOutcomes(
  context: Context,
  { store, spans }: OpenDesk,
  client: Client,
  on: Day,
): Promise<AgreedOutcomes | null> {
  const dayEndsAt = instantOf(client.zone, { day: addDays(on, 1), time: '00:00' }, spans)
  const inForce = store.strategies.inForceBefore(client.id, dayEndsAt)
  const firstAt = store.strategies.firstAppliedAt(client.id)
  if (inForce === undefined || firstAt === undefined) return null
  const strategy = await context.readStrategy(inForce.text, `strategy ${inForce.version} of ${client.slug}`)
  return {
    since: localTime(client.zone, firstAt, spans).day,
    promoCeiling: strategy.promoCeiling,
    definitions: [...strategy.win.map(definitionOf('win')), ...strategy.loss.map(definitionOf('loss'))],
  }
}

function definitionOf(kind: Outcome['kind']): (rule: OutcomeRule) => OutcomeDefinition {
  return ({ key, title, measure, goal }) => ({ kind, key, title, goal, measure: parseMeasure(measure) })
}
