import { isTurned, readDirectory, tags } from './directory.ts'
import type { FileBytes } from './file-bytes.ts'
import { type Shape, shapeOf } from './shape.ts'

/** The first directory's picture. Raw files of cameras are TIFF too, and their first picture is a small preview. */
export function readTiff(bytes: FileBytes): Shape {
  const directory = readDirectory(bytes, 0)
  const isPreview = ((directory.get(tags.subfile) ?? 0) & 1) === 1
  if (isPreview || directory.has(tags.rawVersion)) throw bytes.unknown("a camera's raw file")
  return shapeOf(bytes, directory.get(tags.width) ?? 0, directory.get(tags.height) ?? 0, isTurned(directory))
}
