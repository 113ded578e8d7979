import type { Media } from '../media.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalTime } from '../time/zone.ts'
import type { Format, PillarKind } from '../words.ts'

/** A file of a variant, and where it is said to be. */
export interface ExportedFile extends Pick<Media, 'path' | 'kind' | 'type' | 'bytes' | 'alt' | 'consent'> {
  /** The path on this machine, or the address on the web; null: it has no address there. */
  readonly place: string | null
}

/** All that an export can know of a variant. The private note of its post is not among it. */
export interface ExportFacts {
  readonly ref: string
  /** Of the post: where it was imported from, else its own, which no other desk has. */
  readonly id: string
  /** Of its event, as every calendar file has it. */
  readonly uid: string
  readonly client: string
  readonly channel: string
  readonly platform: string
  readonly platformName: string
  readonly format: Format
  /** As it leaves; null: the platform has no titles. */
  readonly title: string | null
  readonly text: string
  /** What stands beside the text; `hand`: no field of the platform takes it, so it is put into the profile or on the story by hand. */
  readonly link: { readonly address: string; readonly place: 'field' | 'hand' } | null
  readonly warning: string
  readonly tags: readonly string[]
  readonly post: {
    readonly title: string
    readonly text: string
    readonly link: string
    readonly tags: readonly string[]
    readonly tagSet: string
    readonly kind: PillarKind | null
    readonly pillar: string | null
    readonly askedBy: 'me' | 'client'
  }
  readonly own: { readonly title: string | null; readonly text: string | null }
  readonly files: readonly ExportedFile[]
  readonly at: Instant
  /** What the client’s wall clock shows then. */
  readonly local: LocalTime
}
