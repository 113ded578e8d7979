import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { StrategyFile } from '../../../files/strategy-file.ts'
import type { Context } from '../../context.ts'
import { keptAfter } from '../../kept.ts'
import { resolveClient } from '../../resolve/client.ts'
import { putStrategy } from '../../strategy/put.ts'
import { storedVersion, strategyName } from '../../strategy/stored.ts'
import { reading, refuseSetClock, writing } from '../../with-store.ts'

interface StrategyEdit {
  readonly client: string
  readonly dryRun?: boolean
}

export function strategyEditCommand(parent: Command, context: Context): Command {
  return parent
    .command('edit')
    .summary('change a strategy in the editor')
    .description(
      'Opens the strategy as YAML in $VISUAL or $EDITOR and stores what was saved as a new version. A file with a mistake can be edited again; what was written is never lost.',
    )
    .argument('<client>', 'the client')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm strategy edit acme\n  EDITOR=nano smm strategy edit acme')
    .action((client: string, options: Omit<StrategyEdit, 'client'>) => strategyEdit(context, { client, ...options }))
}

export async function strategyEdit(context: Context, input: StrategyEdit): Promise<void> {
  refuseSetClock(context)
  // The desk is closed while somebody types, so that nothing else has to wait.
  const { client, before } = await reading(context, ({ store }) => {
    const found = resolveClient(store, input.client)
    return { client: found, before: storedVersion(store, found) }
  })
  const typed = { text: before.text }
  try {
    const file = await edited(context, client, typed)
    await writing(context, async (open) => {
      if (storedVersion(open.store, client).hash !== before.hash)
        throw new SmmError('data', `The strategy of ${client.name} was changed by somebody else meanwhile`)
      await putStrategy(context, open, client, { file, name: strategyName(client), dryRun: input.dryRun })
    })
  } catch (wrong) {
    if (typed.text === before.text) throw wrong
    throw keptAfter(
      context,
      strategyName(client),
      typed.text,
      wrong,
      (path) => `smm strategy apply ${client.slug} --file ${path}`,
    )
  }
}

/** What the person saved, read; edited again as long as it is wrong and the person wants to. `typed` holds what was saved last. */
async function edited(context: Context, client: Client, typed: { text: string }): Promise<StrategyFile> {
  const files = await context.strategyFiles()
  typed.text = await context.edit(
    typed.text,
    strategyName(client),
    `smm strategy export ${client.slug} --out ${strategyName(client)}, then smm strategy apply ${client.slug} --file ${strategyName(client)}`,
  )
  try {
    return files.parse(typed.text, strategyName(client))
  } catch (wrong) {
    if (!(wrong instanceof SmmError) || !context.io.canAsk) throw wrong
    context.say(wrong.message)
    const again = await (await context.prompter()).confirm({ message: 'Edit it again?', initial: true })
    if (again) return edited(context, client, typed)
    throw wrong
  }
}
