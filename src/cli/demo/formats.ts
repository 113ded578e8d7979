import { type Format, formats } from '../../domain/words.ts'
import type { DemoPost } from './demo-client.ts'

/** What is usual on the demo's channels, each of which is called as its platform; on all others it is a text. */
const usual: Readonly<Record<string, Format>> = {
  instagram: 'image',
  facebook: 'image',
  'google-business': 'image',
  tiktok: 'short',
  youtube: 'video',
}

/** A place of a demo post, read: `thu 07:30 short`. */
export interface DemoPlace {
  readonly channel: string
  /** null: a draft. */
  readonly slot: string | null
  readonly format: Format
}

/** Where a demo post goes, in the order in which it is written. */
export function placesOf({ on }: DemoPost): DemoPlace[] {
  return Object.entries(on).map(([channel, words]) => {
    const format = formats.find((each) => words.split(' ').includes(each))
    const slot = words.replace(format ?? '', '').trim()
    return { channel, slot: slot === '' ? null : slot, format: format ?? usual[channel] ?? 'text' }
  })
}

export function formatsOf(post: DemoPost): Format[] {
  return [...new Set(placesOf(post).map(({ format }) => format))]
}
