import type { MediaFile } from '../../domain/media.ts'
import type { Format } from '../../domain/words.ts'
import type { Context } from '../context.ts'
import type { DemoClient, DemoPost } from './demo-client.ts'
import { landscapeFilm, uprightFilm } from './films.ts'
import { formatsOf } from './formats.ts'
import { plainJpeg } from './plain-jpeg.ts'
import { between } from './random.ts'

/** The files of a post in a format, in order; none for a text. */
export type Pictures = (slug: string, post: DemoPost, format: Format) => readonly MediaFile[]

/** Width and height as the platforms like them, upright and square. */
const shapes: Partial<Record<Format, readonly [width: number, height: number]>> = {
  image: [1080, 1350],
  carousel: [1080, 1080],
}

/**
 * Writes the demo's pictures beside its database, so that what is attached can be looked at, checked and handed on: plain colours of the right shape. Those
 * that lie there already are left as they are.
 */
export async function writePictures(context: Context, clients: readonly DemoClient[]): Promise<Pictures> {
  const known = new Map<string, MediaFile[]>()
  for (const { client, posts } of clients) {
    for (const post of posts) {
      for (const format of formatsOf(post)) {
        known.set(keyOf(client.slug, post, format), await filesOf(context, client.slug, post, format))
      }
    }
  }
  return (slug, post, format) => known.get(keyOf(slug, post, format)) ?? []
}

function keyOf(slug: string, post: DemoPost, format: Format): string {
  return `${slug}/${fileName(post.title)}/${format}`
}

async function filesOf(context: Context, slug: string, post: DemoPost, format: Format): Promise<MediaFile[]> {
  const stem = `${context.paths.cache}/demo-media/${slug}/${fileName(post.title)}`
  const write = async (path: string, bytes: Uint8Array) => {
    await context.writeBytes(path, bytes)
    return context.readMedia(path)
  }
  if (format === 'short') return [await write(`${stem}-upright.mp4`, uprightFilm())]
  if (format === 'video') return [await write(`${stem}.mp4`, landscapeFilm())]
  const shape = shapes[format]
  if (!shape) return []
  const files: MediaFile[] = []
  for (let place = 1; place <= (format === 'carousel' ? Math.max(2, altsOf(post).length) : 1); place++) {
    const path = format === 'carousel' ? `${stem}-${place}.jpg` : `${stem}.jpg`
    files.push(await write(path, plainJpeg(shape, colourOf(slug, post.title, place))))
  }
  // What was there when it was attached, under a name that it has no more.
  return post.isPictureGone
    ? files.map((file) => ({ ...file, path: file.path.replace(/\.jpg$/, '-final.jpg') }))
    : files
}

export function altsOf({ alt = [] }: DemoPost): readonly string[] {
  return typeof alt === 'string' ? [alt] : alt
}

/** Each client has its own family of colours: one tint, lighter and darker. */
function colourOf(slug: string, title: string, place: number): readonly [number, number, number] {
  return [
    Math.round(between(90, 200, 'light', slug, title, String(place))),
    Math.round(between(96, 160, 'blue', slug)),
    Math.round(between(96, 160, 'red', slug)),
  ]
}

/** `Theo’s first hour` → `theos-first-hour`. */
export function fileName(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
