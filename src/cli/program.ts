import { Command } from 'commander'
import { type CommandEntry, commandTable, commandWords, findCommand, isNoun } from './command-table.ts'
import type { Context, GlobalOptions, World } from './context.ts'
import { contextOf } from './context-of.ts'
import { inOurWords } from './wrong-use.ts'

/** The version of the package, put in by the build. */
declare const SMM_VERSION: string | undefined

/**
 * Builds the command tree for one command line and runs it. Only the command that is named is loaded and registered in full; the others
 * stand in the help with their summary alone.
 */
export async function buildProgram(argv: readonly string[], world: World): Promise<void> {
  const words = explicitOptionals(argv)
  const program = rootCommand(world)
  let acting = program
  program.hook('preAction', (_, command) => {
    acting = command
  })
  const context = contextOf(world, argv, commandWords(), () => acting.optsWithGlobals<GlobalOptions>())
  const [first, second] = namesIn(words)
  if (first === 'help') return showHelp(program, words.slice(words.indexOf('help') + 1), context)
  // `smm` alone is today's list, or how to start.
  const isBare = first === undefined && !wantsHelp(words)
  const entry = findCommand(commandTable, isBare ? 'today' : (first ?? ''))
  const command = entry ? await register(program, entry, second, context) : registerAll(program)
  try {
    await program.parseAsync(isBare ? ['today', ...words] : words, { from: 'user' })
  } catch (error) {
    throw inOurWords(error, command, argv)
  }
}

function rootCommand(world: World): Command {
  const program = new Command('smm')
    .description('The desk of a solo social media manager: what to do now, for whom, and why that first.')
    .version(typeof SMM_VERSION === 'string' ? SMM_VERSION : 'source', '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .option('--db <file>', 'use this database (or SMM_DB)')
    .option('--demo', 'use the bundled demo desk')
    .option('--now <time>', 'set the clock: 2026-11-23T09:00 by UTC, or with its offset, …+01:00 (or SMM_NOW)')
    .option('--no-color', 'no colour')
    .option('--no-input', 'never ask')
    .option('-q, --quiet', 'say only what is needed')
    .option('--force', 'write although the clock is set by hand, or over a file that is there')
    .configureHelp({
      showGlobalOptions: true,
      sortSubcommands: false,
      // A value that may be left out is only taken after an equals sign.
      optionTerm: ({ flags }) => flags.replace(' [', '[='),
    })
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => world.io.out(text),
      writeErr: (text) => world.io.err(text),
      // `run` prints every error.
      outputError: () => {},
      getOutHelpWidth: () => Math.min(100, world.io.width),
      getErrHelpWidth: () => Math.min(100, world.io.width),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', helpEnd)
  return program
}

const helpEnd = `
Refs: t12 task, r5 routine, p3 idea, g2 goal, o9 outcome, n7 article, h4 heard; r5-r9 is a range, listen a whole block.
Exit codes: 0 done, 1 a check found something or a named thing does not exist, 2 wrong use, 65 bad data,
66 input missing, 69 network, 70 a bug, 73 cannot create, 74 output or disk failed, 75 busy, 77 not permitted,
78 configuration, 130 interrupted.
Environment: SMM_DB, SMM_NOW, SMM_DEBUG=1, SMM_PROMPT_DISABLED, NO_COLOR, FORCE_COLOR, VISUAL, EDITOR.
`

/** Registers one command, with the verb that is named when it is a noun; gives what was registered. */
async function register(
  program: Command,
  entry: CommandEntry,
  verb: string | undefined,
  context: Context,
): Promise<Command> {
  if (!isNoun(entry)) {
    const declare = await entry.load()
    return addAliases(declare(program, context), entry)
  }
  const noun = program.command(entry.word).summary(entry.summary).description(entry.summary)
  addAliases(noun, entry)
  const found = verb === undefined ? undefined : findCommand(entry.verbs, verb)
  if (found && !isNoun(found)) {
    const declare = await found.load()
    return addAliases(declare(noun, context), found)
  }
  for (const each of entry.verbs) addAliases(noun.command(each.word).summary(each.summary), each)
  return noun
}

function registerAll(program: Command): Command {
  for (const entry of commandTable) {
    const command = program.command(entry.word).summary(entry.summary).helpGroup(`${entry.group}:`)
    addAliases(command, entry)
  }
  return program
}

function addAliases(command: Command, entry: { readonly aliases?: readonly string[] }): Command {
  return entry.aliases ? command.aliases(entry.aliases) : command
}

/** `smm help strategy new` is `smm strategy new --help`. */
async function showHelp(program: Command, words: readonly string[], context: Context): Promise<void> {
  const [first, second] = words
  const entry = first === undefined ? undefined : findCommand(commandTable, first)
  if (!entry) {
    registerAll(program)
    try {
      await program.parseAsync(first === undefined ? ['--help'] : [first], { from: 'user' })
    } catch (error) {
      throw inOurWords(error, program, words)
    }
    return
  }
  const fresh = rootCommand(context)
  await register(fresh, entry, second, context)
  await fresh.parseAsync([entry.word, ...(isNoun(entry) && second !== undefined ? [second] : []), '--help'], {
    from: 'user',
  })
}

function wantsHelp(words: readonly string[]): boolean {
  return words.some((word) => ['-h', '--help', '-V', '--version'].includes(word))
}

/** The first two words that are no options, so that only that command is loaded. The parse itself is Commander's. */
function namesIn(words: readonly string[]): [string?, string?] {
  const names: string[] = []
  for (let index = 0; index < words.length && names.length < 2; index++) {
    const word = words[index] as string
    if (word === '--') break
    if (word === '--db' || word === '--now') index++
    else if (!word.startsWith('-')) names.push(word)
  }
  return names as [string?, string?]
}

/** Commander lets an optional value take the next word (`--json t3`); here it is only taken after an equals sign. */
function explicitOptionals(argv: readonly string[]): string[] {
  const end = argv.indexOf('--')
  return argv.map((word, index) => (word === '--json' && (end < 0 || index < end) ? '--json=*' : word))
}
