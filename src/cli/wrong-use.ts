import { type Command, CommanderError } from 'commander'
import { SmmError } from '../domain/errors.ts'
import { editDistance, nearWords } from '../domain/text/near.ts'
import { typedLine } from './context-of.ts'

/** One sentence about a wrong command line, and commands that are right. */
interface Said {
  readonly sentence: string
  readonly hints: readonly string[]
}

/**
 * What the parser says of a wrong command line, in our words and with what to write instead; `command` is the one that was typed. Other errors stay as
 * they are.
 */
export function inOurWords(error: unknown, command: Command, argv: readonly string[]): unknown {
  if (error instanceof SmmError) {
    const json = error.kind === 'usage' || error.kind === 'unknown' ? jsonHints(error.message, argv) : []
    return json.length > 0 ? new SmmError(error.kind, error.message, [...error.hints, ...json], error) : error
  }
  // Help and the version end as errors too.
  if (!(error instanceof CommanderError) || error.exitCode === 0 || error.code === 'commander.help') return error
  const { sentence, hints } = (sayings[error.code] ?? saidPlainly)(error.message, command)
  const json = jsonHints(sentence, argv)
  return new SmmError('usage', sentence, json.length > 0 ? json : hints, error)
}

const sayings: Readonly<Record<string, (message: string, command: Command) => Said>> = {
  'commander.missingArgument': (message, command) => {
    const name = quotedIn(message)
    const argument = command.registeredArguments.find((each) => each.name() === name)
    return { sentence: needs(pathOf(command), `<${name}>`, argument?.description), hints: [exampleOf(command)] }
  },
  'commander.optionMissingArgument': (message, command) => {
    const option = optionsOf(command).find((each) => each.flags === quotedIn(message))
    const value = /<.*>/.exec(option?.flags ?? '')?.[0] ?? 'a value'
    return {
      sentence: needs(option?.long ?? '', value, option?.description),
      hints: [exampleOf(command, option?.long)],
    }
  },
  'commander.missingMandatoryOptionValue': (message, command) => {
    const option = optionsOf(command).find((each) => each.flags === quotedIn(message))
    return { sentence: needs(pathOf(command), option?.flags ?? '', option?.description), hints: [exampleOf(command)] }
  },
  'commander.unknownOption': (message, command) => {
    const flag = quotedIn(message).replace(/=.*/s, '')
    const known = optionsOf(command).flatMap((option) => (option.long ? [option.long] : []))
    return { sentence: `${pathOf(command)} has no option ${flag}${meant(flag, known)}`, hints: [exampleOf(command)] }
  },
  'commander.excessArguments': (_, command) => {
    const words = command.args.slice(command.registeredArguments.length).join(' ')
    return { sentence: `${pathOf(command)} has no place for "${words}"`, hints: [exampleOf(command)] }
  },
  'commander.unknownCommand': (message, command) => {
    const word = quotedIn(message)
    const known = command.commands.map((each) => each.name())
    if (command.parent === null)
      return { sentence: `smm has no command ${word}${meant(word, known)}`, hints: ['smm help'] }
    const sentence = `${pathOf(command)} has no verb ${word}; there ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}`
    return { sentence, hints: [`smm help ${pathOf(command)}`] }
  },
}

/** A parser of ours says itself what to write; Commander's words around it are left out. */
function saidPlainly(message: string): Said {
  const sentence = message
    .replace(/^error: option '(?:-\w, )?(--[\w-]+)[^']*' argument '.*?' is invalid\. /s, '$1: ')
    .replace(/^error: command-argument value '.*?' is invalid for argument '[^']*'\. (?=")/s, '')
    .replace(/^error: /, '')
  return { sentence, hints: [] }
}

/**
 * A word after a space is a word of the command, so fields go behind an equals sign: `client list --json slug` has one word too many, and `why r8
 * --json score` one that is no ref. Said where that word is what is wrong.
 */
function jsonHints(sentence: string, argv: readonly string[]): string[] {
  const at = argv.indexOf('--json')
  const fields = argv[at + 1] ?? ''
  const isMeant = at >= 0 && /^[a-z]+(,[a-z]+)*$/i.test(fields) && new RegExp(`\\b${fields}\\b`).test(sentence)
  if (!isMeant) return []
  const right = [...argv.slice(0, at), `--json=${fields}`, ...argv.slice(at + 2)]
  return [`fields go behind an equals sign: smm ${typedLine(right)}`]
}

function needs(what: string, value: string, description: string | undefined): string {
  return `${what} needs ${value}${description ? `: ${description}` : ''}`
}

/** The first word in single quotes. */
function quotedIn(message: string): string {
  return /'(.*?)'/s.exec(message)?.[1] ?? ''
}

/** `, did you mean …`, where a word is near enough to be meant. Shorter words are near to everything. */
function meant(word: string, known: readonly string[]): string {
  const bare = (each: string) => each.replace(/^-+/, '')
  const [near] = nearWords(
    bare(word),
    known.map(bare).filter((each) => each.length > 2),
  )
  const found = known.find((each) => bare(each) === near)
  const isFar = near !== undefined && editDistance(bare(word), near) > bare(word).length / 2
  return found === undefined || isFar ? '' : `; did you mean ${found}?`
}

/** The options of a command and the global ones. */
function optionsOf(command: Command): Command['options'] {
  return command.parent === null ? command.options : [...command.options, ...optionsOf(command.parent)]
}

/** `client list`; `smm` for the program itself. */
function pathOf(command: Command): string {
  const { parent } = command
  if (parent === null) return 'smm'
  return parent.parent === null ? command.name() : `${pathOf(parent)} ${command.name()}`
}

/** An example out of the command's own help, one with this option when there is one. */
function exampleOf(command: Command, option = ''): string {
  let help = ''
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp()
  const examples = help.split('\n').filter((line) => line.startsWith('  smm '))
  const example = examples.find((line) => option !== '' && line.includes(option)) ?? examples[0]
  return example?.trim() ?? `smm help ${command.parent === null ? '' : pathOf(command)}`.trim()
}
