import type { Command } from 'commander'
import { channelChanges } from '../../../domain/channel-words.ts'
import { SmmError } from '../../../domain/errors.ts'
import { channelEdits } from '../../../domain/strategy/edits.ts'
import type { Context } from '../../context.ts'
import { addChannelOptions, type ChannelOptions, refuseUnfit, withChannelOptions } from '../../options/channel.ts'
import { watchedApprovals } from '../../post/approval/standing.ts'
import { channelWords, resolveChannel, resolveClient } from '../../resolve/client.ts'
import { planStrategyChange, versionWords } from '../../strategy/change-strategy.ts'
import { change, writing } from '../../with-store.ts'

interface ChannelEdit extends ChannelOptions {
  readonly client: string
  readonly channel: string
  readonly dryRun?: boolean
}

export function channelEditCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('edit')
    .summary('change a channel')
    .description(
      'Changes what is said and keeps the rest; the word none empties a value. A channel that the strategy holds is changed there too, as a new version; its own figures (--set) are no part of it.',
    )
    .argument('<client>', 'client, by slug or its beginning; with the channel too: acme/ig')
    .argument('[channel]', 'channel, by key, platform or short code')
  return addChannelOptions(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm channel edit acme ig --handle @acme.bakery\n  smm channel edit acme facebook --cadence "image 3" --slots "tue 11:45, thu 17:15, sat 10:45"\n  smm channel edit acme mastodon --set text.max=1000 --set hashtags.max=none',
    )
    .action((first: string, second: string | undefined, options: Omit<ChannelEdit, 'client' | 'channel'>) => {
      const [client, channel] = channelWords(first, second, 'channel edit')
      return channelEdit(context, { client, channel, ...options })
    })
}

export async function channelEdit(context: Context, input: ChannelEdit): Promise<void> {
  const { client: word, channel: channelWord, dryRun, ...said } = input
  if (Object.keys(said).length === 0) {
    throw new SmmError(
      'usage',
      'Nothing to change was said; say one of --handle, --address, --cadence, --by-client, --slots, --sweeps, --set',
      [`smm channel edit ${word} ${channelWord} --handle @name`],
    )
  }
  const platforms = await context.templates.platforms()
  await writing(context, async (open) => {
    const { store } = open
    const client = resolveClient(store, word)
    const channel = resolveChannel(store, client, channelWord, platforms)
    const platform = platforms.find((each) => each.slug === channel.platform)
    if (platform) await refuseUnfit(context, platform, said)
    const edited = withChannelOptions(channel, said)
    const changes = channelChanges(channel, edited)
    if (changes.length === 0) return context.say(`${client.slug}/${channel.key} is so already; nothing was changed`)
    const plan = await planStrategyChange(context, open, client, (strategy) => channelEdits(strategy, channel, edited))
    const watch = await watchedApprovals(context, open, [client])
    const lost = change(
      context,
      open,
      () => {
        plan?.write()
        store.channels.update(edited)
        return watch()
      },
      dryRun,
    )
    context.say(
      `${dryRun ? 'Would change' : 'Changed'} ${client.slug}/${channel.key}: ${changes.join(', ')}${versionWords(plan)}. Next: smm channel list ${client.slug}`,
    )
    for (const sentence of lost) context.say(sentence)
  })
}
