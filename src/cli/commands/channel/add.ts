import type { Command } from 'commander'
import { type Channel, type NewChannel, parseChannelKey } from '../../../domain/channel.ts'
import { addressOf, channelWords } from '../../../domain/channel-words.ts'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { findPlatform, type Platform, refuseRetired } from '../../../domain/platform.ts'
import type { Day } from '../../../domain/time/day.ts'
import { clientDay } from '../../client-day.ts'
import type { Context } from '../../context.ts'
import { addChannelOptions, type ChannelOptions, refuseUnfit, withChannelOptions } from '../../options/channel.ts'
import { parser } from '../../options/parse.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, writing } from '../../with-store.ts'

interface ChannelAdd extends ChannelOptions {
  readonly client: string
  readonly platform: string
  readonly key?: string
  readonly dryRun?: boolean
}

export function channelAddCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('add')
    .summary('add a channel')
    .description(
      'Adds a client’s presence on a platform. A second one on the same platform needs a key of its own. A retired channel comes back with its history. Without --sweeps its inbox is looked at at 09:00 and 16:00. Formats that do not go there are refused; smm platform show names those that do.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('<platform>', 'platform, by name, short code (ig) or beginning')
    .option('--key <key>', 'the channel’s name in refs, otherwise the platform’s', parser(parseChannelKey))
  return addChannelOptions(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm channel add acme ig --handle @acme --cadence "image 2, short 1" --slots "tue 11:30, thu 17:00"\n  smm channel add acme mastodon --set text.max=1000\n  smm channel add acme instagram --key instagram-es --handle @acme.es',
    )
    .action((client: string, platform: string, options: Omit<ChannelAdd, 'client' | 'platform'>) =>
      channelAdd(context, { client, platform, ...options }),
    )
}

export async function channelAdd(context: Context, input: ChannelAdd): Promise<void> {
  const platforms = await context.templates.platforms()
  const platform = findPlatform(input.platform, platforms)
  refuseRetired(platform, input.client)
  await refuseUnfit(context, platform, input)
  const key = input.key ?? platform.slug
  refuseForeignKey(key, platform, platforms)
  await writing(context, (open) => {
    const { store } = open
    const client = resolveClient(store, input.client)
    const before = store.channels.everOf(client.id).find((channel) => channel.key === key)
    if (before) refuseTaken(before, platform, client)
    const fresh = withChannelOptions(before ?? newChannel(client, platform, key, clientDay(open, client)), input)
    change(
      context,
      open,
      () => {
        if (before) store.channels.update({ ...fresh, id: before.id, retiredOn: null })
        else store.channels.insert(fresh)
      },
      input.dryRun,
    )
    const verb = before ? ['Would bring back', 'Brought back'] : ['Would add', 'Added']
    const facts = channelWords({ ...fresh, address: addressOf(fresh, platforms) }).filter(([, words]) => words !== '—')
    context.say(
      `${input.dryRun ? verb[0] : verb[1]} ${client.slug}/${key} on ${platform.name}: ${facts.map(([label, words]) => `${label} ${words}`).join('; ')}. Give it a goal: smm strategy edit ${client.slug}`,
    )
  })
}

function newChannel(client: Client, platform: Platform, key: string, today: Day): NewChannel {
  return {
    clientId: client.id,
    key,
    platform: platform.slug,
    handle: null,
    address: null,
    cadence: '',
    byClient: '',
    slots: '',
    sweeps: '09:00, 16:00',
    figures: '',
    startedOn: today,
  }
}

/** A key that names another platform would send words for that platform to this channel. */
function refuseForeignKey(key: string, platform: Platform, platforms: readonly Platform[]): void {
  const other = platforms.find((each) => each.slug !== platform.slug && (each.slug === key || each.code === key))
  if (!other) return
  throw new SmmError(
    'usage',
    `"${key}" names the platform ${other.name}; choose another key, such as ${platform.slug}-2`,
  )
}

function refuseTaken(before: Channel, platform: Platform, client: Client): void {
  const isOver = before.retiredOn !== null
  if (before.platform === platform.slug && isOver) return
  const state = !isOver ? `on ${before.platform}` : `on ${before.platform}, retired`
  throw new SmmError(
    'refused',
    `${client.slug} has a channel ${before.key} already (${state}); a second one needs --key`,
    [
      `smm channel add ${client.slug} ${platform.slug} --key ${platform.slug}-es`,
      `smm channel edit ${client.slug} ${before.key}`,
    ],
  )
}
