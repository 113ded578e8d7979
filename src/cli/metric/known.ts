import type { Client } from '../../domain/client.ts'
import { metrics } from '../../domain/metric.ts'
import { requireKnownMetric } from '../../domain/reading.ts'
import type { Store } from '../../store/store.ts'

/** Refuses metrics that no goal that runs, no running routine of a client and no platform has. */
export function knownMetrics(store: Store, client: Client): { require(metric: string): void } {
  const goals = store.goals.of(client.id).filter((goal) => goal.endedOn === null)
  const filled = store.routines.runningOf(client.id).flatMap(({ routine }) => routine.fills)
  const used = [...goals.map((goal) => goal.metric), ...filled]
  const shipped = metrics.map((metric) => metric.key)
  return { require: (metric) => requireKnownMetric(metric, used, shipped, client.slug) }
}
