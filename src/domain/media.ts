export const mediaKinds = ['image', 'video'] as const
export type MediaKind = (typeof mediaKinds)[number]

/** Whether the people shown agreed: nobody asked yet, nobody is shown, they did, they did not. */
export const consents = ['unknown', 'nobody', 'yes', 'no'] as const
export type Consent = (typeof consents)[number]

/** A file of a client's that goes out with posts. Size and shape are read from the file itself. */
export interface Media {
  readonly id: number
  readonly clientId: number
  /** Absolute path on this machine. */
  readonly path: string
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string
  readonly kind: MediaKind
  /** Lower-case type of the file by its content: `jpg`, `png`, `mp4`. */
  readonly type: string
  readonly bytes: number
  /** Pixels as it is shown, turned where the file says so; null: the file does not say. */
  readonly width: number | null
  readonly height: number | null
  readonly seconds: number | null
  readonly alt: string
  readonly consent: Consent
}

export type NewMedia = Omit<Media, 'id'>

/** A file as it stands on the disk. */
export type MediaFile = Pick<Media, 'path' | 'hash' | 'kind' | 'type' | 'bytes' | 'width' | 'height' | 'seconds'>

/** What became of the file that was chosen: the same bytes, other bytes, nothing that can be read. */
export type MediaState = 'there' | 'changed' | 'gone'
