import { eventUid } from '../../../domain/calendar/event-uid.ts'
import type { Client } from '../../../domain/client.ts'
import type { ExportedFile, ExportFacts } from '../../../domain/export/facts.ts'
import type { ExportFormat } from '../../../domain/export/format.ts'
import { tagList } from '../../../domain/hashtag-set.ts'
import type { Post } from '../../../domain/post.ts'
import { formatRef } from '../../../domain/ref.ts'
import { findHashtags } from '../../../domain/text/hashtags.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { localTime } from '../../../domain/time/zone.ts'
import { ownerWord } from '../../../domain/words.ts'
import type { Store } from '../../../store/store.ts'
import type { OpenDesk } from '../../with-store.ts'
import type { CheckedVariant } from '../checked.ts'

/** Where files are said to be. */
export interface FilePlaces {
  /** The web address of the folder in which a client's files lie. */
  readonly mediaUrl?: string
  /** Nothing is said of files; they are put to the posts by hand. */
  readonly withoutMedia?: boolean
}

/** A variant that is to go out at an instant, and the name that its post has in files. */
interface Leaving {
  readonly client: Client
  readonly post: Post
  readonly id: string
  readonly checked: CheckedVariant
  readonly at: Instant
}

/** What an export may know of a variant. The post’s private note is left behind here. */
export function exportFacts(
  { store, spans }: OpenDesk,
  { client, post, id, checked, at }: Leaving,
  format: ExportFormat,
  places: FilePlaces,
): ExportFacts {
  const { variant, channel, platform, outgoing } = checked
  return {
    ref: formatRef(checked.ref),
    id,
    uid: eventUid({ postId: post.id, channel: channel.key, uid: store.variants.uidOf(variant.id) }),
    client: client.slug,
    channel: channel.key,
    platform: channel.platform,
    platformName: platform.name,
    format: variant.format,
    title: outgoing.title,
    text: outgoing.text,
    link: linkOf(checked),
    warning: outgoing.contentWarning,
    tags: findHashtags(outgoing.text).map(({ tag }) => tag),
    post: ofPost(store, post),
    own: { title: variant.title, text: variant.text },
    files: filesOf(checked, format, places),
    at,
    local: localTime(client.zone, at, spans),
  }
}

function ofPost(store: Store, post: Post): ExportFacts['post'] {
  const pillar = store.pillars.of(post.clientId).find((each) => each.id === post.pillarId)
  return {
    title: post.title,
    text: post.text,
    link: post.link,
    tags: tagList(post.tags),
    tagSet: post.tagSet,
    kind: post.kind,
    pillar: pillar?.key ?? null,
    askedBy: ownerWord(post.askedBy),
  }
}

/** A field beside the text takes it, or else a person does: on a story, in the profile. */
function linkOf({ outgoing, rules, variant }: CheckedVariant): ExportFacts['link'] {
  if (outgoing.link === null) return null
  const hasField = rules.links === 'field' && variant.format !== 'story'
  return { address: outgoing.link, place: hasField ? 'field' : 'hand' }
}

function filesOf({ media }: CheckedVariant, format: ExportFormat, places: FilePlaces): ExportedFile[] {
  if (places.withoutMedia) return []
  return media.map(({ path, kind, type, bytes, alt, consent }) => ({
    path,
    kind,
    type,
    bytes,
    alt,
    consent,
    place: format.media.as === 'path' ? path : addressOf(path, places.mediaUrl),
  }))
}

function addressOf(path: string, folder: string | undefined): string | null {
  if (folder === undefined) return null
  const name = path.split(/[\\/]/).at(-1) ?? ''
  // A comma may part addresses in a cell, and is allowed in an address as it is.
  return `${folder.replace(/\/+$/, '')}/${encodeURIComponent(name)}`
}
