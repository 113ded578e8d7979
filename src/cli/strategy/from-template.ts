import type { Client, NewClient } from '../../domain/client.ts'
import { openingTasks } from '../../domain/course.ts'
import { counted } from '../../domain/number.ts'
import { type AppliedStrategy, spokenCounts } from '../../domain/strategy/applied.ts'
import { listed } from '../../domain/text/phrase.ts'
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
  if (isBegun(client) && applied !== 'unchanged') addOpening(store, clientId, file, when)
  return applied
}

/** To a prospect the plan is an offer: its first tasks come with the client. */
function isBegun({ isBuiltIn, status }: Pick<Client, 'isBuiltIn' | 'status'>): boolean {
  return !isBuiltIn && status === 'active'
}

/** A first strategy of a client that we work for begins with its onboarding as tasks, so that there is something to do from the first minute on, whatever the weekday. */
function addOpening(store: Store, clientId: number, file: StrategyFile, when: { today: Day; at: Instant }): void {
  for (const task of openingTasks(clientId, file.strategy, when.today)) store.tasks.insert(task, when.at)
}

/** What comes with a first strategy of a client that we work for, at the end of a sentence: `, with 11 onboarding tasks and 3 early wins`. */
export function openingWords(client: Pick<Client, 'isBuiltIn' | 'status'>, { strategy }: StrategyFile): string {
  const { onboarding, firstThirtyDays } = strategy
  const said = [
    ...(onboarding.length > 0 ? [counted(onboarding.length, 'onboarding task')] : []),
    ...(firstThirtyDays.length > 0 ? [counted(firstThirtyDays.length, 'early win')] : []),
  ]
  return isBegun(client) && said.length > 0 ? `, with ${listed(said)}` : ''
}

/** Says what was made of a template: counts, cost, findings, and what to do next. */
export async function sayMade(
  context: Context,
  client: Pick<Client, 'name' | 'slug' | 'isBuiltIn' | 'status'>,
  file: StrategyFile,
  applied: AppliedStrategy | 'unchanged',
  dryRun = false,
): Promise<void> {
  const tasks = openingWords(client, file)
  const counts = applied === 'unchanged' ? '' : `: ${spokenCounts(applied.counts)}${tasks}`
  const judged = await judge(context, (await context.strategyFiles()).parse(file.canonical, strategyName(client)))
  context.say(
    `${dryRun ? 'Would make' : 'Made'} the strategy of ${client.name} from ${file.strategy.template}${counts}.`,
  )
  sayJudged(context, strategyName(client), judged)
  if (dryRun) return
  context.say(
    `Next: ${client.status === 'prospect' ? `smm brief ${client.slug}` : `smm today --client ${client.slug}`}`,
  )
}
