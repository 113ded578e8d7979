import type { Client } from '../../domain/client.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { AgreedOutcomes, OutcomeDefinition } from '../../domain/report/judge.ts'
import { parseMeasure } from '../../domain/strategy/measure.ts'
import type { OutcomeRule } from '../../domain/strategy/shape.ts'
import type { Day } from '../../domain/time/day.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'

/** What the strategy in force on a day called a win or a loss; null when the client had none yet. */
export async function agreedOutcomes(
  context: Context,
  { store, spans }: OpenDesk,
  client: Client,
  on: Day,
): Promise<AgreedOutcomes | null> {
  const versions = store.strategies
    .history(client.id)
    .map((version) => ({ ...version, day: localTime(client.zone, version.appliedAt, spans).day }))
  const inForce = versions.find((version) => version.day <= on)
  const first = versions.at(-1)
  if (inForce === undefined || first === undefined) return null
  const files = await context.strategyFiles()
  const { strategy } = files.parse(inForce.text, `strategy ${inForce.version} of ${client.slug}`)
  return {
    since: first.day,
    definitions: [...strategy.win.map(definitionOf('win')), ...strategy.loss.map(definitionOf('loss'))],
  }
}

function definitionOf(kind: Outcome['kind']): (rule: OutcomeRule) => OutcomeDefinition {
  return ({ key, title, measure, goal }) => ({ kind, key, title, goal, measure: parseMeasure(measure) })
}
