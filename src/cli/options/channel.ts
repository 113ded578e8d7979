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
import { SmmError } from '../../domain/errors.ts'
import {
  type FigureToSet,
  formatFigures,
  parseFigures,
  parseFigureToSet,
  withFigures,
} from '../../domain/platform/channel-figures.ts'
import { refuseFormats } from '../../domain/platform/formats-there.ts'
import type { Platform } from '../../domain/platform.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import type { Context } from '../context.ts'
import { eachOf, lineOf, parser } from './parse.ts'

/** What can be said of a channel on the command line; empty text and empty lists are the word `none`. */
export interface ChannelOptions {
  readonly handle?: string
  readonly address?: string
  readonly cadence?: Cadence
  readonly byClient?: Cadence
  readonly slots?: readonly string[]
  readonly sweeps?: readonly string[]
  /** As it was typed, because what is wrong is told with the platform's name. */
  readonly set?: readonly string[]
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
    .option(
      '--set <figure=value>',
      'a figure of this channel in place of the platform’s: text.max=1000, text.max:video=500, text.max=none; can be said again',
      eachOf,
    )
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
    figures: formatFigures(withFigures(parseFigures(channel.figures), figuresToSet(options.set, channel.platform))),
  }
}

/** What was said with `--set`; a wrong word is refused with the command that shows the figures of the platform. */
export function figuresToSet(said: readonly string[] | undefined, platform: string): readonly FigureToSet[] {
  return (said ?? []).map((text) => {
    try {
      return parseFigureToSet(text)
    } catch (wrong) {
      if (!(wrong instanceof SmmError)) throw wrong
      throw new SmmError(wrong.kind, `--set: ${wrong.message}`, [`smm platform show ${platform}`], wrong)
    }
  })
}

/** Refuses a name that cannot stand in the profile's address, and posts a week and figures for formats that do not go to the platform. */
export async function refuseUnfit(context: Context, platform: Platform, options: ChannelOptions): Promise<void> {
  const { handle = '', cadence, byClient, set } = options
  if (platform.profile !== null && /\s/.test(handle.trim())) {
    throw new SmmError(
      'usage',
      `"${handle}" is no handle on ${platform.name}, because it stands in the profile’s address and has a space in it`,
      [`--handle @${handle.replace(/[\s@]+/g, '')}`],
    )
  }
  if (cadence === undefined && byClient === undefined && set === undefined) return
  const rules = await context.templates.platformRules(platform.slug)
  refuseFormats(platform, rules, [cadence, byClient], figuresToSet(set, platform.slug))
}
