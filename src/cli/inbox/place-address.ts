import { addressOf } from '../../domain/channel-words.ts'
import type { Platform } from '../../domain/platform.ts'
import type { OpenDesk } from '../with-store.ts'
import type { Conversation } from './gather.ts'

/** Where an answer is written: at the message itself, beneath the post it stands under, in the platform's inbox, or on the profile; null where none is known. */
export function placeAddress(
  { store }: Pick<OpenDesk, 'store'>,
  { thread, channel }: Pick<Conversation, 'thread' | 'channel'>,
  platforms: readonly Platform[],
): string | null {
  const variant = thread.variantId === null ? undefined : store.variants.get(thread.variantId)
  return thread.url || variant?.permalink || inboxAddress(channel, platforms)
}

/** Where what came in on a channel is read; null where it is not known. */
export function inboxAddress(channel: Conversation['channel'], platforms: readonly Platform[]): string | null {
  const inbox = platforms.find(({ slug }) => slug === channel.platform)?.inbox ?? null
  return inbox ?? addressOf(channel, platforms)
}
