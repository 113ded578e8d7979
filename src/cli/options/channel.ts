import type { Command } from 'commander'
import {
  type Cadence,
  formatCadence,
  formatSlots,
  formatSweeps,
  type NewChannel,
  parseAddress,
  parseCadence,
  parseSlots,
  parseSweeps,
} from '../../domain/channel.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { lineOf, parser } from './parse.ts'

/** What can be said of a channel on the command line; empty text and empty lists are the word `none`. */
export interface ChannelOptions {
  readonly handle?: string
  readonly address?: string
  readonly cadence?: Cadence
  readonly byClient?: Cadence
  readonly slots?: readonly string[]
  readonly sweeps?: readonly string[]
}

export function addChannelOptions(command: Command): Command {
  return command
    .option('--handle <handle>', 'the name there, such as @acme', orNone(lineOf))
    .option(
      '--address <url>',
      'the profile’s address, where it is not the usual one',
      orNone(parser((text) => parseAddress(cleanLine(text)))),
    )
    .option('--cadence <posts>', 'posts a week by format that you make: "image 2, short 1"', parser(parseCadence))
    .option('--by-client <posts>', 'posts a week by format that the client makes: "story 7"', parser(parseCadence))
    .option('--slots <times>', 'weekly times by the client’s clock: "tue 11:30, thu 17:00"', parser(parseSlots))
    .option('--sweeps <times>', 'times of day to look at the inbox: "09:00, 16:00"', parser(parseSweeps))
}

function orNone(parse: (text: string) => string): (text: string) => string {
  return (text) => (text.trim().toLowerCase() === 'none' ? '' : parse(text))
}

/** What was said, laid over what is there. */
export function withChannelOptions<Base extends NewChannel>(channel: Base, options: ChannelOptions): Base {
  return {
    ...channel,
    handle: options.handle === undefined ? channel.handle : options.handle || null,
    address: options.address === undefined ? channel.address : options.address || null,
    cadence: options.cadence === undefined ? channel.cadence : formatCadence(options.cadence),
    byClient: options.byClient === undefined ? channel.byClient : formatCadence(options.byClient),
    slots: options.slots === undefined ? channel.slots : formatSlots(options.slots),
    sweeps: options.sweeps === undefined ? channel.sweeps : formatSweeps(options.sweeps),
  }
}
