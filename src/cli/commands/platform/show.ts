import type { Command } from 'commander'
import type { AuditPoint } from '../../../domain/audit/checklist.ts'
import type { Channel } from '../../../domain/channel.ts'
import { SmmError } from '../../../domain/errors.ts'
import { parseFigures } from '../../../domain/platform/channel-figures.ts'
import { channelRules } from '../../../domain/platform/limits.ts'
import type { PlatformRules } from '../../../domain/platform/rules.ts'
import { findPlatform, type Platform } from '../../../domain/platform.ts'
import { card } from '../../../render/card.ts'
import { paintFor } from '../../../render/paint.ts'
import { platformCard } from '../../../render/views/platform-card.ts'
import type { Context } from '../../context.ts'
import { addJsonOption, printJson } from '../../options/output.ts'
import { ownPlatforms } from '../../platform/own.ts'
import { resolveChannel, resolveClient } from '../../resolve/client.ts'
import { reading } from '../../with-store.ts'

interface PlatformShow {
  readonly platform: string
  readonly client?: string
  readonly channel?: string
  readonly json?: string
}

export function platformShowCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('show')
    .summary('show what a platform allows')
    .description(
      'Shows what goes to a platform: formats, links, every limit with its unit, severity, source and date, how texts are counted, where a post is written, how often as others advise, and what an audit asks of a profile. An error blocks a post, a warning speaks, a note is only shown. With --client a channel’s own figures stand in the place of the platform’s.',
    )
    .argument('<platform>', 'platform, by name, short code (ig) or beginning')
    .option('--client <client>', 'with the figures of this client’s channel there')
    .option('--channel <channel>', 'the channel, where the client has several there')
  return addJsonOption(command)
    .addHelpText(
      'after',
      '\nExamples:\n  smm platform show instagram\n  smm platform show mastodon --client acme\n  smm platform show x --json=limits,counting',
    )
    .action((platform: string, options: Omit<PlatformShow, 'platform'>) =>
      platformShow(context, { platform, ...options }),
    )
}

export async function platformShow(context: Context, input: PlatformShow): Promise<void> {
  const platforms = await context.templates.platforms()
  const platform = findPlatform(input.platform, platforms)
  const named = await channelNamed(context, input, platform, platforms)
  const shipped = await context.templates.platformRules(platform.slug)
  const rules = named ? channelRules(shipped, parseFigures(named.figures)) : shipped
  const audit = await context.templates.auditPoints(platform.slug)
  const isOwn = ownPlatforms(context).has(platform.slug)
  const channel = named?.name ?? null
  if (input.json !== undefined) return printJson(context, input.json, toJson(platform, rules, audit, isOwn, channel))
  const copy = `smm template copy ${platform.slug}`
  const file = isOwn ? `yours; the shipped one again: ${copy} --force` : `shipped; to change it: ${copy}`
  const paint = await paintFor(context.io.wantsColour('out'))
  const lines = card(
    `${platform.name} (${platform.slug}, ${platform.code})`,
    platformCard({ platform, rules, audit, file, channel }),
    { width: context.io.width, paint },
  )
  context.io.out(lines.map((line) => `${line}\n`).join(''))
}

/** The channel whose figures are wanted; null: none was named. */
async function channelNamed(
  context: Context,
  input: PlatformShow,
  platform: Platform,
  platforms: readonly Platform[],
): Promise<(Pick<Channel, 'figures'> & { readonly name: string }) | null> {
  const { client: word } = input
  if (word === undefined) {
    if (input.channel === undefined) return null
    throw new SmmError('usage', 'Whose channel it is was not said; add --client', [
      `smm platform show ${platform.slug} --client CLIENT --channel ${input.channel}`,
    ])
  }
  return reading(context, ({ store }) => {
    const client = resolveClient(store, word)
    const channel = resolveChannel(store, client, input.channel ?? platform.slug, platforms)
    const name = `${client.slug}/${channel.key}`
    if (channel.platform === platform.slug) return { figures: channel.figures, name }
    throw new SmmError('usage', `${name} is on ${channel.platform}, not on ${platform.slug}`, [
      `smm platform show ${channel.platform} --client ${client.slug} --channel ${channel.key}`,
    ])
  })
}

function toJson(
  platform: Platform,
  rules: PlatformRules,
  audit: readonly AuditPoint[],
  isOwn: boolean,
  channel: string | null,
): object {
  return { ...platform, whose: isOwn ? 'yours' : 'shipped', channel, ...rules, audit }
}
