import type { Client } from '../../domain/client.ts'
import { formatRef } from '../../domain/ref.ts'
import { hasDrifted } from '../../domain/variant/variant.ts'
import { card } from '../../render/card.ts'
import { paintFor } from '../../render/paint.ts'
import { type CardClock, postCard } from '../../render/views/post-card.ts'
import type { PostView } from '../../render/views/post-view.ts'
import type { Context } from '../context.ts'
import { checkPost } from '../post/checked.ts'
import { storedDraft } from '../post/make/draft.ts'
import { type NamedPost, postsNamed } from '../post/named.ts'
import { type CheckedPost, postView } from '../post/view.ts'
import { spokenInstant } from '../spoken-instant.ts'
import { deskTime, type OpenDesk } from '../with-store.ts'

/** A post, or some of its variants, to be shown. */
export interface ShownPost {
  readonly view: PostView
  readonly checked: CheckedPost
  readonly clock: CardClock
}

/** The post that one ref names, with all of its variants or the one that was named. */
export async function postFacts(context: Context, open: OpenDesk, ref: string): Promise<ShownPost> {
  const [named] = await postsNamed(context, open, { refs: [ref], evenOver: true })
  return shownPost(context, open, named as NamedPost)
}

export async function shownPost(context: Context, open: OpenDesk, { post, parts }: NamedPost): Promise<ShownPost> {
  const client = open.store.clients.get(post.clientId) as Client
  const all = await checkPost(context, open, storedDraft(open.store, client, post))
  const variants = all.filter(({ ref }) => parts === null || parts.includes(formatRef(ref)))
  const checked = { client, post, variants, all }
  const clock: CardClock = { dayOf: (at) => deskTime(open, at).day, spoken: (at) => spokenInstant(open, client, at) }
  return { view: postView(open.store, checked), checked, clock }
}

/** Prints a post as a card, with the words that differ where a variant drifted. */
export async function printPost(context: Context, { view, checked, clock }: ShownPost): Promise<void> {
  const { post } = checked
  const drifted = checked.variants.filter(({ variant }) => variant.state !== 'published' && hasDrifted(variant, post))
  const diffWords = drifted.length > 0 ? await context.diffWords() : null
  const drifts = new Map(
    drifted.map(({ ref, variant }) => [formatRef(ref), diffWords?.(variant.basedOn ?? '', post.text) ?? []]),
  )
  const paint = await paintFor(context.io.wantsColour('out'))
  const lines = card(`${view.ref} ${view.title}`, postCard(view, drifts, clock), { width: context.io.width, paint })
  context.io.out(lines.map((line) => `${line}\n`).join(''))
}
