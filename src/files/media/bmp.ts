import type { FileBytes } from './file-bytes.ts'
import { type Shape, shapeOf } from './shape.ts'

/** Windows bitmaps: the header's size tells its version; a height below zero is one that is written from the top. */
export function readBmp(bytes: FileBytes): Shape {
  const header = bytes.read(10, 8)
  if (header.readUInt32LE(0) >= bytes.size) throw bytes.broken('it ends too early')
  if (header.readUInt32LE(4) === 12) {
    const sides = bytes.read(18, 4)
    return shapeOf(bytes, sides.readUInt16LE(0), sides.readUInt16LE(2))
  }
  const sides = bytes.read(18, 8)
  return shapeOf(bytes, sides.readInt32LE(0), Math.abs(sides.readInt32LE(4)))
}
