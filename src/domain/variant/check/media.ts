import { spokenNumber } from '../../number.ts'
import type { Figure } from '../../platform/figures.ts'
import { withArticle } from '../../text/phrase.ts'
import type { CheckedMedia, CheckFacts } from './facts.ts'
import type { CheckRule, Finding } from './finding.ts'
import { amount, type Excess, measuredFinding, over, plainFinding, tooLong, under } from './limit.ts'

/** Formats that are nothing without a file, whatever the platform says. */
const needImage = new Set(['image', 'carousel'])
const needVideo = new Set(['video', 'short'])

/** The files of a variant: how many, of what type, size and shape, what is said of them, and whether those shown agree. */
export function checkMedia(facts: CheckFacts): Finding[] {
  return [...counts(facts), ...facts.media.flatMap((file) => checkFile(facts, file))]
}

function counts(facts: CheckFacts): Finding[] {
  const { media, variant, ref, platformName, rules } = facts
  const images = media.filter((file) => file.kind === 'image').length
  const videos = media.length - images
  const found: Finding[] = []
  const few = under(facts, 'media.min', media.length)
  const wants = needImage.has(variant.format) ? 'an image' : needVideo.has(variant.format) ? 'a video' : null
  const isBare = (wants === 'an image' && images === 0) || (wants === 'a video' && videos === 0)
  const mend = `smm post edit ${ref} --media FILE`
  if (isBare) {
    const isItself = wants === withArticle(variant.format)
    const message = isItself ? `no ${variant.format} file yet` : `${withArticle(variant.format)} needs ${wants}`
    found.push(plainFinding('media-missing', 'error', 'media', message, mend))
  } else if (few) {
    const message =
      few.limit.value === 1
        ? `${platformName} takes no ${variant.format} without an image or a video`
        : `${media.length === 1 ? 'one file' : `${media.length} files`}; ${platformName} wants at least ${few.limit.value}`
    found.push(measuredFinding('media-missing', few, { place: 'media', message, mend }))
  }
  const most = (figure: Figure, measured: number, what: string) => {
    const excess = over(facts, figure, measured)
    if (!excess) return
    const message = `${measured} ${what}; ${platformName} takes ${excess.limit.value}`
    found.push(measuredFinding('media-too-many', excess, { place: 'media', message, mend }))
  }
  most('images.max', images, 'images')
  most('videos.max', videos, 'videos')
  most('media.max', media.length, 'images and videos')
  if (images > 0 && videos > 0 && !rules.mixesMedia) {
    const message = `${platformName} takes images or a video, not both`
    found.push(plainFinding('media-mixed', 'error', 'media', message, mend))
  }
  return found
}

function checkFile(facts: CheckFacts, file: CheckedMedia): Finding[] {
  const place = placeOf(facts, file)
  return [
    ...onDisk(facts, file, place),
    ...sizes(facts, file, place),
    ...shape(facts, file, place),
    ...altText(facts, file, place),
    ...consent(facts, file, place),
  ]
}

/** `image 2`, counted among the files of its kind. */
function placeOf({ media }: CheckFacts, file: CheckedMedia): string {
  return `${file.kind} ${media.filter((each) => each.kind === file.kind).indexOf(file) + 1}`
}

function onDisk({ ref, platformName, rules }: CheckFacts, file: CheckedMedia, place: string): Finding[] {
  const mend = `smm post edit ${ref} --media FILE`
  if (file.file === 'gone') {
    return [plainFinding('media-gone', 'error', place, `${file.path} is not there any more`, mend)]
  }
  const found: Finding[] = []
  if (file.file === 'changed') {
    const message = `${file.path} is another file than the one that was chosen`
    found.push(
      plainFinding('media-changed', 'error', place, message, `look at it, then smm post edit ${ref} --media …`),
    )
  }
  const types = rules.types[file.kind]
  if (types.length > 0 && !types.includes(file.type)) {
    const message = `${platformName} takes no ${file.type}; it takes ${types.join(', ')}`
    found.push(plainFinding('media-type', 'error', place, message, mend))
  }
  return found
}

function sizes(facts: CheckFacts, file: CheckedMedia, place: string): Finding[] {
  const { platformName } = facts
  const megabytes = file.bytes / 1_000_000
  const isMoving = file.type === 'gif' && facts.rules.limits.some((limit) => limit.figure === 'gif.size')
  const excess = over(facts, isMoving ? 'gif.size' : file.kind === 'image' ? 'image.size' : 'video.size', megabytes)
  const found: Finding[] = []
  if (excess) {
    const message = `it has ${spokenNumber(Math.ceil(megabytes * 10) / 10)} MB; ${platformName} takes ${spokenNumber(excess.limit.value)}`
    found.push(
      measuredFinding(
        'media-size',
        { ...excess, measured: Math.ceil(megabytes * 10) / 10 },
        { place, message, mend: 'save it smaller' },
      ),
    )
  }
  if (file.kind === 'video' && file.seconds !== null) {
    const seconds = Math.round(file.seconds * 10) / 10
    const long = over(facts, 'video.seconds.max', seconds)
    const bounds = long ?? under(facts, 'video.seconds.min', seconds) ?? over(facts, 'video.seconds.advised', seconds)
    if (bounds) {
      const verb = bounds.limit.figure.endsWith('.min') ? 'wants at least' : 'takes'
      const message = `it is ${spokenNumber(seconds)} s long; ${platformName} ${verb} ${spokenNumber(bounds.limit.value)}`
      found.push(measuredFinding('media-length', bounds, { place, message, mend: 'cut it anew' }))
    }
  }
  return found
}

function shape(facts: CheckFacts, file: CheckedMedia, place: string): Finding[] {
  const { width, height, kind } = file
  if (width === null || height === null) return []
  const ratio = width / height
  // A side is whole pixels, so that hardly a picture has a shape exactly: one more or less is the same.
  const off = (excess: Excess | null) =>
    excess && Math.abs(width - excess.limit.value * height) > 1
      ? { ...excess, measured: Math.round(ratio * 1000) / 1000 }
      : null
  const { platformName } = facts
  const finding = (excess: Excess | null, words: (excess: Excess) => string): Finding[] =>
    excess
      ? [measuredFinding('media-shape', excess, { place, message: words(excess), mend: 'cut or save it anew' })]
      : []
  const shown = `${width} × ${height}`
  return [
    ...finding(
      off(under(facts, `${kind}.ratio.min`, ratio)),
      ({ limit }) => `${shown} is taller than ${platformName} shows (width to height ${limit.value})`,
    ),
    ...finding(
      off(over(facts, `${kind}.ratio.max`, ratio)),
      ({ limit }) => `${shown} is wider than ${platformName} shows (width to height ${limit.value})`,
    ),
    ...finding(
      under(facts, `${kind}.width.min`, width),
      ({ limit }) => `it is ${width} px wide; ${platformName} wants ${limit.value}`,
    ),
    ...finding(
      kind === 'image' ? over(facts, 'image.width.max', width) : null,
      ({ limit }) => `it is ${width} px wide; ${platformName} shows ${limit.value}`,
    ),
    ...finding(
      over(facts, `${kind}.area`, Math.round((width * height) / 10_000) / 100),
      ({ limit, measured }) => `${shown} has ${measured} megapixels; ${platformName} takes ${limit.value}`,
    ),
  ]
}

function altText(facts: CheckFacts, file: CheckedMedia, place: string): Finding[] {
  const { ref, platformName } = facts
  const mend = `smm post edit ${ref} --media ${file.path} --alt "…"`
  if (file.alt.trim() === '') {
    if (file.kind === 'video') return []
    return [plainFinding('alt-missing', 'warning', place, 'those who cannot see it are told nothing', mend)]
  }
  const most = tooLong(facts, 'alt.max', file.alt)
  const excess = most ?? tooLong(facts, 'alt.advised', file.alt)
  if (!excess) return []
  const rule: CheckRule = most && excess.severity === 'error' ? 'alt-too-long' : 'alt-long'
  const message = `the alt text has ${amount(excess.measured, excess.limit.unit)}; ${platformName} ${most ? 'takes' : 'advises'} ${spokenNumber(excess.limit.value)}`
  return [measuredFinding(rule, excess, { place, message, mend })]
}

function consent({ ref }: CheckFacts, file: CheckedMedia, place: string): Finding[] {
  if (file.consent === 'no') {
    const mend = `take another file: smm post edit ${ref} --media FILE`
    return [plainFinding('consent-refused', 'error', place, 'somebody who is shown did not agree', mend)]
  }
  if (file.consent === 'yes' || file.consent === 'nobody') return []
  return [
    plainFinding(
      'consent-unknown',
      'warning',
      place,
      'nobody noted whether the people shown agree',
      `smm post edit ${ref} --media ${file.path} --consent yes (or nobody, when nobody is shown)`,
    ),
  ]
}
