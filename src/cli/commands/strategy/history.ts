import type { Command } from 'commander'
import type { LocalTime } from '../../../domain/time/zone.ts'
import type { Context } from '../../context.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { versionOf } from '../../options/version.ts'
import { resolveClient } from '../../resolve/client.ts'
import { storedVersion } from '../../strategy/stored.ts'
import { deskTime, reading } from '../../with-store.ts'

interface StrategyHistory extends OutputOptions {
  readonly client: string
  readonly diff?: number
}

const fields = ['version', 'appliedAt', 'template', 'added', 'removed', 'hash']

export function strategyHistoryCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('history')
    .summary('list the versions of a strategy')
    .description(
      'Lists every version of a client’s strategy, the newest first, with the lines that it added and removed.',
    )
    .argument('<client>', 'the client')
    .option('--diff <version>', 'print what this version changed', versionOf)
  return addOutputOptions(command, fields)
    .addHelpText('after', '\nExamples:\n  smm strategy history acme\n  smm strategy history acme --diff 2')
    .action((client: string, options: Omit<StrategyHistory, 'client'>) =>
      strategyHistory(context, { client, ...options }),
    )
}

export async function strategyHistory(context: Context, input: StrategyHistory): Promise<void> {
  await reading(context, async (open) => {
    const { store } = open
    const client = resolveClient(store, input.client)
    const { diff } = await context.strategyFiles()
    if (input.diff !== undefined) {
      const { text } = storedVersion(store, client, input.diff)
      const before = store.strategies.version(client.id, input.diff - 1)?.text ?? ''
      return context.io.out(
        diff(before, text)
          .map((line) => `${line}\n`)
          .join(''),
      )
    }
    storedVersion(store, client)
    const versions = store.strategies.history(client.id)
    const rows = versions.map(({ version, appliedAt, template, hash, text }, index) => {
      const lines = diff(versions[index + 1]?.text ?? '', text)
      const counted = (mark: string) => lines.filter((line) => line.startsWith(mark)).length
      return {
        version,
        appliedAt,
        template,
        added: counted('+'),
        removed: counted('-'),
        hash,
      }
    })
    await printRows(context, input, rows, [
      { title: 'version', cell: (row) => String(row.version), align: 'right' },
      { title: 'applied', cell: (row) => appliedWords(deskTime(open, row.appliedAt)) },
      { title: 'template', cell: (row) => row.template, shrinks: true },
      { title: 'added', cell: (row) => `+${row.added}`, align: 'right' },
      { title: 'removed', cell: (row) => `-${row.removed}`, align: 'right' },
    ])
  })
}

function appliedWords({ day, time }: LocalTime): string {
  return `${day} ${time}`
}
