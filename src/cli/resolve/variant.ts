import type { Channel } from '../../domain/channel.ts'
import { SmmError } from '../../domain/errors.ts'
import { findPlatform, type Platform } from '../../domain/platform.ts'
import type { Post } from '../../domain/post.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import { matching } from '../../domain/slug.ts'
import { phrase } from '../../domain/text/phrase.ts'
import { refOfVariant } from '../../domain/variant/ref.ts'
import type { Variant } from '../../domain/variant/variant.ts'
import type { Store } from '../../store/store.ts'
import { missingThing } from './things.ts'

/** A variant with what it belongs to. */
export interface FoundVariant {
  readonly ref: Ref
  readonly post: Post
  readonly variant: Variant
  readonly channel: Channel
}

/** All variants of a post with their refs, in the order in which they were made. */
export function variantsOf(store: Store, post: Post): FoundVariant[] {
  const channels = store.channels.of(post.clientId)
  const variants = store.variants.of(post.id)
  return variants.flatMap((variant) => {
    const channel = channels.find((each) => each.id === variant.channelId)
    return channel ? [{ ref: refOfVariant(variant, channel.key, variants), post, variant, channel }] : []
  })
}

/** Refuses a post that is over: what was let go does not go out, and nothing more is done with it until it is brought back. */
export function requireGoing(store: Store, post: Post): void {
  if (post.status === 'idea' || post.status === 'open') return
  const ref = formatRef({ kind: 'post', id: post.id })
  if (post.status === 'done') {
    throw new SmmError('refused', `${ref} ${phrase(post.title)} was closed as made, and stays as it was`, [
      `smm post show ${ref}`,
    ])
  }
  const live = variantsOf(store, post).filter(({ variant }) => variant.state !== 'dropped')
  const channels = store.channels.of(post.clientId).filter(({ retiredOn }) => retiredOn === null)
  const key = live[0]?.channel.key ?? channels[0]?.key
  throw new SmmError(
    'refused',
    `${ref} ${phrase(post.title)} was let go, and stays as it was until it is brought back`,
    [key === undefined ? 'smm undo' : `smm post edit ${ref} --on ${key}`],
  )
}

/** The variant that a ref names by its channel's key, a beginning of it, its platform or the platform's short code; of a post that is over only with `evenOver`. */
export function findVariant(
  store: Store,
  ref: Ref,
  platforms: readonly Platform[],
  { evenOver = false }: { readonly evenOver?: boolean } = {},
): FoundVariant {
  const postRef: Ref = { kind: 'post', id: ref.id }
  const post = store.posts.get(ref.id)
  if (!post) throw missingThing(store, postRef)
  if (!evenOver) requireGoing(store, post)
  const all = variantsOf(store, post)
  const found = variantsNamed(all, ref, platforms)
  const [only] = found
  if (only && found.length === 1) return only
  if (only) {
    throw new SmmError(
      'usage',
      `"${formatRef(ref)}" could be ${found.map((each) => formatRef(each.ref)).join(' or ')}; write more of it`,
    )
  }
  const has = all.map((each) => formatRef(each.ref)).join(', ') || 'none yet'
  throw new SmmError('unknown', `There is no variant ${formatRef(ref)}; ${formatRef(postRef)} has ${has}`, [
    `smm post show ${formatRef(postRef)}`,
    `smm post edit ${formatRef(postRef)} --on ${(ref.part ?? '').split(':')[0]}`,
  ])
}

/** Which of some variants the part of a ref names. */
export function variantsNamed(
  all: readonly FoundVariant[],
  { part = '' }: Pick<Ref, 'part'>,
  platforms: readonly Platform[],
): readonly FoundVariant[] {
  const [word = '', format] = part.split(':')
  const onChannel = byChannel(all, word, platforms)
  return format === undefined ? onChannel : onChannel.filter(({ variant }) => variant.format === format)
}

function byChannel(
  all: readonly FoundVariant[],
  word: string,
  platforms: readonly Platform[],
): readonly FoundVariant[] {
  const exact = all.filter(({ channel }) => channel.key === word)
  if (exact.length > 0) return exact
  const begins = matching(word, all, ({ channel }) => channel.key)
  if (begins.length > 0) return begins
  const platform = platformNamed(word, platforms)
  return all.filter(({ channel }) => channel.platform === platform)
}

function platformNamed(word: string, platforms: readonly Platform[]): string | undefined {
  try {
    return findPlatform(word, platforms).slug
  } catch {
    return undefined
  }
}
