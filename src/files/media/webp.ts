import { isTurnedByExif } from './directory.ts'
import type { FileBytes } from './file-bytes.ts'
import { type Shape, shapeOf } from './shape.ts'

/** RFC 9649: RIFF chunks; the first picture or the canvas says the size, a chunk of EXIF the turn. */
export function readWebp(bytes: FileBytes): Shape {
  const end = 8 + bytes.read(4, 4).readUInt32LE()
  if (end > bytes.size) throw bytes.broken('it ends too early')
  let size: readonly [number, number] | null = null
  let isTurned = false
  for (let at = 12; at + 8 <= end; ) {
    const header = bytes.read(at, 8)
    const type = header.toString('latin1', 0, 4)
    const length = header.readUInt32LE(4)
    size ??= sizeIn(bytes, type, at + 8)
    if (type === 'EXIF') isTurned = isTurnedByExif(bytes, at + 8)
    // Chunks begin at even places.
    at += 8 + length + (length % 2)
  }
  if (!size) throw bytes.broken('it has no picture')
  return shapeOf(bytes, size[0], size[1], isTurned)
}

function sizeIn(bytes: FileBytes, type: string, at: number): readonly [number, number] | null {
  if (type === 'VP8X') {
    const canvas = bytes.read(at + 4, 6)
    return [canvas.readUIntLE(0, 3) + 1, canvas.readUIntLE(3, 3) + 1]
  }
  if (type === 'VP8 ') {
    const sides = bytes.read(at + 6, 4)
    return [sides.readUInt16LE(0) & 0x3fff, sides.readUInt16LE(2) & 0x3fff]
  }
  if (type === 'VP8L') {
    const bits = bytes.read(at + 1, 4).readUInt32LE()
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
  }
  return null
}
