import { SmmError } from '../../../domain/errors.ts'
import { formatRef } from '../../../domain/ref.ts'
import { withArticle } from '../../../domain/text/phrase.ts'
import { type Variant, withText } from '../../../domain/variant/variant.ts'
import type { FoundVariant } from '../../resolve/variant.ts'
import type { OpenDesk } from '../../with-store.ts'
import type { PostDraft } from '../checked.ts'
import { withRefs } from './draft.ts'
import type { PostChange, PostEdits } from './edit-post.ts'
import { type EvergreenOptions, withEvergreen } from './evergreen-options.ts'
import { mediaFor, putMedia } from './media.ts'
import type { PostFacts } from './options.ts'

/** What is said of the post as a whole, and not of one variant. */
const ofPost: readonly (keyof (PostFacts & EvergreenOptions))[] = [
  'on',
  'pillar',
  'kind',
  'goal',
  'link',
  'tags',
  'tagSet',
  'askedBy',
  'note',
  'evergreen',
  'most',
  'season',
]

/** What is said of one variant: its own words, format, content warning, files and minutes. */
export function editedVariant(
  { store }: OpenDesk,
  draft: PostDraft,
  found: FoundVariant,
  edits: PostEdits,
): PostChange {
  refuseOfPost(found, edits)
  const { client, post } = draft
  const { variant } = found
  const worded = withEvergreen(post, edits, variant)
  if (variant.state === 'published' && saysMore(edits)) {
    throw new SmmError('refused', `${formatRef(found.ref)} is published; what it says there is not changed from here`)
  }
  const edited = editedWords(variant, post, edits)
  const media = mediaFor(store, client.id, edits.media)
  const rows = draft.variants.map((each) =>
    each.variant.id === variant.id ? { ...each, variant: edited, ...(media.length > 0 ? { media } : {}) } : each,
  )
  refuseTwin(
    rows.map((each) => each.variant),
    edited,
    found,
  )
  const variants = withRefs(rows)
  return {
    draft: { client, post: worded, variants },
    part: variants.find((each) => each.variant.id === variant.id)?.ref.part,
    isSame: media.length === 0 && JSON.stringify([edited, worded]) === JSON.stringify([variant, post]),
    also: '',
    write() {
      if (worded !== post) store.posts.update(worded)
      store.variants.update(edited)
      if (media.length > 0) store.media.attach(post.id, variant.id, putMedia(store, media))
    },
  }
}

/** Whether anything but a wording is said, which alone changes nothing of what is out. */
function saysMore({ text, media, inherit, warning, title, format, minutes }: PostEdits): boolean {
  return (
    text !== null || media.length > 0 || [inherit, warning, title, format, minutes].some((said) => said !== undefined)
  )
}

function editedWords(variant: Variant, post: PostDraft['post'], edits: PostEdits): Variant {
  if (edits.inherit && (edits.text !== null || edits.title !== undefined)) {
    throw new SmmError('usage', '--inherit takes the words of the post; --text and --title give others')
  }
  const worded = edits.inherit
    ? { ...withText(variant, null, post), title: null }
    : edits.text === null
      ? variant
      : withText(variant, edits.text, post)
  return {
    ...worded,
    title: edits.title ?? worded.title,
    format: edits.format ?? variant.format,
    contentWarning: edits.warning ?? variant.contentWarning,
    minutes: edits.minutes ?? variant.minutes,
  }
}

function refuseOfPost({ ref, post }: FoundVariant, edits: PostEdits): void {
  const wrong = ofPost.find((name) => edits[name] !== undefined)
  if (wrong === undefined && edits.off === undefined) return
  const option = (wrong ?? 'off').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  throw new SmmError('usage', `--${option} is said of the post, and ${formatRef(ref)} is one variant of it`, [
    `smm post edit p${post.id} --${option} …`,
  ])
}

function refuseTwin(all: readonly Variant[], edited: Variant, { channel }: FoundVariant): void {
  const twin = all.find(
    (each) => each.id !== edited.id && each.channelId === edited.channelId && each.format === edited.format,
  )
  if (!twin) return
  throw new SmmError('refused', `p${edited.postId} has ${withArticle(edited.format)} on ${channel.key} already`)
}
