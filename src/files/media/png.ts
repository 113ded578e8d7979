import { isTurnedByExif } from './directory.ts'
import type { FileBytes } from './file-bytes.ts'
import { type Shape, shapeOf } from './shape.ts'

/** PNG, third edition, section 5: chunks of length, type, data and check sum, from IHDR to IEND. */
export function readPng(bytes: FileBytes): Shape {
  let size: readonly [number, number] | null = null
  let isTurned = false
  for (let at = 8; ; ) {
    const header = bytes.read(at, 8)
    const length = header.readUInt32BE()
    const type = header.toString('latin1', 4)
    if (type === 'IHDR') {
      const sides = bytes.read(at + 8, 8)
      size ??= [sides.readUInt32BE(0), sides.readUInt32BE(4)]
    } else if (type === 'eXIf') isTurned = isTurnedByExif(bytes, at + 8)
    else if (type === 'IEND') break
    at += 12 + length
  }
  if (!size) throw bytes.broken('it has no header')
  return shapeOf(bytes, size[0], size[1], isTurned)
}
