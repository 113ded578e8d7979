import type { Command } from 'commander'
import type { Context } from '../../context.ts'
import { isStdout } from '../../options/out.ts'
import { versionOf } from '../../options/version.ts'
import { resolveClient } from '../../resolve/client.ts'
import { storedVersion } from '../../strategy/stored.ts'
import { reading } from '../../with-store.ts'

interface StrategyExport {
  readonly client: string
  readonly out?: string
  readonly old?: number
}

export function strategyExportCommand(parent: Command, context: Context): Command {
  return parent
    .command('export')
    .summary('print a strategy as YAML')
    .description(
      'Prints the strategy in force, or an older version, as YAML with its comments, to be edited or kept in git and brought back with apply.',
    )
    .argument('<client>', 'the client')
    .option('--out <file>', 'write it to this file, - is stdout; one that is there is left alone without --force')
    .option('--old <version>', 'an older version, by its number', versionOf)
    .addHelpText(
      'after',
      '\nExamples:\n  smm strategy export acme\n  smm strategy export acme --out acme.yaml\n  smm strategy export acme --old 2',
    )
    .action((client: string, options: Omit<StrategyExport, 'client'>) =>
      strategyExport(context, { client, ...options }),
    )
}

export async function strategyExport(context: Context, input: StrategyExport): Promise<void> {
  await reading(context, ({ store }) => {
    const client = resolveClient(store, input.client)
    const { text, version } = storedVersion(store, client, input.old)
    if (isStdout(input.out)) return context.io.out(text)
    context.textFiles.writeNew(input.out, text, context.globals.force ?? false)
    context.say(
      `Wrote version ${version} of the strategy of ${client.name} to ${input.out}. Bring it back: smm strategy apply ${client.slug} --file ${input.out}`,
    )
  })
}
