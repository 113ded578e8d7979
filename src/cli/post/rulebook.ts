import type { Channel } from '../../domain/channel.ts'
import { parseFigures } from '../../domain/platform/channel-figures.ts'
import { channelRules } from '../../domain/platform/limits.ts'
import type { PlatformRules } from '../../domain/platform/rules.ts'
import { type Platform, profileAddress } from '../../domain/platform.ts'
import type { WordLists } from '../../domain/text/word-lists.ts'
import type { Context } from '../context.ts'

/** What a post is held against, read before anything is decided. */
export interface Rulebook {
  readonly platforms: readonly Platform[]
  readonly words: WordLists
  platformOf(channel: Channel): Platform
  /** The platform's rules with the channel's own figures in their place. */
  rulesOf(channel: Channel): PlatformRules
  /** Where the channel stands on the web; null: nowhere that is known. */
  addressOf(channel: Channel): string | null
}

/** The rules of the platforms of these channels. */
export async function rulebook(context: Context, channels: readonly Channel[]): Promise<Rulebook> {
  const { templates } = context
  const [platforms, words] = [await templates.platforms(), await templates.words()]
  const rules = new Map<string, PlatformRules>()
  for (const slug of new Set(channels.map((channel) => channel.platform))) {
    rules.set(slug, await templates.platformRules(slug))
  }
  const platformOf = (channel: Channel) => platforms.find((platform) => platform.slug === channel.platform) as Platform
  return {
    platforms,
    words,
    platformOf,
    rulesOf: (channel) => channelRules(rules.get(channel.platform) as PlatformRules, parseFigures(channel.figures)),
    addressOf: (channel) => channel.address ?? profileAddress(platformOf(channel), channel.handle),
  }
}
