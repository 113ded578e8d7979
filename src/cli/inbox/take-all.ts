import type { InboxSettings } from '../../domain/inbox/rules.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'
import { rulesOf } from './rules.ts'
import { type Arrival, type Judgement, type TakenDown, takeDown } from './take-down.ts'

/** Reads what messages to these clients are judged by, before anything is written. */
export async function judgements(
  context: Context,
  open: OpenDesk,
  arrivals: readonly Pick<Arrival, 'client'>[],
  settings: InboxSettings,
): Promise<ReadonlyMap<number, Judgement>> {
  const found = new Map<number, Judgement>()
  for (const { client } of arrivals) {
    if (found.has(client.id)) continue
    found.set(client.id, { rules: await rulesOf(context, open, client, settings), targets: settings.targets })
  }
  return found
}

/** Takes messages down one after the other, inside a transaction. */
export function takeEach(
  open: OpenDesk,
  arrivals: readonly Arrival[],
  judged: ReadonlyMap<number, Judgement>,
): readonly TakenDown[] {
  return arrivals.map((arrival) => takeDown(open, arrival, judged.get(arrival.client.id) ?? { rules: [], targets: [] }))
}
