import type { Command } from 'commander'
import type { Channel } from '../../../domain/channel.ts'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { hasErrors, type Problem } from '../../../domain/problem.ts'
import type { Strategy } from '../../../domain/strategy/shape.ts'
import type { StrategyFile } from '../../../files/strategy-file.ts'
import { wrapSentences } from '../../../render/sentence.ts'
import type { Context } from '../../context.ts'
import { Found } from '../../found.ts'
import { addJsonOption, printJson } from '../../options/output.ts'
import { resolveClient } from '../../resolve/client.ts'
import { findingLine, judge } from '../../strategy/findings.ts'
import { storedStrategy, strategyName } from '../../strategy/stored.ts'
import { reading } from '../../with-store.ts'

interface StrategyCheck {
  readonly client?: string
  readonly file?: string
  readonly json?: string
}

export function strategyCheckCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('check')
    .summary('check a strategy and cost it')
    .description(
      'Holds a strategy against the rules and costs it against the hours sold. Prints one finding a line with its place and the rule’s id; ends with 1 when one of them is an error. The places of a client’s strategy are those that smm strategy export prints.',
    )
    .argument('[client]', 'the client')
    .option('--file <file>', 'check this file instead; - is standard input')
  return addJsonOption(command)
    .addHelpText(
      'after',
      '\nExamples:\n  smm strategy check acme\n  smm strategy check --file acme.yaml\n  smm strategy check acme --json',
    )
    .action((client: string | undefined, options: Omit<StrategyCheck, 'client'>) =>
      strategyCheck(context, { ...(client === undefined ? {} : { client }), ...options }),
    )
}

export async function strategyCheck(context: Context, input: StrategyCheck): Promise<void> {
  const { name, file, outside } = await fileToCheck(context, input)
  const { problems: inFile, cost, sentence } = await judge(context, file)
  const problems = [...inFile, ...outside]
  if (input.json !== undefined) {
    printJson(context, input.json, { name, problems, cost, hoursSold: file.strategy.hoursSold })
  } else {
    const { isTerminal, width } = context.io
    const lines = [...problems.map((problem) => findingLine(name, problem)), sentence]
    // In a pipe a finding is one line.
    context.io.out(lines.map((line) => `${wrapSentences(line, isTerminal ? width : null)}\n`).join(''))
  }
  if (hasErrors(problems)) throw new Found()
}

interface ToCheck {
  readonly name: string
  readonly file: StrategyFile
  /** What the file cannot know of: channels that the client has beside it. */
  readonly outside: readonly Problem[]
}

async function fileToCheck(context: Context, input: StrategyCheck): Promise<ToCheck> {
  const { client: word, file } = input
  if ((word === undefined) === (file === undefined)) {
    throw new SmmError('usage', 'Check either a client or a file', [
      'smm strategy check acme',
      'smm strategy check --file acme.yaml',
    ])
  }
  if (file !== undefined) {
    const name = file === '-' ? 'standard input' : file
    const text = file === '-' ? context.io.readAll() : context.textFiles.read(file)
    return { name, file: (await context.strategyFiles()).parse(text, name), outside: [] }
  }
  return reading(context, async ({ store }) => {
    const client = resolveClient(store, word as string)
    const file = await storedStrategy(context, store, client)
    const channels = store.channels.of(client.id).filter(({ retiredOn }) => retiredOn === null)
    return { name: strategyName(client), file, outside: channelsOutside(client, file.strategy, channels) }
  })
}

/** Channels that were added beside the strategy, which have no goal and whose posts no plan has counted. */
function channelsOutside({ slug }: Client, { channels }: Strategy, all: readonly Channel[]): Problem[] {
  return all
    .filter(({ key }) => !channels.some((each) => each.key === key))
    .map(({ key }) => ({
      rule: 'channel-outside',
      severity: 'warning',
      message: `${key} is a channel of ${slug} and not in its strategy: no goal has it, and what it costs is not in the plan; smm strategy edit ${slug}`,
    }))
}
