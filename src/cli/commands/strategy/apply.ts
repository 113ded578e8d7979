import type { Command } from 'commander'
import { SmmError } from '../../../domain/errors.ts'
import type { Context } from '../../context.ts'
import { resolveClient } from '../../resolve/client.ts'
import { putStrategy } from '../../strategy/put.ts'
import { writing } from '../../with-store.ts'

interface StrategyApply {
  readonly client: string
  readonly file: string
  readonly dryRun?: boolean
}

export function strategyApplyCommand(parent: Command, context: Context): Command {
  return parent
    .command('apply')
    .summary('bring a strategy in from a file')
    .description(
      'Reads a strategy from a YAML file, shows what differs, and stores it as a new version. The same key keeps its ref and history, a new one is added, a missing one ends today. A wrong file is refused with line and column and changes nothing.',
    )
    .argument('<client>', 'the client')
    .requiredOption('--file <file>', 'the YAML file; - is standard input')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm strategy apply acme --file acme.yaml\n  smm strategy export acme | smm strategy apply acme --file -',
    )
    .action((client: string, options: Omit<StrategyApply, 'client'>) => strategyApply(context, { client, ...options }))
}

export async function strategyApply(context: Context, input: StrategyApply): Promise<void> {
  const isStdin = input.file === '-'
  const text = isStdin ? context.io.readAll() : context.textFiles.read(input.file)
  if (text.trim() === '') {
    throw new SmmError('no-input', isStdin ? 'Standard input is empty' : `${input.file} is empty`, [
      `smm strategy export ${input.client} --out ${input.client}.yaml`,
    ])
  }
  const name = isStdin ? 'standard input' : input.file
  await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const file = (await context.strategyFiles()).parse(text, name)
    await putStrategy(context, open, client, { file, name, dryRun: input.dryRun })
  })
}
