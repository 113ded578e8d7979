import type { FileBytes } from './file-bytes.ts'
import { type Shape, shapeOf } from './shape.ts'

/** An element of RFC 8794 (EBML). `end` is null for one that was written live, whose length nobody knew. */
interface Element {
  readonly id: number
  readonly start: number
  readonly end: number | null
}

/** RFC 9559, section 5. */
const ids = {
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  cropBottom: 0x54aa,
  cropTop: 0x54bb,
  cropLeft: 0x54cc,
  cropRight: 0x54dd,
  projection: 0x7670,
  roll: 0x7675,
  cluster: 0x1f43b675,
} as const

const defaultScale = 1_000_000
const nanosecondsPerSecond = 1e9

/** WebM and Matroska: the first video track's size, and the length that the segment gives; null in a live recording. */
export function readMatroska(bytes: FileBytes): Shape {
  const segment = find(bytes, { id: 0, start: 0, end: bytes.size }, ids.segment)
  if (!segment) throw bytes.broken('it has no content')
  if (segment.end !== null && segment.end > bytes.size) throw bytes.broken('it ends too early')
  let seconds: number | null = null
  let shape: Shape | null = null
  let hasTracks = false
  for (const element of elementsIn(bytes, segment)) {
    if (element.id === ids.info) seconds = secondsIn(bytes, element)
    if (element.id === ids.tracks) {
      hasTracks = true
      shape = firstVideo(bytes, element)
    }
    // What comes after a cluster whose length nobody knew cannot be found without reading it.
    if (element.id === ids.cluster && (hasTracks || element.end === null)) break
  }
  if (shape) return { ...shape, seconds }
  throw hasTracks ? bytes.unknown('sound without a picture') : bytes.broken('it has no list of tracks')
}

function secondsIn(bytes: FileBytes, info: Element): number | null {
  const duration = find(bytes, info, ids.duration)
  if (!duration) return null
  const scale = whole(bytes, find(bytes, info, ids.scale)) ?? defaultScale
  const seconds = (real(bytes, duration) * scale) / nanosecondsPerSecond
  return seconds > 0 && Number.isFinite(seconds) ? seconds : null
}

function firstVideo(bytes: FileBytes, tracks: Element): Shape | null {
  for (const track of elementsIn(bytes, tracks)) {
    const video = track.id === ids.track && find(bytes, track, ids.video)
    if (!video) continue
    const value = (id: number) => whole(bytes, find(bytes, video, id)) ?? 0
    const projection = find(bytes, video, ids.projection)
    const roll = projection && find(bytes, projection, ids.roll)
    const isTurned = roll ? Math.round(Math.abs(real(bytes, roll)) / 90) % 2 === 1 : false
    const width = value(ids.width) - value(ids.cropLeft) - value(ids.cropRight)
    const height = value(ids.height) - value(ids.cropTop) - value(ids.cropBottom)
    return shapeOf(bytes, width, height, isTurned)
  }
  return null
}

function* elementsIn(bytes: FileBytes, parent: Element): Generator<Element> {
  const to = Math.min(parent.end ?? bytes.size, bytes.size)
  for (let at = parent.start; at < to; ) {
    const id = numberAt(bytes, at, true)
    const length = numberAt(bytes, at + id.width, false)
    const start = at + id.width + length.width
    const end = length.value === null ? null : start + length.value
    yield { id: id.value ?? 0, start, end }
    if (end === null) return
    at = end
  }
}

function find(bytes: FileBytes, parent: Element, id: number): Element | undefined {
  for (const element of elementsIn(bytes, parent)) if (element.id === id) return element
  return undefined
}

interface Numeral {
  readonly width: number
  /** Null: all ones, which says that a length is not known. */
  readonly value: number | null
}

/** The zeros at its front and the one after them tell how wide a number is; an id keeps that one, a length does not. */
function numberAt(bytes: FileBytes, at: number, isId: boolean): Numeral {
  const first = bytes.read(at, 1).readUInt8()
  const width = Math.clz32(first) - 23
  if (width > (isId ? 4 : 8)) throw bytes.broken('its parts do not follow each other')
  // Taken off first: with it, a length of eight bytes is more than a double holds exactly.
  const start = isId ? first : first & (0xff >> width)
  const rest = bytes.read(at + 1, width - 1)
  const isUnknown = !isId && start === 0xff >> width && rest.every((byte) => byte === 0xff)
  return { width, value: isUnknown ? null : rest.reduce((sum, byte) => sum * 256 + byte, start) }
}

function whole(bytes: FileBytes, element: Element | undefined): number | undefined {
  if (!element) return undefined
  return content(bytes, element).reduce((sum, byte) => sum * 256 + byte, 0)
}

function real(bytes: FileBytes, element: Element): number {
  const found = content(bytes, element)
  if (found.length === 8) return found.readDoubleBE()
  return found.length === 4 ? found.readFloatBE() : 0
}

function content(bytes: FileBytes, { start, end }: Element): Buffer {
  const length = end === null ? 0 : end - start
  if (length > 8) throw bytes.broken('its parts do not follow each other')
  return bytes.read(start, length)
}
