import type { FileBytes } from './file-bytes.ts'
import { type Shape, shapeOf } from './shape.ts'

const image = 0x2c
const extension = 0x21
const trailer = 0x3b
/** The size is given as a power of two, and a colour has three bytes. */
const coloursBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

/** GIF89a: the screen's size, and its blocks up to the trailer, so that a file cut off is seen. */
export function readGif(bytes: FileBytes): Shape {
  const screen = bytes.read(6, 5)
  const shape = shapeOf(bytes, screen.readUInt16LE(0), screen.readUInt16LE(2))
  let at = 13 + coloursBytes(screen.readUInt8(4))
  for (;;) {
    const kind = bytes.read(at, 1).readUInt8()
    if (kind === trailer) return shape
    if (kind === image) at = afterBlocks(bytes, at + 11 + coloursBytes(bytes.read(at + 9, 1).readUInt8()))
    else if (kind === extension) at = afterBlocks(bytes, at + 2)
    else throw bytes.broken('its blocks do not follow each other')
  }
}

/** Blocks begin with their length, and an empty one ends them. */
function afterBlocks(bytes: FileBytes, from: number): number {
  let at = from
  for (;;) {
    const length = bytes.read(at, 1).readUInt8()
    at += 1 + length
    if (length === 0) return at
  }
}
