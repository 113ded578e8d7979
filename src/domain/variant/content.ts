import { createHash } from 'node:crypto'
import type { Media } from '../media.ts'
import { counted } from '../number.ts'
import type { Day } from '../time/day.ts'
import type { Format } from '../words.ts'
import type { Outgoing } from './outgoing.ts'
import type { Variant } from './variant.ts'

/** Exactly what a client sees and approves of a variant. Its time of day is no part of it, its day is. */
export interface VariantContent extends Outgoing {
  /** The channel's key. */
  readonly channel: string
  readonly format: Format
  /** By the client's calendar; null: it has no day yet. */
  readonly day: Day | null
  /** In order. */
  readonly media: readonly { readonly hash: string; readonly alt: string }[]
}

/** What there is to approve of a variant as it would leave. */
export function contentOf(
  leaves: Outgoing,
  { format, plannedOn }: Pick<Variant, 'format' | 'plannedOn'>,
  channel: string,
  media: readonly Pick<Media, 'hash' | 'alt'>[],
): VariantContent {
  return { ...leaves, channel, format, day: plannedOn, media: media.map(({ hash, alt }) => ({ hash, alt })) }
}

/** The content as it left, of what is out; null: it is not out, or was confirmed before smm kept it. */
export function contentOut({ outContent }: Pick<Variant, 'outContent'>): VariantContent | null {
  return outContent === '' ? null : (JSON.parse(outContent) as VariantContent)
}

/** The content as one text, the same for the same content for ever: keys in a fixed order, nothing beside them. */
export function canonicalContent(content: VariantContent): string {
  const { channel, format, day, title, text, link, contentWarning, media } = content
  const files = media.map(({ hash, alt }) => ({ hash, alt }))
  return JSON.stringify({ channel, format, day, title, text, link, contentWarning, media: files })
}

/** True where nothing but the day is another. */
export function isSameButDay(one: VariantContent, other: VariantContent): boolean {
  return canonicalContent({ ...one, day: null }) === canonicalContent({ ...other, day: null })
}

/** SHA-256 of the canonical form, hexadecimal: what an approval belongs to. */
export function contentHash(content: VariantContent): string {
  return createHash('sha256').update(canonicalContent(content)).digest('hex')
}

/** What is another than it was, in words: `text`, `day 2026-11-26 → 2026-11-27`, `2 files → 1`. */
export function contentChanges(before: VariantContent, after: VariantContent): string[] {
  const named = (name: string, isSame: boolean) => (isSame ? [] : [name])
  const moved = (name: string, from: string | null, to: string | null) =>
    from === to ? [] : [`${name} ${from ?? 'none'} → ${to ?? 'none'}`]
  return [
    ...moved('channel', before.channel, after.channel),
    ...moved('format', before.format, after.format),
    ...moved('day', before.day, after.day),
    ...named('title', before.title === after.title),
    ...named('text', before.text === after.text),
    ...named('link', before.link === after.link),
    ...named('content warning', before.contentWarning === after.contentWarning),
    ...mediaChanges(before.media, after.media),
  ]
}

function mediaChanges(before: VariantContent['media'], after: VariantContent['media']): string[] {
  const hashes = (files: VariantContent['media']) => files.map(({ hash }) => hash).join()
  const alts = (files: VariantContent['media']) => JSON.stringify(files.map(({ alt }) => alt))
  if (before.length !== after.length) return [`${counted(before.length, 'file')} → ${after.length}`]
  if (hashes(before) !== hashes(after)) return ['images or videos']
  return alts(before) === alts(after) ? [] : ['alt text']
}
