import { type Box, boxesIn, boxIn, readBox } from './boxes.ts'
import type { FileBytes } from './file-bytes.ts'
import { readMovie } from './movie.ts'
import { type Shape, shapeOf } from './shape.ts'

/**
 * HEIC and AVIF (ISO/IEC 23008-12): a file holds several pictures (tiles, a preview, a map of depth), so the size is that of the one that
 * is named as primary, by the properties that are tied to it: its extent, then what is cut off, then turns of 90 degrees.
 */
export function readHeif(bytes: FileBytes): Shape {
  let meta: Box | undefined
  for (const box of boxesIn(bytes, 0, bytes.size)) if (box.type === 'meta') meta ??= box
  // A sequence of pictures without a still one is written like a film.
  if (!meta) return { ...readMovie(bytes), seconds: null }
  const inside = { ...meta, start: meta.start + 4 }
  const named = boxIn(bytes, inside, 'pitm')
  const container = boxIn(bytes, inside, 'iprp', 'ipco')
  const ties = boxIn(bytes, inside, 'iprp', 'ipma')
  if (!named || !container || !ties) throw bytes.broken('it names no picture')
  const isLong = readBox(bytes, named, 0, 1).readUInt8() > 0
  const primary = readBox(bytes, named, 4, isLong ? 4 : 2).readUIntBE(0, isLong ? 4 : 2)
  const indices = new Set(tiedTo(bytes, ties, primary))
  return shapeBy(bytes, propertiesAt(bytes, container, indices))
}

/** In the order in which they are tied, which is the order in which they are applied. */
function propertiesAt(bytes: FileBytes, container: Box, indices: ReadonlySet<number>): Box[] {
  const found = new Map<number, Box>()
  let index = 0
  for (const box of boxesIn(bytes, container.start, container.end)) if (indices.has(++index)) found.set(index, box)
  return [...indices].map((each) => found.get(each)).filter((box) => box !== undefined)
}

/** The numbers, from 1 on, of the properties tied to an item; how wide the fields are, version and flags say. */
function tiedTo(bytes: FileBytes, ties: Box, item: number): number[] {
  const head = readBox(bytes, ties, 0, 8)
  const idWidth = head.readUInt8(0) > 0 ? 4 : 2
  const indexWidth = (head.readUInt8(3) & 1) === 1 ? 2 : 1
  const count = head.readUInt32BE(4)
  for (let entry = 0, at = 8; entry < count; entry++) {
    const start = readBox(bytes, ties, at, idWidth + 1)
    const id = start.readUIntBE(0, idWidth)
    const indices = start.readUInt8(idWidth)
    at += idWidth + 1
    if (id === item) {
      const found = readBox(bytes, ties, at, indices * indexWidth)
      // The highest bit says whether a reader must know the property.
      const mask = indexWidth === 2 ? 0x7fff : 0x7f
      return Array.from({ length: indices }, (_, i) => found.readUIntBE(i * indexWidth, indexWidth) & mask)
    }
    at += indices * indexWidth
  }
  throw bytes.broken('it names no picture')
}

function shapeBy(bytes: FileBytes, properties: readonly Box[]): Shape {
  let [width, height] = [0, 0]
  let isTurned = false
  for (const box of properties) {
    if (box.type === 'ispe') {
      const sides = readBox(bytes, box, 4, 8)
      ;[width, height] = [sides.readUInt32BE(0), sides.readUInt32BE(4)]
    } else if (box.type === 'clap') {
      const cut = readBox(bytes, box, 0, 16)
      const side = (at: number) => Math.round(cut.readUInt32BE(at) / cut.readUInt32BE(at + 4))
      ;[width, height] = isTurned ? [side(8), side(0)] : [side(0), side(8)]
    } else if (box.type === 'irot') isTurned = (readBox(bytes, box, 0, 1).readUInt8() & 1) === 1
  }
  return shapeOf(bytes, width, height, isTurned)
}
