import type { Command } from 'commander'
import { paintFor } from '../../../render/paint.ts'
import type { Context } from '../../context.ts'
import { addJsonOption, printJson } from '../../options/output.ts'
import { resolveClient } from '../../resolve/client.ts'
import { judge } from '../../strategy/findings.ts'
import { storedStrategy } from '../../strategy/stored.ts'
import { deskTime, reading } from '../../with-store.ts'

interface StrategyShow {
  readonly client: string
  readonly json?: string
}

export function strategyShowCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('show')
    .summary('show a strategy in short')
    .description(
      'Shows what is wanted, the paths to it, and the work that comes round, on one page. The whole of it: smm strategy export.',
    )
    .argument('<client>', 'the client')
  return addJsonOption(command)
    .addHelpText('after', '\nExamples:\n  smm strategy show acme\n  smm strategy show acme --json=goals,version')
    .action((client: string, options: Omit<StrategyShow, 'client'>) => strategyShow(context, { client, ...options }))
}

export async function strategyShow(context: Context, input: StrategyShow): Promise<void> {
  await reading(context, async (open) => {
    const { store } = open
    const client = resolveClient(store, input.client)
    const { strategy, version, locate } = await storedStrategy(context, store, client)
    if (input.json !== undefined) {
      return printJson(context, input.json, {
        client: client.slug,
        version: version.version,
        appliedAt: version.appliedAt,
        ...strategy,
      })
    }
    const { card } = await import('../../../render/card.ts')
    const { strategyCard } = await import('../../../render/views/strategy-card.ts')
    const { sentence } = await judge(context, { strategy, locate })
    const parts = strategyCard(strategy, {
      cost: sentence,
      version: `${version.version} of ${deskTime(open, version.appliedAt).day}, from the template ${version.template}`,
    })
    const paint = await paintFor(context.io.wantsColour('out'))
    const lines = card(`The strategy of ${client.name} (${client.slug})`, parts, { width: context.io.width, paint })
    context.io.out(lines.map((line) => `${line}\n`).join(''))
  })
}
