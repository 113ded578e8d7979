import type { FileBytes } from './file-bytes.ts'

/** The whole numbers of a TIFF directory by their tags; TIFF 6.0, section 2, and EXIF is written in the same way. */
export type Directory = ReadonlyMap<number, number>

export const tags = { subfile: 254, width: 256, height: 257, orientation: 274, rawVersion: 50_706 } as const

const entryBytes = 12
const short = 3
const long = 4

/** The first directory of what begins at `start`; every place in it counts from there. */
export function readDirectory(bytes: FileBytes, start: number): Directory {
  const order = bytes.read(start, 2).toString('latin1')
  if (order !== 'II' && order !== 'MM') throw bytes.broken('its directory has no order of bytes')
  const number = (at: number, length: 2 | 4) => {
    const found = bytes.read(at, length)
    return order === 'II' ? found.readUIntLE(0, length) : found.readUIntBE(0, length)
  }
  const first = start + number(start + 4, 4)
  const count = number(first, 2)
  const found = new Map<number, number>()
  for (let entry = 0; entry < count; entry++) {
    const at = first + 2 + entry * entryBytes
    const type = number(at + 2, 2)
    const isOne = number(at + 4, 4) === 1
    if (isOne && (type === short || type === long)) found.set(number(at, 2), number(at + 8, type === short ? 2 : 4))
  }
  return found
}

/** Whether EXIF data says that the picture is shown on its side (orientations 5 to 8); broken EXIF says nothing. */
export function isTurnedByExif(bytes: FileBytes, start: number): boolean {
  try {
    // Some writers of WebP put JPEG's mark before it.
    const hasMark = bytes.read(start, 4).toString('latin1') === 'Exif'
    return isTurned(readDirectory(bytes, hasMark ? start + 6 : start))
  } catch {
    return false
  }
}

/** Whether a directory's orientation lays the picture on its side. */
export function isTurned(directory: Directory): boolean {
  const orientation = directory.get(tags.orientation) ?? 1
  return orientation >= 5 && orientation <= 8
}
