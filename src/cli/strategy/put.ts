import type { Client } from '../../domain/client.ts'
import { spokenCounts } from '../../domain/strategy/applied.ts'
import type { StrategyFile } from '../../files/strategy-file.ts'
import type { Context } from '../context.ts'
import { change, type OpenDesk } from '../with-store.ts'
import { judge, sayJudged } from './findings.ts'
import { openingWords, storeFirst } from './from-template.ts'

/** Stores a strategy as a new version and says what it did, with the lines that differ, on stderr. The same text changes nothing. */
export async function putStrategy(
  context: Context,
  open: OpenDesk,
  client: Client,
  read: { readonly file: StrategyFile; readonly name: string; readonly dryRun?: boolean | undefined },
): Promise<void> {
  const { file, name, dryRun = false } = read
  const before = open.store.strategies.newest(client.id)
  const applied = change(
    context,
    open,
    () => {
      const when = { today: open.now.day, at: open.at }
      // A first plan begins as one out of a template does.
      if (!before) return storeFirst(open.store, client, file, when)
      return open.store.applyStrategy({ clientId: client.id, strategy: file.strategy, text: file.canonical, ...when })
    },
    dryRun,
  )
  if (applied === 'unchanged') {
    context.say(`Nothing changed: this is version ${before?.version} of the strategy of ${client.name}.`)
    return
  }
  if (before) for (const line of (await context.strategyFiles()).diff(before.text, file.canonical)) context.say(line)
  const verb = dryRun ? 'Would apply' : 'Applied'
  context.say(
    `${verb} the strategy of ${client.name} as version ${applied.version}: ${spokenCounts(applied.counts)}${before ? '' : openingWords(client, file)}.`,
  )
  sayJudged(context, name, await judge(context, file))
  if (!dryRun) context.say(`Next: smm today --client ${client.slug}. Take it back: smm undo`)
}
