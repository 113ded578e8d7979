import { SmmError } from '../../../domain/errors.ts'
import type { Post } from '../../../domain/post.ts'
import { formatRef } from '../../../domain/ref.ts'
import { hasDrifted, type Variant } from '../../../domain/variant/variant.ts'
import type { Context } from '../../context.ts'
import { resolveChannel } from '../../resolve/client.ts'
import { closeSettled } from '../../verdict/task.ts'
import type { OpenDesk } from '../../with-store.ts'
import type { DraftVariant, PostDraft } from '../checked.ts'
import { type Rulebook, rulebook } from '../rulebook.ts'
import { asDraft, newVariant, withRefs } from './draft.ts'
import { type EvergreenOptions, lackWords, withEvergreen } from './evergreen-options.ts'
import { kindsOf, mediaFor, putMedia, type SaidMedia } from './media.ts'
import type { PostFacts } from './options.ts'
import { formatOf, targetsOf } from './targets.ts'
import { withPostOptions } from './with-options.ts'

/** A change to a post or a variant before it is written. */
export interface PostChange {
  /** As everything will stand. */
  readonly draft: PostDraft
  /** Of a variant: the part of its ref after the change. */
  readonly part?: string | undefined
  readonly isSame: boolean
  /** What else happens, for the sentence. */
  readonly also: string
  write(): void
}

export interface PostEdits extends PostFacts, EvergreenOptions {
  readonly text: string | null
  readonly media: readonly SaidMedia[]
  readonly off?: readonly string[]
  readonly inherit?: boolean
  readonly warning?: string
}

/** What is said of the post as a whole: its words, its facts, its files, and the channels it goes to. */
export async function editedPost(
  context: Context,
  { store, at }: OpenDesk,
  draft: PostDraft,
  edits: PostEdits,
): Promise<PostChange> {
  const { client } = draft
  if (edits.inherit || edits.warning !== undefined) {
    const ref = formatRef(draft.variants[0]?.ref ?? { kind: 'post', id: draft.post.id })
    throw new SmmError('usage', '--inherit and --warning are for one variant', [`smm post edit ${ref} --inherit`])
  }
  const book = await rulebook(context, store.channels.of(client.id))
  const media = mediaFor(store, client.id, edits.media)
  const said: Post = withPostOptions(store, client, { ...draft.post, text: edits.text ?? draft.post.text }, edits)
  const post = withEvergreen(said, edits)
  const gone = goneFrom(store, draft, edits.off ?? [], book)
  const usual = media.length > 0 ? media : store.media.ofPost(post.id).filter((each) => each.variantId === null)
  const come = await comingTo(context, draft, post, edits, book, usual, store)
  // What comes back stands where it stood, and not a second time.
  const back = new Map(come.filter(({ variant }) => variant.id !== 0).map((each) => [each.variant.id, each.variant]))
  const stay = draft.variants.map((each) => ({
    ...each,
    variant: gone.includes(each.variant)
      ? { ...each.variant, state: 'dropped' as const }
      : (back.get(each.variant.id) ?? each.variant),
    media: media.length > 0 && !hasOwnMedia(store, each) ? media : each.media,
  }))
  const fresh = come.filter(({ variant }) => variant.id === 0)
  const isOpen = stay.length + fresh.length > 0
  const open: Post = isOpen ? { ...post, status: 'open', closedAt: null } : post
  const variants = withRefs([...stay, ...fresh])
  const changed = JSON.stringify(open) !== JSON.stringify(draft.post)
  return {
    draft: { client, post: open, variants },
    isSame: !changed && gone.length === 0 && come.length === 0 && media.length === 0,
    also: backWords(draft.post) + driftWords(draft, open, variants) + lackWords(draft.post, open),
    write() {
      store.posts.update(open)
      for (const each of stay) if (gone.some(({ id }) => id === each.variant.id)) store.variants.update(each.variant)
      for (const each of come) {
        if (each.variant.id === 0) store.variants.insert(each.variant, at)
        else store.variants.update(each.variant)
      }
      if (gone.length > 0) closeSettled({ store, at }, open.id)
      if (media.length > 0) store.media.attach(open.id, null, putMedia(store, media))
    },
  }
}

function hasOwnMedia(store: OpenDesk['store'], { variant }: DraftVariant): boolean {
  return store.media.ofPost(variant.postId).some((each) => each.variantId === variant.id)
}

/** The variants on channels that the post no longer goes to; what is out stays out. */
function goneFrom(store: OpenDesk['store'], draft: PostDraft, off: readonly string[], book: Rulebook): Variant[] {
  return off.flatMap((word) => {
    const [name = '', format] = word.split(':')
    const channel = resolveChannel(store, draft.client, name, book.platforms)
    const found = draft.variants.filter(
      (each) => each.channel.id === channel.id && (format === undefined || each.variant.format === format),
    )
    const out = found.find(({ variant }) => variant.state === 'published')
    if (out) throw new SmmError('refused', `${formatRef(out.ref)} is published, and cannot be taken back here`)
    if (found.length > 0) return found.map(({ variant }) => variant)
    throw new SmmError('unknown', `p${draft.post.id} does not go to ${channel.key}`, [
      `smm post show p${draft.post.id}`,
    ])
  })
}

/** The variants for channels that the post did not go to yet; one that was dropped comes back. */
async function comingTo(
  context: Context,
  draft: PostDraft,
  post: Post,
  edits: PostEdits,
  book: Rulebook,
  media: DraftVariant['media'],
  store: OpenDesk['store'],
): Promise<Omit<DraftVariant, 'ref'>[]> {
  if (edits.on === undefined) return []
  const minutes = await context.templates.minutes()
  const targets = targetsOf(store, draft.client, edits.on, edits.format, book)
  return targets.flatMap((target, index) => {
    const format = formatOf(target, book, kindsOf(media), [])
    const there = draft.variants.find(
      (each) => each.channel.id === target.channel.id && (target.format === null || each.variant.format === format),
    )
    if (there && there.variant.state !== 'dropped') return []
    const takes = index === 0 && draft.variants.length === 0 ? minutes.formats[format] : minutes.variant
    const variant: Variant = there
      ? { ...there.variant, state: 'draft' }
      : asDraft(newVariant(post, target.channel.id, format, takes))
    return [{ variant, channel: target.channel, media }]
  })
}

function backWords({ status }: Post): string {
  return status === 'skipped' ? '; it was let go, and is back' : ''
}

/** Which variants the new base text no longer reaches. */
function driftWords(before: PostDraft, post: Post, variants: readonly DraftVariant[]): string {
  if (post.text === before.post.text) return ''
  const drifted = variants.filter(({ variant }) => variant.state !== 'dropped' && hasDrifted(variant, post))
  if (drifted.length === 0) return ''
  const refs = drifted.map(({ ref }) => formatRef(ref)).join(', ')
  const own = drifted.length === 1 ? 'has a text of its own' : 'have texts of their own'
  return `; ${refs} ${own}, written over the old base text (smm post show p${post.id})`
}
