import type { MediaFile } from '../../domain/media.ts'
import type { FileBytes } from './file-bytes.ts'

/** Pixels as shown, and how long a video is. */
export type Shape = Pick<MediaFile, 'width' | 'height' | 'seconds'>

/** Reads the shape of a file of one format out of its headers, and throws where they do not hold together. */
export type ShapeReader = (bytes: FileBytes) => Shape

/** Wider than any picture that is shown anywhere; more is a header that lies. */
const maxPixels = 100_000

/** A shape whose sides are possible; `isTurned`: it is shown on its side. */
export function shapeOf(bytes: FileBytes, width: number, height: number, isTurned = false): Shape {
  const isPossible = [width, height].every((side) => side >= 1 && side <= maxPixels)
  if (!isPossible) throw bytes.broken(`it says that it is ${width} × ${height} px`)
  return isTurned ? { width: height, height: width, seconds: null } : { width, height, seconds: null }
}
