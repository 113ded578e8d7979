import type { Channel } from '../../domain/channel.ts'
import type { Platform } from '../../domain/platform.ts'
import type { MessageKind } from '../../domain/words.ts'

/** What mostly comes in on a channel. */
export function kindAt({ platform }: Pick<Channel, 'platform'>, platforms: readonly Platform[]): MessageKind {
  return platforms.find(({ slug }) => slug === platform)?.inboxKind ?? 'dm'
}
