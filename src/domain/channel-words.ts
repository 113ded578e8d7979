import type { Channel, NewChannel } from './channel.ts'
import { namesOf, type Platform, profileAddress } from './platform.ts'

/** What can be changed of a channel, label by label, in words; a dash for what is not recorded. */
export function channelWords(channel: NewChannel): readonly (readonly [label: string, words: string])[] {
  return [
    ['handle', channel.handle ?? '—'],
    ['address', channel.address ?? '—'],
    ['cadence', channel.cadence || '—'],
    ['by client', channel.byClient || '—'],
    ['slots', channel.slots || '—'],
    ['sweeps', channel.sweeps || '—'],
    ['figures', channel.figures || '—'],
  ]
}

/** The labels whose words differ: `slots tue 11:30 → tue 11:30, thu 17:00`. */
export function channelChanges(before: NewChannel, after: NewChannel): string[] {
  const old = new Map(channelWords(before))
  return channelWords(after)
    .filter(([label, words]) => old.get(label) !== words)
    .map(([label, words]) => `${label} ${old.get(label)} → ${words}`)
}

/** The profile's own address, or the platform's usual one for the handle; null where neither is known. */
export function addressOf(channel: NewChannel, platforms: readonly Platform[]): string | null {
  const platform = platforms.find((each) => each.slug === channel.platform)
  return channel.address ?? (platform ? profileAddress(platform, channel.handle) : null)
}

/** `Casa Lola, @casalola on Facebook`; `Casa Lola on Facebook` where there is no handle, or one that only says the platform again. */
export function whereWords(
  client: string,
  { handle, key, platform: slug }: Pick<Channel, 'handle' | 'key' | 'platform'>,
  platforms: readonly Platform[],
): string {
  const platform = platforms.find((each) => each.slug === slug)
  const who = handle ?? key
  const said = [slug, platform?.name ?? slug, ...(platform ? namesOf(platform) : [])].map((name) => name.toLowerCase())
  const account = said.includes(who.toLowerCase().replace(/^@/, '')) ? '' : `, ${who}`
  return `${client}${account} on ${platform?.name ?? slug}`
}
