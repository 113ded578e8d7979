import type { Channel } from '../domain/channel.ts'
import { addressOf, whereWords } from '../domain/channel-words.ts'
import type { Client } from '../domain/client.ts'
import { SmmError } from '../domain/errors.ts'
import { type Platform, personAddress } from '../domain/platform.ts'
import { formatRef, type Ref } from '../domain/ref.ts'
import type { Store } from '../store/store.ts'
import { resolvePlace } from './resolve/client.ts'
import { findThing } from './resolve/things.ts'
import { type FoundVariant, findVariant, variantsOf } from './resolve/variant.ts'

/** A page of the web to look at, and whose account it is on which platform. */
export interface Page {
  readonly where: string
  readonly address: string
}

/** What a page is of: a channel, and the address of one post there when it is known. */
interface Spot {
  readonly channel: Channel
  readonly permalink: string
}

/** The pages of a channel or of all channels of a client; an error where none has an address. */
export function pagesOfTarget(store: Store, word: string, platforms: readonly Platform[]): Page[] {
  const { client, channel } = resolvePlace(store, word, platforms)
  const channels = channel ? [channel] : store.channels.of(client.id).filter(({ retiredOn }) => retiredOn === null)
  if (channels.length === 0) {
    throw new SmmError('unknown', `${client.name} has no channel, so there is no page to open`, [
      `smm channel add ${client.slug} PLATFORM`,
    ])
  }
  return pagesAt(
    client,
    channels.map((each) => ({ channel: each, permalink: '' })),
    platforms,
  )
}

/** The pages that the thing behind a ref is about; an error that says why there is none. */
export function pagesOfRef(store: Store, ref: Ref, platforms: readonly Platform[]): Page[] {
  const own = ownPage(store, ref)
  if (own) return [own]
  if (ref.kind === 'contact') return profilesOf(store, ref, platforms)
  const { client, spots } = spotsOf(store, ref, platforms)
  if (spots.length > 0) return pagesAt(client, spots, platforms)
  throw new SmmError('refused', `${formatRef(ref)} belongs to no channel, so there is no page to open`, [
    `smm show ${formatRef(ref)}`,
  ])
}

/** The pages that the things of a block or a range are about; what has none is passed over. */
export function pagesAmong(store: Store, refs: readonly Ref[], platforms: readonly Platform[]): Page[] {
  return refs.flatMap((ref) => {
    const own = ownPage(store, ref)
    if (own) return [own]
    if (ref.kind === 'contact') return pagesOfPerson(store, ref.id, findThing(store, ref).row.title, platforms)
    const { client, spots } = spotsOf(store, ref, platforms)
    return knownPages(client, spots, platforms)
  })
}

/** What is itself a page somewhere: an article, and what was heard where that is known. */
function ownPage(store: Store, ref: Ref): Page | null {
  if (ref.kind !== 'article' && ref.kind !== 'heard') return null
  const thing = findThing(store, ref)
  if (thing.kind === 'article' && thing.row.link !== '') {
    return { where: `${thing.row.feedTitle}: ${thing.row.title}`, address: thing.row.link }
  }
  return thing.kind === 'heard' && thing.row.url !== '' ? { where: thing.row.words, address: thing.row.url } : null
}

function profilesOf(store: Store, ref: Ref, platforms: readonly Platform[]): Page[] {
  const { title } = findThing(store, ref).row
  const pages = pagesOfPerson(store, ref.id, title, platforms)
  if (pages.length > 0) return pages
  throw new SmmError('refused', `smm knows no profile of ${formatRef(ref)} ${title}`, [
    `smm edit ${formatRef(ref)} --handle ig:@…`,
  ])
}

interface About {
  readonly client: Client
  readonly spots: readonly Spot[]
}

function spotsOf(store: Store, ref: Ref, platforms: readonly Platform[]): About {
  const about = (clientId: number, spots: readonly Spot[]) => ({ client: store.clients.get(clientId) as Client, spots })
  const spotOf = ({ channel, variant }: FoundVariant) => ({ channel, permalink: variant.permalink })
  if (ref.kind === 'variant') {
    const found = findVariant(store, ref, platforms, { evenOver: true })
    return about(found.post.clientId, [spotOf(found)])
  }
  const { kind, row } = findThing(store, ref)
  if (kind === 'post') {
    return about(
      row.clientId,
      variantsOf(store, row).flatMap((each) => (each.variant.state === 'dropped' ? [] : [spotOf(each)])),
    )
  }
  const channelId = 'channelId' in row ? row.channelId : null
  // A follow-up is about its post, not about the profile.
  const post = kind === 'task' && row.postId !== null ? store.posts.get(row.postId) : undefined
  const out = (post ? variantsOf(store, post) : []).filter(
    (each) => each.variant.state === 'published' && (channelId === null || each.channel.id === channelId),
  )
  if (out.length > 0) return about(row.clientId, out.map(spotOf))
  const channel = store.channels.of(row.clientId).find(({ id }) => id === channelId)
  return about(row.clientId, channel ? [{ channel, permalink: kind === 'message' ? row.url : '' }] : [])
}

/** The profiles of a person, where their platforms have an address for a handle. */
function pagesOfPerson(store: Store, id: number, name: string, platforms: readonly Platform[]): Page[] {
  return store.handles.of(id).flatMap(({ platform: slug, handle }) => {
    const platform = platforms.find((each) => each.slug === slug)
    // What somebody is called there (`Maria K.`) is no part of an address.
    const address = platform && !/\s/.test(handle) ? personAddress(platform, handle) : null
    return address === null ? [] : [{ where: `${name}, ${handle} on ${platform?.name ?? slug}`, address }]
  })
}

/** At least one page; an error when no address is known. */
function pagesAt(client: Client, spots: readonly Spot[], platforms: readonly Platform[]): Page[] {
  const pages = knownPages(client, spots, platforms)
  const [first] = spots
  if (pages.length > 0 || !first) return pages
  const { channel } = first
  throw new SmmError('refused', `smm knows no address of ${whereWords(client.name, channel, platforms)}`, [
    `smm channel edit ${client.slug}/${channel.key} --address https://…`,
  ])
}

function knownPages(client: Client, spots: readonly Spot[], platforms: readonly Platform[]): Page[] {
  return spots.flatMap(({ channel, permalink }) => {
    const address = permalink || addressOf(channel, platforms)
    return address === null ? [] : [{ where: whereWords(client.name, channel, platforms), address }]
  })
}
