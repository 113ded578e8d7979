import type { OpenDesk } from '../with-store.ts'

/** The key of a channel by its number, retired ones too; null: none. */
export function channelKey({ store }: Pick<OpenDesk, 'store'>, id: number | null): string | null {
  return id === null ? null : (store.channels.all().find((channel) => channel.id === id)?.key ?? null)
}
