import { isTurnedByExif } from './directory.ts'
import type { FileBytes } from './file-bytes.ts'
import { type Shape, shapeOf } from './shape.ts'

const startOfScan = 0xda
const application1 = 0xe1
/** C4, C8 and CC lie among the frames' markers and are none. */
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
/** Stuffing, TEM, RST0–7, SOI, EOI. */
const hasNoLength = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd9)

/** ITU T.81, annex B: the segments up to the first scan; the size is the frame's, the turn the EXIF segment's. */
export function readJpeg(bytes: FileBytes): Shape {
  let size: readonly [number, number] | null = null
  let isTurned = false
  let at = 2
  for (;;) {
    const pair = bytes.read(at, 2)
    const marker = pair.readUInt8(1)
    const isMarker = pair.readUInt8(0) === 0xff && marker !== 0xff
    if (!isMarker || hasNoLength(marker)) {
      // Rubbish and fill between segments are stepped over, as browsers do.
      at += isMarker ? 2 : 1
      continue
    }
    if (marker === startOfScan) break
    const length = bytes.read(at + 2, 2).readUInt16BE()
    if (frames.has(marker)) {
      const frame = bytes.read(at + 5, 4)
      size ??= [frame.readUInt16BE(2), frame.readUInt16BE(0)]
    } else if (marker === application1 && length >= 8 && bytes.read(at + 4, 4).toString('latin1') === 'Exif') {
      isTurned = isTurnedByExif(bytes, at + 4)
    }
    at += 2 + length
  }
  if (!size) throw bytes.broken('it has no frame')
  mustEnd(bytes, at)
  return shapeOf(bytes, size[0], size[1], isTurned)
}

/** In the scans FF is only followed by 00 or a marker, so that a picture cut off has no end mark after its first scan. */
function mustEnd(bytes: FileBytes, from: number): void {
  const step = 32 * 1024
  for (let at = from; at < bytes.size; at += step) {
    // One byte more, for a mark that lies across two pieces.
    if (bytes.read(at, Math.min(step + 1, bytes.size - at)).includes('\xff\xd9', 0, 'latin1')) return
  }
  throw bytes.broken('it ends too early')
}
