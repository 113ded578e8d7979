import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { Media } from '../../../domain/media.ts'
import { type NewPost, newIdea, type Post } from '../../../domain/post.ts'
import type { FilledVariant } from '../../../domain/recipe/fill.ts'
import { formatRef } from '../../../domain/ref.ts'
import type { Day } from '../../../domain/time/day.ts'
import { titleOf } from '../../../domain/variant/format-for.ts'
import type { Store } from '../../../store/store.ts'
import type { Context } from '../../context.ts'
import type { OpenDesk } from '../../with-store.ts'
import type { PostDraft } from '../checked.ts'
import { rulebook } from '../rulebook.ts'
import { asDraft, newVariant, withRefs } from './draft.ts'
import { kindsOf, mediaFor, putMedia, type SaidMedia } from './media.ts'
import type { PostOptions } from './options.ts'
import { fillFor, fromRecipe } from './recipe.ts'
import { shotTask } from './shots.ts'
import type { Source } from './source.ts'
import { formatOf, type Target, targetsOf } from './targets.ts'
import { withPostOptions } from './with-options.ts'

interface NewPostOptions extends PostOptions {
  /** The number of an idea that is kept. */
  readonly idea?: number
}

/** A post that is to be made, of nothing or of an idea. */
export interface NewPostPlan {
  readonly draft: PostDraft
  readonly isNew: boolean
  readonly media: readonly Media[]
  /** Pictures that somebody has to take. */
  readonly shots: readonly string[]
}

/** Puts the post together: what it is about, its words, and a variant for each channel. */
export async function planNewPost(
  context: Context,
  open: OpenDesk,
  client: Client,
  input: NewPostOptions,
  source: Source,
  saidMedia: readonly SaidMedia[],
): Promise<NewPostPlan> {
  const { store, now } = open
  const minutes = await context.templates.minutes()
  const idea = input.idea === undefined ? undefined : ideaNamed(open, client, input.idea)
  const book = await rulebook(context, store.channels.of(client.id))
  const targets = targetsOf(store, client, input.on, input.format, book)
  const base = idea ?? newIdea({ clientId: client.id, title: '', minutes: minutes.idea, createdOn: now.day })
  const started = await startedFrom(context, store, client, base, source, input, targets, now.day)
  const post: Post = {
    ...withPostOptions(store, client, started.post, input),
    id: idea?.id ?? store.posts.nextId(),
    status: targets.length > 0 ? 'open' : 'idea',
    snoozedUntil: null,
    closedAt: null,
  }
  const media = mediaFor(store, client.id, saidMedia)
  const variants = targets.map((target, index) => {
    const own = started.variants.find((each) => each.channel === target.channel.key)
    const format = formatOf(target, book, kindsOf(media), own ? [own.format] : [])
    const takes = index === 0 ? minutes.formats[format] : minutes.variant
    return { variant: asDraft(newVariant(post, target.channel.id, format, takes, own)), channel: target.channel, media }
  })
  const draft = { client, post, variants: withRefs(variants) }
  // Words alone need nobody to take a picture.
  const isShown = variants.some(({ variant }) => variant.format !== 'text')
  return { draft, isNew: idea === undefined, media, shots: media.length === 0 && isShown ? started.shots : [] }
}

/** What the post begins with: the recipe's words, or those that were said. */
async function startedFrom(
  context: Context,
  store: Store,
  client: Client,
  base: NewPost,
  { recipe, words }: Source,
  { link = base.link }: NewPostOptions,
  targets: readonly Target[],
  today: Day,
): Promise<{ post: NewPost; variants: readonly FilledVariant[]; shots: readonly string[] }> {
  if (recipe !== null) {
    const channels = targets.map(({ channel }) => channel)
    const filled = await fillFor(context, store, client, recipe, link, channels, today)
    return { post: fromRecipe(store, base, recipe, filled), variants: filled.variants, shots: filled.shots }
  }
  const text = words.text ?? base.text
  return { post: { ...base, text, title: base.title || titleOf(text) }, variants: [], shots: [] }
}

function ideaNamed({ store }: OpenDesk, client: Client, id: number): Post {
  const idea = store.posts.get(id)
  const ref = formatRef({ kind: 'post', id })
  if (!idea || idea.clientId !== client.id) {
    throw new SmmError('unknown', `${client.slug} has no idea ${ref}`, [`smm post list --client ${client.slug}`])
  }
  if (idea.status === 'idea') return idea
  throw new SmmError('refused', `${ref} ${idea.title} is ${idea.status === 'open' ? 'a post already' : idea.status}`, [
    `smm post edit ${ref}`,
  ])
}

/** Writes it; belongs into the change. */
export function writeNewPost(open: OpenDesk, { draft, isNew, media, shots }: NewPostPlan): void {
  const { store, at, now } = open
  const { post, client, variants } = draft
  const { id, snoozedUntil: _, closedAt: __, ...fresh } = post
  if (isNew) store.posts.insert(fresh, at)
  else store.posts.update(post)
  for (const { variant } of variants) store.variants.insert(variant, at)
  if (media.length > 0) store.media.attach(id, null, putMedia(store, media))
  if (shots.length === 0) return
  store.tasks.insert(shotTask(client, post, shots, now.day), at)
}
