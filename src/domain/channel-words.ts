import type { NewChannel } from './channel.ts'
import { type Platform, profileAddress } from './platform.ts'

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
