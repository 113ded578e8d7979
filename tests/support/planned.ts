import type { Channel, NewChannel } from '../../src/domain/channel.ts'
import { type NewPost, newIdea } from '../../src/domain/post.ts'
import { wallClock } from '../../src/domain/time/wall-clock.ts'
import type { Variant } from '../../src/domain/variant/variant.ts'
import type { Store } from '../../src/store/store.ts'

const at = '2026-11-02T09:00:00Z'

/** A channel that is named by its platform. */
export function addChannel(store: Store, clientId: number, platform: string, more: Partial<NewChannel> = {}): Channel {
  const id = store.channels.insert({
    clientId,
    key: platform,
    platform,
    handle: null,
    address: null,
    cadence: '',
    byClient: '',
    slots: '',
    sweeps: '',
    figures: '',
    startedOn: '2026-01-01',
    ...more,
  })
  return store.channels.of(clientId).find((channel) => channel.id === id) as Channel
}

export function addPost(store: Store, clientId: number, title: string, more: Partial<NewPost> = {}): number {
  const idea = newIdea({ clientId, title, minutes: 15, createdOn: '2026-11-02' })
  return store.posts.insert({ ...idea, status: 'open', ...more }, at)
}

/** A variant with a time by the client's wall clock: `2026-11-24 11:30`, or null for none. */
export function addVariant(
  store: Store,
  post: number | string,
  channel: Channel,
  when: string | null,
  more: Partial<Variant> = {},
): Variant {
  const { clientId, id: channelId } = channel
  const postId = typeof post === 'number' ? post : addPost(store, clientId, post)
  const format = more.format ?? 'image'
  const plain = { postId, channelId, format, title: null, text: null, basedOn: null, contentWarning: '', minutes: 5 }
  const id = store.variants.insert(plain, at)
  const made = store.variants.get(id) as Variant
  const [day = '', time = ''] = (when ?? '').split(' ')
  const zone = store.clients.get(clientId)?.zone ?? 'UTC'
  const planned =
    when === null
      ? {}
      : { plannedOn: day, plannedTime: time, plannedAt: wallClock(zone, { day, time }, []).instant, state: 'scheduled' }
  store.variants.update({ ...made, ...planned, ...more } as Variant)
  return store.variants.get(id) as Variant
}
