import type { Command } from 'commander'
import { SmmError } from '../../../domain/errors.ts'
import { formatRef } from '../../../domain/ref.ts'
import { dependsOnChannel, withoutChannelEdits } from '../../../domain/strategy/edits.ts'
import type { Task } from '../../../domain/task.ts'
import { listed, phrase } from '../../../domain/text/phrase.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { pastDay } from '../../client-day.ts'
import type { Context } from '../../context.ts'
import { stillThere } from '../../post/out/outside.ts'
import { toPull } from '../../post/out/pulls.ts'
import { stayingWords } from '../../post/staying.ts'
import { channelWords, resolveChannel, resolveClient } from '../../resolve/client.ts'
import type { FoundVariant } from '../../resolve/variant.ts'
import { planStrategyChange, versionWords } from '../../strategy/change-strategy.ts'
import { change, writing } from '../../with-store.ts'

interface ChannelRetire {
  readonly client: string
  readonly channel: string
  readonly on?: string
  readonly dryRun?: boolean
}

export function channelRetireCommand(parent: Command, context: Context): Command {
  return parent
    .command('retire')
    .summary('retire a channel')
    .description(
      'Ends a channel; its history and readings stay. It leaves the strategy too, as a new version. What is scheduled there, drafts and what lies in outside tools are named and stay; what its audit left open is let go. A channel on which a goal or a routine of the strategy still depends is refused.',
    )
    .argument('<client>', 'client, by slug or its beginning; with the channel too: acme/ig')
    .argument('[channel]', 'channel, by key, platform or short code')
    .option('--on <day>', 'the day on which it ended, otherwise today')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm channel retire acme tiktok\n  smm channel retire acme x --on 2026-10-31')
    .action((first: string, second: string | undefined, options: Omit<ChannelRetire, 'client' | 'channel'>) => {
      const [client, channel] = channelWords(first, second, 'channel retire')
      return channelRetire(context, { client, channel, ...options })
    })
}

export async function channelRetire(context: Context, input: ChannelRetire): Promise<void> {
  const platforms = await context.templates.platforms()
  await writing(context, async (open) => {
    const { store } = open
    const client = resolveClient(store, input.client)
    const channel = resolveChannel(store, client, input.channel, platforms)
    const on = pastDay(open, client, input.on)
    if (on < channel.startedOn) {
      throw new SmmError('usage', `${on} is before the channel began, on ${channel.startedOn}`)
    }
    const plan = await planStrategyChange(context, open, client, (strategy) => {
      const dependents = dependsOnChannel(strategy, channel.key)
      if (dependents.length === 0) return withoutChannelEdits(strategy, channel.key)
      throw new SmmError(
        'refused',
        `${channel.key} is still named by ${dependents.join(', ')} in the strategy of ${client.slug}`,
        [`smm strategy edit ${client.slug}`],
      )
    })
    const left = store.tasks.openFrom(client.id, 'audit').filter(({ channelId }) => channelId === channel.id)
    change(
      context,
      open,
      () => {
        plan?.write()
        store.channels.retire(channel.id, on)
        for (const task of left) store.tasks.update({ ...task, status: 'skipped', closedAt: open.at })
      },
      input.dryRun,
    )
    context.say(
      `${input.dryRun ? 'Would retire' : 'Retired'} ${client.slug}/${channel.key} on ${spokenDay(on)}${versionWords(plan)}. Back: smm channel add ${client.slug} ${channel.platform}${channel.key === channel.platform ? '' : ` --key ${channel.key}`}`,
    )
    if (left.length > 0)
      context.say(`${input.dryRun ? 'Would let go' : 'Let go'} with it: ${listed(left.map(taskWords))}.`)
    const isThere = (each: FoundVariant) => each.channel.id === channel.id
    for (const sentence of stayingWords(open, store.posts.of(client.id), { isMeant: isThere })) context.say(sentence)
    for (const sentence of stillThere(toPull(open, client).filter(isThere))) context.say(sentence)
  })
}

function taskWords({ id, title }: Task): string {
  return `${formatRef({ kind: 'task', id })} ${phrase(title)}`
}
