import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { StrategyFile } from '../../../files/strategy-file.ts'
import type { Context } from '../../context.ts'
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
  const file = await edited(context, client, before.text)
  await writing(context, async (open) => {
    const now = storedVersion(open.store, client)
    if (now.hash !== before.hash) {
      throw kept(
        context,
        client,
        file.canonical,
        `The strategy of ${client.name} was changed by somebody else meanwhile`,
      )
    }
    await putStrategy(context, open, client, { file, name: strategyName(client), dryRun: input.dryRun })
  })
}

/** What the person saved, read; edited again as long as it is wrong and the person wants to. */
async function edited(context: Context, client: Client, text: string): Promise<StrategyFile> {
  const files = await context.strategyFiles()
  const saved = await context.edit(text, strategyName(client))
  try {
    return files.parse(saved, strategyName(client))
  } catch (wrong) {
    if (!(wrong instanceof SmmError)) throw wrong
    if (context.io.canAsk) {
      context.say(wrong.message)
      const again = await (await context.prompter()).confirm({ message: 'Edit it again?', initial: true })
      if (again) return edited(context, client, saved)
    }
    throw kept(context, client, saved, wrong.message, wrong)
  }
}

/** Keeps the text in a file and makes the error that names it. */
function kept(context: Context, client: Client, text: string, message: string, cause?: unknown): SmmError {
  const stamp = context.now.replace(/[-:]/g, '')
  const path = context.textFiles.keep(context.paths.drafts, `${client.slug}-${stamp}.yaml`, text)
  return new SmmError(
    'data',
    `${message}\nNothing was changed; what you wrote is in ${path}`,
    [`smm strategy apply ${client.slug} --file ${path}`],
    cause,
  )
}
