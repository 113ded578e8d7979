import type { Client, NewClient } from '../../domain/client.ts'
import { type AppliedStrategy, spokenCounts } from '../../domain/strategy/applied.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { StrategyFile } from '../../files/strategy-file.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { judge, sayJudged } from './findings.ts'
import { strategyName } from './stored.ts'

/** Stores a client's first strategy inside the running transaction, the client too when it has no number yet. */
export function storeFirst(
  store: Store,
  client: Client | NewClient,
  file: StrategyFile,
  when: { readonly today: Day; readonly at: Instant },
): AppliedStrategy | 'unchanged' {
  const clientId = 'id' in client ? client.id : store.clients.insert(client, when.at)
  const applied = store.applyStrategy({ clientId, strategy: file.strategy, text: file.canonical, ...when })
  if (!client.isBuiltIn && applied !== 'unchanged') addOnboarding(store, clientId, file, when)
  return applied
}

/** A first strategy begins with its onboarding as tasks, so that there is something to do from the first minute on, whatever the weekday. */
function addOnboarding(store: Store, clientId: number, file: StrategyFile, when: { today: Day; at: Instant }): void {
  for (const step of file.strategy.onboarding) {
    const { title, stage, owner, minutes, does = null } = step
    const task = {
      clientId,
      title,
      owner,
      minutes,
      stage,
      action: 'other',
      createdOn: when.today,
      note: '',
      origin: 'onboarding',
      originKey: does,
    } as const
    store.tasks.insert({ ...task, dueOn: null, dueTime: null, channelId: null, goalId: null }, when.at)
  }
}

/** Says what was made of a template: counts, cost, findings, and what to do next. */
export async function sayMade(
  context: Context,
  client: Pick<Client, 'name' | 'slug'>,
  file: StrategyFile,
  applied: AppliedStrategy | 'unchanged',
  dryRun = false,
): Promise<void> {
  const onboarding = file.strategy.onboarding.length
  const tasks = onboarding > 0 ? `, and ${onboarding} onboarding tasks` : ''
  const counts = applied === 'unchanged' ? '' : `: ${spokenCounts(applied.counts)}${tasks}`
  const judged = await judge(context, (await context.strategyFiles()).parse(file.canonical, strategyName(client)))
  context.say(
    `${dryRun ? 'Would make' : 'Made'} the strategy of ${client.name} from ${file.strategy.template}${counts}.`,
  )
  sayJudged(context, strategyName(client), judged)
  if (!dryRun) context.say(`Next: smm today --client ${client.slug}`)
}
