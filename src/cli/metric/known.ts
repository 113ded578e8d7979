import type { Client } from '../../domain/client.ts'
import { metrics } from '../../domain/metric.ts'
import { requireKnownMetric } from '../../domain/reading.ts'
import type { Store } from '../../store/store.ts'

/** Refuses metrics that no running goal, no running routine of a client and no platform has. */
export function requireKnownMetrics(store: Store, client: Client, wanted: readonly string[]): void {
  const goals = store.goals.of(client.id).filter((goal) => goal.endedOn === null)
  const filled = store.routines.runningOf(client.id).flatMap(({ routine }) => routine.fills)
  const used = [...goals.map((goal) => goal.metric), ...filled]
  const shipped = metrics.map((metric) => metric.key)
  for (const metric of wanted) requireKnownMetric(metric, used, shipped, client.slug)
}
