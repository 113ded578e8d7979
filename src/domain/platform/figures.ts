/** The closed set of figures that a platform's file, or a channel of its own, may give, with the units each can have. */

/** Ways of counting a text. `count.ts` has one function for each. */
export const counters = [
  'weighted',
  'graphemes',
  'shortened',
  'mastodon',
  'threads',
  'utf16',
  'codepoints',
  'bytes',
] as const
export type Counter = (typeof counters)[number]

/** MB is a million bytes; a ratio is width divided by height. */
export const units = [...counters, 'items', 'px', 'megapixels', 'seconds', 'ratio', 'MB'] as const
export type Unit = (typeof units)[number]

const text: readonly Unit[] = counters
const items: readonly Unit[] = ['items']

/** What each figure bounds, and its units. `.min` is a least, `.ratio.advised` is met or not, all others are a most. */
export const figures = {
  'text.max': { bounds: 'text', units: text },
  'text.bytes': { bounds: 'text in UTF-8 bytes', units: ['bytes'] },
  'text.advised': { bounds: 'text, as advised', units: text },
  'text.visible': { bounds: 'text before "more"', units: text },
  'paragraph.max': { bounds: 'one paragraph', units: text },
  'title.max': { bounds: 'title', units: text },
  'title.advised': { bounds: 'title, as advised', units: text },
  'summary.advised': { bounds: 'summary or preview line, as advised', units: text },
  'comment.max': { bounds: 'comment or answer', units: text },
  'alt.max': { bounds: 'alt text', units: text },
  'alt.advised': { bounds: 'alt text, as advised', units: text },
  'hashtags.max': { bounds: 'hashtags', units: items },
  'hashtags.advised': { bounds: 'hashtags, as advised', units: items },
  'hashtag.max': { bounds: 'one hashtag', units: text },
  'tags.max': { bounds: 'all tags of the field beside the text', units: text },
  'mentions.max': { bounds: 'mentions', units: items },
  'links.max': { bounds: 'different links', units: items },
  'link.max': { bounds: 'one link', units: text },
  'media.min': { bounds: 'images or videos at least', units: items },
  'media.max': { bounds: 'images and videos together', units: items },
  'media.advised': { bounds: 'images and videos together, as advised', units: items },
  'images.max': { bounds: 'images', units: items },
  'videos.max': { bounds: 'videos', units: items },
  'image.size': { bounds: 'size of an image', units: ['MB'] },
  'gif.size': { bounds: 'size of an animated GIF', units: ['MB'] },
  'image.width.min': { bounds: 'width of an image at least', units: ['px'] },
  'image.width.max': { bounds: 'width of an image', units: ['px'] },
  'image.area': { bounds: 'area of an image', units: ['megapixels'] },
  'image.ratio.min': { bounds: 'width to height of an image at least', units: ['ratio'] },
  'image.ratio.max': { bounds: 'width to height of an image', units: ['ratio'] },
  'image.ratio.advised': { bounds: 'width to height of an image, as advised', units: ['ratio'] },
  'video.size': { bounds: 'size of a video', units: ['MB'] },
  'video.seconds.min': { bounds: 'length of a video at least', units: ['seconds'] },
  'video.seconds.max': { bounds: 'length of a video', units: ['seconds'] },
  'video.seconds.advised': { bounds: 'length of a video, as advised', units: ['seconds'] },
  'video.width.min': { bounds: 'width of a video at least', units: ['px'] },
  'video.area': { bounds: 'area of a video', units: ['megapixels'] },
  'video.ratio.min': { bounds: 'width to height of a video at least', units: ['ratio'] },
  'video.ratio.max': { bounds: 'width to height of a video', units: ['ratio'] },
  'video.ratio.advised': { bounds: 'width to height of a video, as advised', units: ['ratio'] },
  'posts.day': { bounds: 'posts in 24 hours', units: items },
} as const satisfies Record<string, { readonly bounds: string; readonly units: readonly Unit[] }>

export type Figure = keyof typeof figures
export const figureNames = Object.keys(figures) as Figure[]

/** A way of counting as people say it behind a number; empty: characters, which need no word. */
const said: Partial<Record<Unit, string>> = {
  weighted: 'weighted',
  bytes: 'bytes',
  threads: 'with emoji as bytes',
  px: 'px',
  megapixels: 'megapixels',
  seconds: 's',
  MB: 'MB',
}

/** `weighted`; empty for what is plainly counted. */
export function unitWord(unit: Unit): string {
  return said[unit] ?? ''
}
