import type { Client } from '../../domain/client.ts'
import type { Strategy } from '../../domain/strategy/shape.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { instantOf } from '../../domain/time/zone.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'

/** The strategy that was in force at the end of one of a client's days; null when there was none yet. */
export async function strategyInForce(
  context: Context,
  { store, spans }: OpenDesk,
  client: Client,
  on: Day,
): Promise<Strategy | null> {
  const dayEndsAt = instantOf(client.zone, { day: addDays(on, 1), time: '00:00' }, spans)
  const inForce = store.strategies.inForceBefore(client.id, dayEndsAt)
  return inForce === undefined
    ? null
    : context.readStrategy(inForce.text, `strategy ${inForce.version} of ${client.slug}`)
}
