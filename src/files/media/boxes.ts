import type { FileBytes } from './file-bytes.ts'

/** A box of ISO/IEC 14496-12 or an atom of QuickTime; `start` and `end` hold what is in it. */
export interface Box {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** Without these whole, nothing is shown; rubbish after the last box harms nobody. */
const wanted = new Set(['ftyp', 'moov', 'mdat', 'meta'])

/** The boxes that follow each other between two places; one that is cut off is broken. */
export function* boxesIn(bytes: FileBytes, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    const header = bytes.read(at, 8)
    const type = header.toString('latin1', 4)
    let length = header.readUInt32BE()
    let start = at + 8
    if (length === 0) length = to - at
    else if (length === 1) {
      length = Number(bytes.read(at + 8, 8).readBigUInt64BE())
      start += 8
    }
    const end = at + length
    if (end > to || end < start) {
      if (to === bytes.size && !wanted.has(type)) return
      throw bytes.broken(end > to ? 'it ends too early' : 'its parts do not follow each other')
    }
    yield { type, start, end }
    at = end
  }
}

/** The first box of a type inside another, down a path of them; undefined: there is none. */
export function boxIn(bytes: FileBytes, within: Box, ...path: readonly string[]): Box | undefined {
  let found: Box | undefined = within
  for (const type of path) {
    found = found && firstOf(bytes, found, type)
  }
  return found
}

function firstOf(bytes: FileBytes, within: Box, type: string): Box | undefined {
  for (const box of boxesIn(bytes, within.start, within.end)) if (box.type === type) return box
  return undefined
}

/** Bytes of a box's own, counted from the start of what it holds. */
export function readBox(bytes: FileBytes, box: Box, at: number, length: number): Buffer {
  if (box.start + at + length > box.end) throw bytes.broken(`its ${box.type} is too short`)
  return bytes.read(box.start + at, length)
}
