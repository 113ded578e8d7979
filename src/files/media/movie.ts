import { type Box, boxesIn, boxIn, readBox } from './boxes.ts'
import type { FileBytes } from './file-bytes.ts'
import { type Shape, shapeOf } from './shape.ts'

/** MP4 and QuickTime: the size of the first video track that is switched on, turned by its matrix, and the whole movie's length. */
export function readMovie(bytes: FileBytes): Shape {
  let movie: Box | undefined
  // To the last one: a box that ends after the file does says that it was cut off.
  for (const box of boxesIn(bytes, 0, bytes.size)) if (box.type === 'moov') movie ??= box
  if (!movie) throw bytes.broken('it has no index, as when a recording was cut off')
  const track = videoTrack(bytes, movie)
  if (!track) throw bytes.unknown('sound without a picture')
  return { ...trackShape(bytes, track), seconds: movieSeconds(bytes, movie) }
}

function videoTrack(bytes: FileBytes, movie: Box): Box | undefined {
  let off: Box | undefined
  for (const box of boxesIn(bytes, movie.start, movie.end)) {
    if (box.type !== 'trak') continue
    const handler = boxIn(bytes, box, 'mdia', 'hdlr')
    if (!handler || readBox(bytes, handler, 8, 4).toString('latin1') !== 'vide') continue
    const header = boxIn(bytes, box, 'tkhd')
    if (header && (readBox(bytes, header, 3, 1).readUInt8() & 1) === 1) return box
    off ??= box
  }
  return off
}

/** ISO/IEC 14496-12, 8.3.2: the sides as shown, 16 bits before the point and 16 after; a matrix [a b u c d v x y w] with b above a lays it on its side. */
function trackShape(bytes: FileBytes, track: Box): Shape {
  const header = boxIn(bytes, track, 'tkhd')
  if (!header) throw bytes.broken('its video has no header')
  const isLong = readBox(bytes, header, 0, 1).readUInt8() === 1
  const fields = readBox(bytes, header, isLong ? 52 : 40, 44)
  const isTurned = Math.abs(fields.readInt32BE(4)) > Math.abs(fields.readInt32BE(0))
  const width = Math.round(fields.readUInt32BE(36) / 65_536)
  const height = Math.round(fields.readUInt32BE(40) / 65_536)
  if (width > 0 && height > 0) return shapeOf(bytes, width, height, isTurned)
  const coded = codedSides(bytes, track)
  return shapeOf(bytes, coded[0], coded[1], isTurned)
}

/** The sides that the first description of the samples gives, for headers that leave them out. */
function codedSides(bytes: FileBytes, track: Box): readonly [number, number] {
  const samples = boxIn(bytes, track, 'mdia', 'minf', 'stbl', 'stsd')
  if (!samples) return [0, 0]
  const sides = readBox(bytes, samples, 40, 4)
  return [sides.readUInt16BE(0), sides.readUInt16BE(2)]
}

/** Null where a file in fragments leaves it out: it is nowhere but in the fragments. */
function movieSeconds(bytes: FileBytes, movie: Box): number | null {
  const header = boxIn(bytes, movie, 'mvhd')
  if (!header) return null
  const isLong = readBox(bytes, header, 0, 1).readUInt8() === 1
  const scale = readBox(bytes, header, isLong ? 20 : 12, 4).readUInt32BE()
  const whole = lengthAt(bytes, header, isLong ? 24 : 16, isLong)
  const extent = boxIn(bytes, movie, 'mvex', 'mehd')
  const ofFragments = extent && lengthAt(bytes, extent, 4, readBox(bytes, extent, 0, 1).readUInt8() === 1)
  const length = whole || ofFragments || 0
  return length > 0 && scale > 0 ? length / scale : null
}

/** 0 where all bits are set, which says that it is not known. */
function lengthAt(bytes: FileBytes, box: Box, at: number, isLong: boolean): number {
  const found = readBox(bytes, box, at, isLong ? 8 : 4)
  if (found.every((byte) => byte === 0xff)) return 0
  return isLong ? Number(found.readBigUInt64BE()) : found.readUInt32BE()
}
